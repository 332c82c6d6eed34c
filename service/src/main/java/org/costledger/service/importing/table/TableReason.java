package org.costledger.service.importing.table;

import org.costledger.engine.refusal.RefusalReason;

/** Why a file, a row or a cell cannot be read. The codes are stable and share {@code IMPORT.} with those of the import. */
public enum TableReason implements RefusalReason {
    FILE_UNREADABLE("IMPORT.file-unreadable", "The file cannot be read: %s. Check its path and its permissions."),
    FILE_EMPTY("IMPORT.file-empty", "The file holds no row. Name the columns in the first row."),
    FILE_CHANGED("IMPORT.file-changed", "The file changed while it was read. Import it again when it is complete."),
    ENCODING(
            "IMPORT.encoding",
            "Behind character %s the byte 0x%s is no %s. Save the file in that encoding, or state its own in the mapping."),
    NOT_TEXT("IMPORT.not-text", "Character %s is U+%s: this is no text. Export the table as CSV or XLSX."),
    OLD_WORKBOOK("IMPORT.xls", "The file is a workbook of the old binary format. Save it as XLSX or CSV."),
    CSV("IMPORT.csv", "From here on the file is no CSV: %s. Check the quotes and the delimiter."),
    FIELD_TOO_LONG("IMPORT.field-too-long", "A field has more than %s characters. Check the quotes and the delimiter."),
    ROW_TOO_LONG("IMPORT.row-too-long", "A row has more than %s characters. Check the line breaks."),
    TOO_MANY_COLUMNS("IMPORT.too-many-columns", "A row has more than %s fields. Check the delimiter."),
    TOO_MANY_ROWS("IMPORT.too-many-rows", "The sheet has a row %s; a sheet has %s at most. Export it as CSV."),
    WORKBOOK("IMPORT.xlsx", "The file is no complete XLSX workbook: %s. Save it anew, or export it as CSV."),
    SHEET_UNKNOWN("IMPORT.sheet-unknown", "There is no sheet '%s'; there is %s. Correct the mapping."),
    SHEET_AMBIGUOUS("IMPORT.sheet-ambiguous", "The workbook has several sheets: %s. State which one in the mapping."),
    FORMULA("IMPORT.formula", "The cell holds the formula %s. Replace it by its value."),
    CELL_ERROR("IMPORT.cell-error", "The cell holds the error %s. Correct it."),
    DATE_WITH_TIME("IMPORT.date-with-time", "The cell holds a time of day (%s). State the date alone."),
    DATE_SERIAL(
            "IMPORT.date-serial",
            "The cell is a date with the number %s, which is no day after 1900-02-28. Correct it.");

    private final String code;
    private final String sentence;

    TableReason(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String template() {
        return sentence;
    }
}
