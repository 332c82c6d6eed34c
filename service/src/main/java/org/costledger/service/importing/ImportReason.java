package org.costledger.service.importing;

import org.costledger.engine.refusal.RefusalReason;

/**
 * Why a file, a mapping or a row is not imported, where the reason is neither the bytes of the file
 * ({@link org.costledger.service.importing.table.TableReason}) nor the ledger.
 */
public enum ImportReason implements RefusalReason {
    KIND_UNKNOWN(
            "IMPORT.kind-unknown",
            "The name of the file does not say what it holds. Let it begin with one of %s, or state the kind."),
    NOTHING_TO_IMPORT("IMPORT.nothing", "There is no CSV or XLSX file in %s. Name a file, or a folder with files."),
    FILE_TWICE("IMPORT.file-twice", "The file is named twice. Name it once."),

    COLUMN_UNKNOWN(
            "IMPORT.column-unknown",
            "Column '%s' means nothing in a file of %s. Correct its name, lead it to a column by a mapping, or let the mapping"
                    + " ignore it."),
    COLUMN_TWICE("IMPORT.column-twice", "Column '%s' is there twice. Leave one of them out."),
    COLUMN_UNNAMED("IMPORT.column-unnamed", "Column %s has no name in the first row. Name it, or leave it out."),
    COLUMN_MISSING(
            "IMPORT.column-missing", "Column '%s' is missing. Add it, or state a constant for it in the mapping."),
    ROW_TOO_SHORT("IMPORT.row-too-short", "The row has %s fields, the first row has %s. Complete it."),
    ROW_TOO_LONG(
            "IMPORT.row-too-wide",
            "The row has %s fields, the first row has %s. Look for a delimiter in a text that is not quoted."),

    VALUE_MISSING("IMPORT.value-missing", "The value is missing. State it."),
    VALUE_NOT_WANTED(
            "IMPORT.value-not-wanted", "A row of type %s has no %s. Leave the value out, or correct the type."),
    TEXT_TOO_LONG("IMPORT.text-too-long", "'%s' has more than %s characters. Shorten it."),
    DECIMAL(
            "IMPORT.decimal",
            "'%s' is no decimal number as the mapping writes them (such as %s). Correct it, or state decimal and thousands"
                    + " separator in the mapping."),
    WHOLE_NUMBER("IMPORT.whole-number", "'%s' is no whole number from 0 to %s. Correct it."),
    DATE("IMPORT.date", "'%s' is no date written as %s. Correct it, or state the date format in the mapping."),
    DATE_RANGE("IMPORT.date-range", "%s lies before 1900 or after 2199. Correct it."),
    YES_NO("IMPORT.yes-no", "'%s' is neither true nor false. Write one of them, or translate the word in the mapping."),
    WORD("IMPORT.word", "'%s' is none of %s. Write one of them, or translate the word in the mapping."),
    NOT_POSITIVE("IMPORT.not-positive", "%s is not more than nothing. Correct it, or choose another type."),
    BOTH_STATED("IMPORT.both-stated", "%s and %s are both stated. State one of them."),
    NEITHER_STATED("IMPORT.neither-stated", "Neither %s nor %s is stated. State one of them."),
    GOES_WITH("IMPORT.goes-with", "%s is stated without %s. State both, or neither."),

    PARTS_DIFFER(
            "IMPORT.parts-differ",
            "The row is a part of the line that begins in row %s, but its %s is another one. Make them equal, or give the row"
                    + " its own line number."),
    PARTS_WITHOUT_TRACKING(
            "IMPORT.parts-without-tracking",
            "The row has the document and line of row %s, and no serial, lot or package number to tell them apart. Give it"
                    + " its own line number."),
    TOO_MANY_PARTS("IMPORT.too-many-parts", "The line has more than %s rows. Give its rows several line numbers."),
    PART_REFUSED("IMPORT.part-refused", "Row %s of the same line is refused. Correct that row."),
    ASSIGNED_AMOUNTS(
            "IMPORT.assigned-amounts",
            "Some rows of the charge have an assigned amount and some have none. State it in all of them, or in none."),

    OPENING_WITHOUT_COST(
            "IMPORT.opening-cost",
            "The opening balance of item %s has neither unit cost nor amount, and the item is not of Standard cost. State one"
                    + " of them."),

    ENTRY_UNKNOWN(
            "IMPORT.entry-unknown",
            "There is no entry of document %s, line %s%s. Correct the reference, or import that document first."),
    ENTRY_AMBIGUOUS(
            "IMPORT.entry-ambiguous",
            "Document %s, line %s%s has %s entries. State serial or lot number, or the type, to name one."),
    ENTRY_OF_OTHER_ITEM(
            "IMPORT.entry-other-item", "Document %s, line %s is of item %s, the row of item %s. Correct one of them."),
    KEY_REUSED(
            "IMPORT.key-reused",
            "%s was imported before with other values. What is posted stays: correct it by a posting of its own, or give the"
                    + " row its own document, line or key."),

    REJECTS_UNWRITABLE(
            "IMPORT.rejects-unwritable",
            "The reject file %s cannot be written: %s. Name a folder that can be written to."),

    MAPPING_UNREADABLE("IMPORT.mapping-unreadable", "The mapping cannot be read: %s. Check its path and its encoding."),
    MAPPING_SETTING("IMPORT.mapping-setting", "The mapping has the setting '%s', which means nothing. There are %s."),
    MAPPING_TWICE("IMPORT.mapping-twice", "The mapping states '%s' twice. Leave one of them out."),
    MAPPING_VALUE("IMPORT.mapping-value", "The mapping states %s = %s. State %s."),
    MAPPING_COLUMN(
            "IMPORT.mapping-column", "The mapping names column '%s', which a file of %s does not have. Correct it."),
    MAPPING_CONSTANT(
            "IMPORT.mapping-constant",
            "The mapping states a constant for '%s', and the file has a column for it. Leave one of them out.");

    private final String code;
    private final String sentence;

    ImportReason(String code, String sentence) {
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
