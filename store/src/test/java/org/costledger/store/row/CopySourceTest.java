package org.costledger.store.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Function;
import org.costledger.engine.refusal.Refused;
import org.costledger.store.Dialect;
import org.costledger.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes by COPY is what comes row by row from the driver. */
class CopySourceTest {
    private static final int ROWS = 3_000;
    private static final String COLUMNS =
            "number, small, amount, total, text, flag, day, at, maybe_number, maybe_amount," + " maybe_text, maybe_day";
    private static final String ALL = "SELECT " + COLUMNS + " FROM sample ORDER BY row_no";

    /** Parts of texts that mean something to COPY, and some that do not. */
    private static final List<String> PARTS = List.of(
            "\t", "\n", "\r", "\b", "\f", "\u000B", "\\", "\\N", "\\.", "N", "é", "東", "🙂", "'", "\"", " ", "4711",
            "ITEM");

    private record Row(List<Object> values) {}

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Kolkata", "America/St_Johns", "Africa/Monrovia"})
    void rowsAreWhatTheyAreRowByRow(String zone) throws SQLException {
        long seed = 90_210;
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (var database = TestDatabase.empty(Dialect.POSTGRESQL);
                var connection = database.connect()) {
            fill(connection, new Random(seed));
            assertThat(read(new CopySource(connection, ALL)))
                    .as("seed %s", seed)
                    .hasSize(ROWS)
                    .isEqualTo(rowByRow(connection));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static List<Row> rowByRow(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ALL)) {
            return read(new ResultSource(statement.executeQuery()));
        }
    }

    private static List<Row> read(RowSource source) {
        var rows = new ArrayList<Row>();
        try (source) {
            while (source.next())
                rows.add(new Row(List.of(
                        source.number(),
                        source.number(),
                        source.decimal(),
                        source.total(),
                        source.text(),
                        source.flag(),
                        source.date(),
                        source.time(),
                        source.reference(),
                        source.optionalDecimal(),
                        source.optionalText(),
                        source.optionalDate())));
            assertThat(source.next()).isFalse();
        }
        return rows;
    }

    private static void fill(Connection connection, Random random) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE sample (row_no INTEGER, number BIGINT, small SMALLINT, amount NUMERIC(38, 5),"
                            + " total NUMERIC(38, 5), text VARCHAR, flag BOOLEAN, day DATE, at TIMESTAMP WITH TIME ZONE,"
                            + " maybe_number BIGINT, maybe_amount NUMERIC(38, 5), maybe_text VARCHAR, maybe_day DATE)");
        }
        try (var insert =
                connection.prepareStatement("INSERT INTO sample VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int row = 0; row < ROWS; row++) {
                insert.setInt(1, row);
                insert.setLong(2, number(random));
                insert.setShort(3, (short) random.nextInt());
                insert.setBigDecimal(4, BigDecimal.valueOf(number(random), 5));
                insert.setBigDecimal(5, total(random));
                insert.setString(6, text(random));
                insert.setBoolean(7, random.nextBoolean());
                insert.setObject(8, day(random));
                insert.setObject(9, day(random).atTime(time(random)).atOffset(ZoneOffset.UTC));
                insert.setObject(10, sometimes(random, CopySourceTest::number), Types.BIGINT);
                insert.setObject(11, sometimes(random, any -> BigDecimal.valueOf(number(any), 5)), Types.NUMERIC);
                insert.setObject(12, sometimes(random, CopySourceTest::text), Types.VARCHAR);
                insert.setObject(13, sometimes(random, CopySourceTest::day), Types.DATE);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @SuppressWarnings("NullAway") // what a parameter is given for NULL
    private static <T> Object sometimes(Random random, Function<Random, T> value) {
        return random.nextInt(3) == 0 ? null : value.apply(random);
    }

    private static long number(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> Long.MAX_VALUE;
            case 2 -> Long.MIN_VALUE;
            default -> random.nextLong() >> random.nextInt(Long.SIZE);
        };
    }

    private static BigDecimal total(Random random) {
        return BigDecimal.valueOf(number(random))
                .multiply(BigDecimal.valueOf(number(random)))
                .movePointLeft(5)
                .remainder(BigDecimal.TEN.pow(33));
    }

    private static LocalDate day(Random random) {
        return LocalDate.ofEpochDay(
                random.nextInt(6) == 0
                        ? random.nextInt(4_000_000) - 700_000
                        : LocalDate.of(2026, 1, 1).toEpochDay() + random.nextInt(90));
    }

    private static LocalTime time(Random random) {
        return LocalTime.ofNanoOfDay(random.nextInt(86_400) * 1_000_000_000L
                + (random.nextBoolean() ? random.nextInt(1_000_000) * 1_000L : 0));
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int parts = random.nextInt(random.nextInt(4) == 0 ? 20 : 3); parts > 0; parts--)
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        return text.toString();
    }

    @Test
    void decimalsOfAnyLengthAreExactOrRefused() throws SQLException {
        try (var database = TestDatabase.empty(Dialect.POSTGRESQL);
                var connection = database.connect()) {
            assertThat(one(connection, "12", RowSource::decimal)).isEqualTo(1_200_000);
            assertThat(one(connection, "-0.5", RowSource::decimal)).isEqualTo(-50_000);
            assertThat(one(connection, "1.2345600", RowSource::decimal)).isEqualTo(123_456);
            assertThat(one(connection, "99999999999999999999.5", RowSource::total))
                    .isEqualTo(new BigDecimal("99999999999999999999.50000"));
            assertThatThrownBy(() -> one(connection, "0.000001", RowSource::decimal))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> one(connection, "99999999999999.5", RowSource::decimal))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> one(connection, "0.000001", RowSource::total))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void whatIsNotThereIsNothingElse() throws SQLException {
        try (var database = TestDatabase.empty(Dialect.POSTGRESQL);
                var connection = database.connect()) {
            for (var asked : List.<Function<RowSource, Object>>of(
                    RowSource::number,
                    RowSource::decimal,
                    RowSource::total,
                    RowSource::text,
                    RowSource::flag,
                    RowSource::date,
                    RowSource::time))
                assertThatThrownBy(() -> one(connection, "NULL", asked)).isInstanceOf(RuntimeException.class);
            assertThat(one(connection, "NULL", RowSource::optionalText)).isEqualTo(Optional.empty());
            assertThat(one(connection, "'\\N'", RowSource::text)).isEqualTo("\\N");
            assertThat(one(connection, "TIMESTAMPTZ '2026-03-01 10:00:00.5+00'", RowSource::time))
                    .isEqualTo(Instant.parse("2026-03-01T10:00:00.5Z"));
            assertThatThrownBy(() -> one(connection, "DATE 'infinity'", RowSource::date))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> one(connection, "DATE '0044-03-15 BC'", RowSource::date))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static <T> T one(Connection connection, String expression, Function<RowSource, T> column) {
        try (var source = new CopySource(connection, "SELECT " + expression)) {
            assertThat(source.next()).isTrue();
            return column.apply(source);
        }
    }

    @Test
    void oneThatIsNotReadToItsEndLeavesTheConnectionUsable() throws SQLException {
        try (var database = TestDatabase.empty(Dialect.POSTGRESQL);
                var connection = database.connect()) {
            try (var source = new CopySource(connection, "SELECT generate_series(1, 100000)")) {
                assertThat(source.next()).isTrue();
            }
            assertThat(one(connection, "7", RowSource::number)).isEqualTo(7);
        }
    }
}
