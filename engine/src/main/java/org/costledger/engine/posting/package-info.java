/**
 * How a request becomes entries (chapter 02): a thin file per verb ({@code PostPurchase}, {@code PostTransfer} ...) over
 * one file per section ({@code PostingChecks}, {@code ItemLedgerPosting}, {@code MainValueEntry}, {@code ExpectedCost},
 * {@code Overhead} ...). {@link org.costledger.engine.posting.Posting} is the door. Which receipt an issue takes, and how
 * a later cost travels, do not belong here.
 */
@NullMarked
package org.costledger.engine.posting;

import org.jspecify.annotations.NullMarked;
