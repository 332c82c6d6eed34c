package org.costledger.service.importing.table;

import java.util.List;
import java.util.Map;

/**
 * A row as it stands in the file.
 *
 * @param number of the row in a sheet; of a CSV file the line it begins in; counted from 1
 * @param cells the text of each cell, without blanks around it; numbers and dates of a sheet as the {@link TableFormat} writes
 *     them
 * @param faults cells that cannot be used, by place
 * @param isOfSheet whether blank cells at its end may be left out, as sheets do
 */
public record SourceRow(long number, List<String> cells, Map<Integer, CellFault> faults, boolean isOfSheet) {

    /** The text of a cell; blank if the row ends before it. */
    public String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    boolean isBlank() {
        return faults.isEmpty() && cells.stream().allMatch(String::isEmpty);
    }
}
