package org.costledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.OrderReference.OrderType;
import org.costledger.engine.journal.Source.SourceType;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.VarianceType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader of SQL is told of the codes on entries is what they stand for. */
class EnumerationValueTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyCodeIsSpeltOut(Dialect dialect) throws SQLException {
        var expected = new TreeSet<String>();
        add(expected, ItemLedgerEntryType.values(), Enum::ordinal);
        add(expected, CostEntryType.values(), CostEntryType::code);
        add(expected, VarianceType.values(), Enum::ordinal);
        add(expected, DocumentType.values(), DocumentType::code);
        add(expected, OrderType.values(), Enum::ordinal);
        add(expected, SourceType.values(), Enum::ordinal);

        var found = new TreeSet<String>();
        try (var database = TestDatabase.migrated(dialect);
                var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT enumeration, code, name FROM enumeration_value")) {
            while (rows.next()) found.add(rows.getString(1) + " " + rows.getInt(2) + " " + rows.getString(3));
        }
        assertThat(found).isEqualTo(expected);
    }

    private static <E extends Enum<E>> void add(Set<String> lines, E[] values, ToIntFunction<E> code) {
        Arrays.stream(values)
                .forEach(value -> lines.add(
                        value.getDeclaringClass().getSimpleName() + " " + code.applyAsInt(value) + " " + value.name()));
    }
}
