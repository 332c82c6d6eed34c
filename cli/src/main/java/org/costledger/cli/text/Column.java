package org.costledger.cli.text;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * A column of a listing: what it is called in a table and by programs, and what of a row stands in it.
 *
 * @param key as programs know it: a field name of the ledger
 * @param heading as people read it
 * @param currency of the amounts in it, blank for all others; a table shows one currency
 * @param traits what else there is to say of it
 */
public record Column<R>(String key, String heading, String currency, Set<Trait> traits, Function<R, Cell> cell) {

    /** What may be said of a column. */
    public enum Trait {
        /** Figures stand to the right. */
        FIGURES,
        /** In a table, only where it differs from the row before. */
        SHOWN_ONCE,
        /** It stands in the rows of totals too. */
        IN_TOTALS,
        /** For programs alone: a table has no room for it. */
        NOT_IN_TABLE,
        /** For spreadsheets alone: a JSON document says it once. */
        CSV_ONLY
    }

    public Column {
        traits = Set.copyOf(traits);
    }

    public static <R> Column<R> words(String key, String heading, Function<R, String> text) {
        return new Column<>(key, heading, "", EnumSet.noneOf(Trait.class), row -> new Cell.Words(text.apply(row)));
    }

    /** Dates and flags, and what may be missing. */
    public static <R> Column<R> cells(String key, String heading, Function<R, Cell> cell) {
        return new Column<>(key, heading, "", EnumSet.noneOf(Trait.class), cell);
    }

    /** Numbers and quantities. */
    public static <R> Column<R> figures(String key, String heading, Function<R, Cell> cell) {
        return new Column<>(key, heading, "", EnumSet.of(Trait.FIGURES), cell);
    }

    /** Amounts of a currency. */
    public static <R> Column<R> money(String key, String heading, String currency, Function<R, Cell> cell) {
        return new Column<>(key, heading, currency, EnumSet.of(Trait.FIGURES), cell);
    }

    /** The same, and something more to say of it. */
    public Column<R> with(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(traits);
        return new Column<>(key, heading, currency, more, cell);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
