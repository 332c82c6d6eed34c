/**
 * What the stock is worth on a date: from when a value counts (chapter 02, section F), which dates are marked for
 * adjustment (ADJ-16 to ADJ-18), the average cost shown on lists, and inventory as of a date. How a value comes about
 * does not belong here.
 */
@NullMarked
package org.costledger.engine.valuation;

import org.jspecify.annotations.NullMarked;
