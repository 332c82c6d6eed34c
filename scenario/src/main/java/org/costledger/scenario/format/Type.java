package org.costledger.scenario.format;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.costledger.scenario.model.Fields;
import org.costledger.scenario.model.Value;
import org.costledger.scenario.model.Words;

/** What the value of a key may be. */
public sealed interface Type {
    /** How a message calls it. */
    String described();

    enum Scalar implements Type {
        DECIMAL("a decimal such as 12.50"),
        WHOLE("a whole number"),
        DATE("a date such as 2001-01-25"),
        /** An identifier, kept in upper case. */
        CODE("a code"),
        TEXT("a text"),
        FLAG("true or false"),
        /** Only {@code true} can be said. */
        YES("true"),
        /** A label that is made here. */
        NEW_LABEL("a label"),
        /** An item ledger entry by label or number. */
        ENTRY("a label or an entry number"),
        /** The label of a calculated journal. */
        JOURNAL("the label of a journal"),
        /** The label of a previewed journal. */
        PREVIEW("the label of a preview"),
        /** The label of a mark. */
        MARK("the label of a mark"),
        /** The label of a transfer shipment. */
        SHIPMENT("the label of a transfer shipment");

        private final String described;

        Scalar(String described) {
            this.described = described;
        }

        @Override
        public String described() {
            return described;
        }
    }

    /** A code that the file must declare. */
    enum Known implements Type {
        ITEM,
        VARIANT,
        LOCATION,
        UNIT,
        CHARGE,
        CENTER,
        ORDER;

        /** What is missing where the code is unknown. */
        public String noun() {
            return this == UNIT ? "unit of measure" : Words.word(this);
        }

        @Override
        public String described() {
            return "the code of " + (this == ITEM || this == ORDER ? "an " : "a ") + noun();
        }
    }

    /** One of some words. */
    record OneOf(List<String> words) implements Type {
        @Override
        public String described() {
            return words.size() == 1 ? words.get(0) : "one of " + String.join(", ", words);
        }
    }

    record ListOf(Type element) implements Type {
        @Override
        public String described() {
            return "a list";
        }
    }

    record MapOf(Table table) implements Type {
        @Override
        public String described() {
            return "a map";
        }
    }

    /** A map, or short for it the value of its key {@code code}. */
    record CodeOrMap(Table table) implements Type {
        @Override
        public String described() {
            return "a code or a map";
        }
    }

    /** A map whose keys are codes of the file's own choice. */
    record ByCode(Type value) implements Type {
        @Override
        public String described() {
            return "a map";
        }
    }

    /** A map whose key {@code of} says by which table it is read. */
    record RowOf(List<Table> tables) implements Type {
        /** The table of a row that has been read. */
        public Table table(Fields row) {
            var kind = row.requiredText("of");
            return tables.stream()
                    .filter(table -> table.key("of").orElseThrow().type() instanceof OneOf word
                            && word.words().contains(kind))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String described() {
            return "a map";
        }
    }

    /** The first of some types that fits. */
    record Either(List<Type> types) implements Type {
        /** The type by which a value has been read. */
        public Type of(Value value) {
            return types.stream()
                    .filter(type -> switch (type) {
                        case ListOf list -> value instanceof Value.Many;
                        case MapOf map -> value instanceof Value.Group;
                        case CodeOrMap map -> value instanceof Value.Group;
                        case ByCode map -> value instanceof Value.Group;
                        case RowOf row -> value instanceof Value.Group;
                        case Either either -> throw new IllegalStateException("a choice within a choice: " + either);
                        case Known known -> value instanceof Value.Text;
                        case OneOf words -> value instanceof Value.Text;
                        case Scalar.DECIMAL, Scalar.WHOLE -> value instanceof Value.Decimal;
                        case Scalar.FLAG, Scalar.YES -> value instanceof Value.Flag;
                        case Scalar scalar -> value instanceof Value.Text;
                    })
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(value + " is not " + described()));
        }

        @Override
        public String described() {
            return types.stream().map(Type::described).collect(Collectors.joining(" or "));
        }
    }

    static Type listOf(Type element) {
        return new ListOf(element);
    }

    static Type listOf(Table table) {
        return new ListOf(new MapOf(table));
    }

    static Type mapOf(Table table) {
        return new MapOf(table);
    }

    static Type oneOf(Class<? extends Enum<?>> words) {
        return new OneOf(Words.of(words));
    }

    static Type oneOf(String... words) {
        return new OneOf(List.of(words));
    }

    static Type either(Type... types) {
        return new Either(Stream.of(types).toList());
    }
}
