/** Imports of small files made in the tests, of large ones, and of broken ones. */
@NullMarked
package org.costledger.service.importing;

import org.jspecify.annotations.NullMarked;
