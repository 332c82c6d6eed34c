package org.costledger.cli.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What stands in a row under a column, whatever it is shown as. */
public sealed interface Cell {
    /** Nothing stands there. */
    Cell NOTHING = new Nothing();

    record Nothing() implements Cell {}

    record Words(String text) implements Cell {}

    record Day(LocalDate date) implements Cell {}

    /** A number that counts or names, such as that of an entry. */
    record Count(long number) implements Cell {}

    /** A quantity, with the decimals it has. */
    record Quantity(BigDecimal decimal) implements Cell {}

    /** An amount or a unit cost, with two decimals or more. */
    record Money(BigDecimal decimal) implements Cell {}

    record Flag(boolean isSet) implements Cell {}

    static Cell of(Optional<LocalDate> date) {
        return date.<Cell>map(Day::new).orElse(NOTHING);
    }

    /** The number of an entry; 0: none. */
    static Cell reference(long entryNo) {
        return entryNo == 0 ? NOTHING : new Count(entryNo);
    }
}
