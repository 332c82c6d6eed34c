/**
 * Reads master data, opening balances and movements from CSV and XLSX files into what the engine is asked. Files are read row
 * by row, never as a whole; what is wrong is told by file, row and column, and nothing is guessed. Writing belongs to the
 * {@link org.costledger.service.importing.ImportTarget}; how a table is read from bytes to {@code importing.table}.
 */
@NullMarked
package org.costledger.service.importing;

import org.jspecify.annotations.NullMarked;
