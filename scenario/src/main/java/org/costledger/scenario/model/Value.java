package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.costledger.scenario.problem.Position;

/** The value of a key, typed by the tables of the format, with its place in the file. */
public sealed interface Value {
    Position at();

    record Decimal(Position at, BigDecimal value) implements Value {}

    record Day(Position at, LocalDate value) implements Value {}

    /** A code (in upper case), a word, a label or free text. */
    record Text(Position at, String value) implements Value {}

    record Flag(Position at, boolean value) implements Value {}

    record Entry(Position at, EntryLabel value) implements Value {}

    record Many(Position at, List<Value> values) implements Value {}

    record Group(Position at, Fields fields) implements Value {}
}
