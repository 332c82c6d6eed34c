package org.costledger.scenario.model;

import java.util.stream.Stream;

/** What a list of expected rows is about. */
public enum RowKind {
    ITEM_LEDGER("itemLedger"),
    VALUE_ENTRIES("valueEntries"),
    CAPACITY_LEDGER("capacityLedger"),
    APPLICATIONS("applications"),
    ITEMS("items"),
    STOCKKEEPING_UNITS("stockkeepingUnits"),
    CENTERS("centers"),
    /** Asked row by row: the row names what is summed up. */
    INVENTORY("inventory"),
    /** Asked row by row, like {@link #INVENTORY}. */
    REVALUABLE("revaluable"),
    /** The lines of the calculated journal that the expectation names. */
    JOURNAL("journal"),
    /** The items that were left out of the calculated journal that the expectation names. */
    LEFT_OUT("leftOut"),
    /** The value entries of the preview that the expectation names. */
    PREVIEW("preview"),
    /** The lines of the standard cost worksheet that the expectation names. */
    WORKSHEET("worksheet"),
    /** What would refuse the calculation that was tested, which the expectation names. */
    VIOLATIONS("violations"),
    GL("gl"),
    /** Asked row by row: the row may name a date. */
    GL_BALANCES("glBalances"),
    ORDERS("orders"),
    PHYSICAL_INVENTORY("physicalInventory");

    private final String word;

    RowKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether an expectation names the step they come of. */
    public boolean isOfStep() {
        return this == JOURNAL || this == LEFT_OUT || this == PREVIEW || this == WORKSHEET || this == VIOLATIONS;
    }

    /** Whether each expected row is a question of its own rather than one of a list of entries. */
    public boolean isAskedRowByRow() {
        return this == INVENTORY || this == REVALUABLE || this == GL_BALANCES;
    }

    /** Whether the rows are entries, of which {@code complete} can demand all; items, units, centers and orders are not. */
    public boolean isListOfEntries() {
        return !isAskedRowByRow() && this != ITEMS && this != STOCKKEEPING_UNITS && this != CENTERS && this != ORDERS;
    }

    public static RowKind of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of row: " + word));
    }
}
