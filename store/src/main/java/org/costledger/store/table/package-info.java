/**
 * The tables of the schema, one file each: which columns a table has and which record its rows are. The schema itself is in the
 * migrations; queries over these tables are elsewhere.
 */
@NullMarked
package org.costledger.store.table;

import org.jspecify.annotations.NullMarked;
