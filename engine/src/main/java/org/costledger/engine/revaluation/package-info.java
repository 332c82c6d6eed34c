/**
 * What can be revalued, and what a revaluation shall change (chapter 04): the stock that belonged to raw material and remained
 * on a date (REV-10) and what it was worth, the lines that a calculation makes of it or that name an entry, how they are edited,
 * and how the change of a line is spread over the increases. Writing the value entries belongs to {@code posting}, rolled-up
 * standard costs to {@code standardcost}.
 */
@NullMarked
package org.costledger.engine.revaluation;

import org.jspecify.annotations.NullMarked;
