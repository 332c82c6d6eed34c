/**
 * Finds in the database what an inquiry asks: one query each, the same on every database, read row by row where there may be many.
 * Nothing is locked, and nothing is written but snapshots of value, which only save adding up (decision 0029). What is asked and answered are values of {@code org.costledger.engine.inquiry}; the
 * tables are known by classes made from the migrations (decision 0028).
 */
@NullMarked
package org.costledger.store.inquiry;

import org.jspecify.annotations.NullMarked;
