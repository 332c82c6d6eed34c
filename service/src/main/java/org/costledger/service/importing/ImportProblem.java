package org.costledger.service.importing;

import org.costledger.engine.refusal.Refused;
import org.costledger.service.importing.table.UnreadableTable;

/**
 * What is wrong, and where.
 *
 * @param file its name
 * @param row counted from 1, the header included; of a CSV file the line the row begins in; 0: the file as a whole
 * @param column as the file names it; blank: the row as a whole
 * @param code of the reason
 * @param sentence the facts and the way out
 */
public record ImportProblem(String file, long row, String column, String code, String sentence) {
    public static ImportProblem of(String file, UnreadableTable broken) {
        return new ImportProblem(file, broken.row(), "", broken.reason().code(), broken.sentence());
    }

    public static ImportProblem of(String file, long row, String column, Refused refused) {
        return new ImportProblem(file, row, column, refused.code(), refused.sentence());
    }

    /** Where it is, and what: {@code movements.csv, row 12, column quantity: 'x' is no decimal number ...}. */
    @Override
    public String toString() {
        var place = new StringBuilder(file);
        if (row > 0) place.append(", row ").append(row);
        if (!column.isEmpty()) place.append(", column ").append(column);
        return place.append(": ")
                .append(sentence)
                .append(" [")
                .append(code)
                .append("]")
                .toString();
    }
}
