package org.costledger.service.importing.table;

import java.util.Optional;
import java.util.Set;

/**
 * Why the text of one cell must not be used.
 *
 * @param sentence the facts and the way out
 */
public record CellFault(TableReason reason, String sentence) {
    private static final Set<String> ERRORS = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!");

    static CellFault of(TableReason reason, String fact) {
        return new CellFault(reason, reason.sentence(shown(fact)));
    }

    /** A formula or the error of one, as a spreadsheet writes them into a CSV file. */
    static Optional<CellFault> ofText(String text) {
        if (text.isEmpty()) return Optional.empty();
        return switch (text.charAt(0)) {
            case '=' -> Optional.of(of(TableReason.FORMULA, text));
            case '#' -> ERRORS.contains(text) ? Optional.of(of(TableReason.CELL_ERROR, text)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String shown(String fact) {
        return fact.length() <= 40 ? fact : fact.substring(0, 40) + "...";
    }
}
