/**
 * The columns of every kind of file, stated once: their names, types, whether they are required, and what they mean; how a
 * file's own names are led to them; and the values of a row. What is made of a row does not belong here.
 */
@NullMarked
package org.costledger.service.importing.column;

import org.jspecify.annotations.NullMarked;
