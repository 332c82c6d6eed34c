/**
 * What happened: item ledger, value and item application entries (chapter 01, sections 6 to 9). Entries are facts and are
 * appended; only what chapter 01 marks with M changes later. How a ledger is read and grows stands in {@code view}, and
 * rules that decide what to append do not belong here.
 */
@NullMarked
package org.costledger.engine.ledger;

import org.jspecify.annotations.NullMarked;
