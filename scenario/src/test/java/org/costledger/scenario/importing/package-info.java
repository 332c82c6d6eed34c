/** The example company as files to be imported, and what comes of importing them. */
@NullMarked
package org.costledger.scenario.importing;

import org.jspecify.annotations.NullMarked;
