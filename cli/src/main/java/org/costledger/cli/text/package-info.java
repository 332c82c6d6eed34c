/**
 * Figures and tables as they are printed on a terminal of 100 columns. Amounts stay exact decimals up to the last
 * character. What stands in a table does not belong here.
 */
@NullMarked
package org.costledger.cli.text;

import org.jspecify.annotations.NullMarked;
