package org.costledger.engine.invariant;

import java.util.List;

/**
 * A law, or a part of one, that a ledger can not be checked for yet.
 *
 * @param id of chapter 01, section 12, or chapter 03
 * @param part what of it is not checked
 * @param reason why
 */
public record UncheckedLaw(String id, String part, String reason) {
    /** What of chapter 01, section 12, and of ADJ-213, a ledger can not be checked for yet. */
    public static final List<UncheckedLaw> ALL = List.of(
            new UncheckedLaw(
                    "INV-12",
                    "the standard cost is the one in force when the invoice was posted",
                    "the ledger does not record what the standard cost was"),
            new UncheckedLaw(
                    "INV-13",
                    "capacity value entries are of type Blank, inventoriable and never expected",
                    "there is no capacity ledger yet"),
            new UncheckedLaw(
                    "INV-17",
                    "no circle through production and assembly orders, or through several items",
                    "there are no orders yet, and items are read one at a time"),
            new UncheckedLaw(
                    "INV-20",
                    "reserved quantities, and purchases on behalf of a project, are kept apart",
                    "there are no reservations and projects yet; all that is open counts as unreserved"),
            new UncheckedLaw(
                    "INV-22",
                    "what was posted to the general ledger is zero or the whole amount",
                    "there is no general ledger yet"),
            new UncheckedLaw(
                    "INV-22",
                    "a later change of value never changes a stored amount",
                    "one state of a ledger does not tell what it was before"),
            new UncheckedLaw(
                    "INV-23",
                    "a value entry waits to be posted if and only if it must be",
                    "there is no general ledger yet"),
            new UncheckedLaw("INV-24", "orders that are adjusted have no pending cost", "there are no orders yet"),
            new UncheckedLaw(
                    "INV-25", "capacity entry numbers belong to their registers", "there is no capacity ledger yet"),
            new UncheckedLaw(
                    "INV-25",
                    "application numbers are contiguous",
                    "an application removed by the posting that made it leaves no trace"),
            new UncheckedLaw(
                    "INV-28",
                    "nothing is dated in a period that was closed when it was posted",
                    "the history of a period tells after which register it was closed, not when it was reopened"),
            new UncheckedLaw(
                    "ADJ-213",
                    "a finished order passes its cost on to its outputs (point 3)",
                    "there are no orders yet"));
}
