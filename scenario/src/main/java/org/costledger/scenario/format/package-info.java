/**
 * The format as tables: which keys each map of a scenario file has, of which type, and what they mean.
 * The reader, the editor schema and the tests all draw on these tables, so that none of them knows a key the others miss.
 * No file is read here.
 */
@NullMarked
package org.costledger.scenario.format;

import org.jspecify.annotations.NullMarked;
