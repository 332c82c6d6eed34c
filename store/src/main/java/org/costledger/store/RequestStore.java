package org.costledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.costledger.store.row.ResultSource;
import org.costledger.store.row.RowFailure;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The requests that were carried out, by idempotency key. */
public final class RequestStore {
    private static final RequestTable TABLE = new RequestTable();

    private final Connection connection;
    private final Dialect dialect;
    private final RowWriter rows;

    RequestStore(Connection connection, Dialect dialect, RowWriter rows) {
        this.connection = connection;
        this.dialect = dialect;
        this.rows = rows;
    }

    /** The request of a key. */
    public Optional<KeptRequest> find(String key) {
        try (var statement = connection.prepareStatement(select() + " WHERE idempotency_key = ?")) {
            statement.setString(1, key);
            try (var rows = new ResultSource(statement.executeQuery())) {
                return rows.next() ? Optional.of(TABLE.read(rows)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new RowFailure("the request " + key, failed);
        }
    }

    /** What was answered to the requests of some keys, by key; those that are not known are left out. */
    public Map<String, KeptAnswer> answers(Collection<String> keys) {
        var found = new HashMap<String, KeptAnswer>();
        if (keys.isEmpty()) return found;
        try (var statement =
                connection.prepareStatement("SELECT idempotency_key, kind, content_hash, answer, requested_at"
                        + " FROM request WHERE idempotency_key = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("varchar", keys.toArray()));
            try (var rows = new ResultSource(statement.executeQuery())) {
                while (rows.next()) {
                    var kept = new KeptAnswer(rows.text(), rows.text(), rows.text(), rows.text(), rows.time());
                    found.put(kept.key(), kept);
                }
            }
        } catch (SQLException failed) {
            throw new RowFailure("requests", failed);
        }
        return found;
    }

    /** The first request of a kind. */
    public Optional<KeptRequest> ofKind(String kind) {
        try (var statement =
                connection.prepareStatement(select() + " WHERE kind = ? ORDER BY request_no FETCH FIRST ROW ONLY")) {
            statement.setString(1, kind);
            try (var rows = new ResultSource(statement.executeQuery())) {
                return rows.next() ? Optional.of(TABLE.read(rows)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new RowFailure("requests of kind " + kind, failed);
        }
    }

    /** All requests in their order. */
    public void each(Consumer<KeptRequest> action) {
        try (var statement = connection.prepareStatement(select() + " ORDER BY request_no")) {
            statement.setFetchSize(100);
            try (var rows = new ResultSource(statement.executeQuery())) {
                while (rows.next()) action.accept(TABLE.read(rows));
            }
        } catch (SQLException failed) {
            throw new RowFailure("requests", failed);
        }
    }

    private static String select() {
        return "SELECT " + String.join(", ", TABLE.columns()) + " FROM " + TABLE.name();
    }

    /** The next numbers of some requests, ascending. */
    List<Long> nextNos(int count) {
        var numbers = new ArrayList<Long>(count);
        var times = switch (dialect) {
            case H2 -> "SYSTEM_RANGE";
            case POSTGRESQL -> "generate_series";
        };
        try (var statement = connection.prepareStatement("SELECT NEXTVAL('request_no_seq') FROM " + times + "(1, ?)")) {
            statement.setInt(1, count);
            try (var result = statement.executeQuery()) {
                while (result.next()) numbers.add(result.getLong(1));
            }
        } catch (SQLException failed) {
            throw new RowFailure("the number of a request", failed);
        }
        if (numbers.size() != count) throw new IllegalStateException("no request numbers");
        return numbers.stream().sorted().toList();
    }

    /** Keeps requests; a key that is kept already fails, at the latest when the transaction is committed. */
    void keep(List<KeptRequest> requests) {
        rows.append(TABLE, requests, TABLE::write);
    }

    private static final class RequestTable implements Table<KeptRequest> {
        private static final List<String> COLUMNS = List.of(
                "idempotency_key",
                "request_no",
                "kind",
                "schema_no",
                "content",
                "content_hash",
                "answer",
                "first_register_no",
                "last_register_no",
                "user_id",
                "requested_at",
                "reason");

        @Override
        public String name() {
            return "request";
        }

        @Override
        public List<String> columns() {
            return COLUMNS;
        }

        @Override
        public void write(KeptRequest request, RowSink sink) {
            sink.text(request.key());
            sink.number(request.requestNo());
            sink.text(request.kind());
            sink.number(request.schema());
            sink.text(request.content());
            sink.text(request.digest());
            sink.text(request.answer());
            sink.reference(request.registers().map(KeptRequest.Registers::first).orElse(0L));
            sink.reference(request.registers().map(KeptRequest.Registers::last).orElse(0L));
            sink.text(request.user());
            sink.time(request.at());
            sink.text(request.reason());
        }

        @Override
        public KeptRequest read(RowSource source) {
            var key = source.text();
            long requestNo = source.number();
            var kind = source.text();
            int schema = Math.toIntExact(source.number());
            var content = source.text();
            var digest = source.text();
            var answer = source.text();
            long first = source.reference();
            long last = source.reference();
            return new KeptRequest(
                    key,
                    requestNo,
                    kind,
                    schema,
                    content,
                    digest,
                    answer,
                    first == 0 ? Optional.empty() : Optional.of(new KeptRequest.Registers(first, last)),
                    source.text(),
                    source.time(),
                    source.text());
        }
    }
}
