package org.costledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.costledger.store.row.OneOf;
import org.costledger.store.row.ResultSource;
import org.costledger.store.row.RowFailure;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The requests that were carried out, by idempotency key. */
public final class RequestStore {
    private static final RequestTable TABLE = new RequestTable();

    private final RowWriter rows;

    RequestStore(RowWriter rows) {
        this.rows = rows;
    }

    /** The request of a key. */
    public Optional<KeptRequest> find(String key) {
        return rows.ask(
                        select() + " WHERE idempotency_key = ?",
                        List.of((statement, place) -> statement.setString(place, key)),
                        RequestStore::first)
                .get();
    }

    private static Optional<KeptRequest> first(ResultSet rows) {
        var source = new ResultSource(rows);
        return source.next() ? Optional.of(TABLE.read(source)) : Optional.empty();
    }

    /**
     * Asks what was answered to the requests of some keys; those that are not known are left out.
     *
     * @return the answers by key; whoever gets them first sends what waits
     */
    public Supplier<Map<String, KeptAnswer>> answers(Collection<String> keys) {
        if (keys.isEmpty()) return Map::of;
        var named = OneOf.texts("idempotency_key", keys);
        return rows.ask(
                "SELECT idempotency_key, kind, content_hash, answer, requested_at FROM request WHERE "
                        + named.condition(),
                named.values(),
                RequestStore::answers);
    }

    private static Map<String, KeptAnswer> answers(ResultSet rows) {
        var found = new HashMap<String, KeptAnswer>();
        var source = new ResultSource(rows);
        while (source.next()) {
            var kept = new KeptAnswer(source.text(), source.text(), source.text(), source.text(), source.time());
            found.put(kept.key(), kept);
        }
        return found;
    }

    /** The first request of a kind. */
    public Optional<KeptRequest> ofKind(String kind) {
        return rows.ask(
                        select() + " WHERE kind = ? ORDER BY request_no FETCH FIRST ROW ONLY",
                        List.of((statement, place) -> statement.setString(place, kind)),
                        RequestStore::first)
                .get();
    }

    /** All requests, in the order in which those on the same item were carried out. */
    public void each(Consumer<KeptRequest> action) {
        try (var statement = rows.connection().prepareStatement(select() + " ORDER BY request_no")) {
            statement.setFetchSize(100);
            try (var source = new ResultSource(statement.executeQuery())) {
                while (source.next()) action.accept(TABLE.read(source));
            }
        } catch (SQLException failed) {
            throw new RowFailure("requests", failed);
        }
    }

    private static String select() {
        return "SELECT " + String.join(", ", TABLE.columns()) + " FROM " + TABLE.name();
    }

    /** A number that no request has, of which one can be named that its sender did not name. */
    long nextNo() {
        return rows.ask("SELECT NEXTVAL('request_no_seq')", List.of(), RequestStore::number)
                .get();
    }

    private static long number(ResultSet rows) throws SQLException {
        if (!rows.next()) throw new IllegalStateException("no request number");
        return rows.getLong(1);
    }

    /** Keeps requests, numbered in their order; a key that is kept already fails, at the latest when the transaction is committed. */
    void keep(List<KeptRequest> requests) {
        rows.append(TABLE, requests, TABLE::write);
    }

    private static final class RequestTable implements Table<KeptRequest> {
        private static final List<String> COLUMNS = List.of(
                "idempotency_key",
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
            var kind = source.text();
            int schema = Math.toIntExact(source.number());
            var content = source.text();
            var digest = source.text();
            var answer = source.text();
            long first = source.reference();
            long last = source.reference();
            return new KeptRequest(
                    key,
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
