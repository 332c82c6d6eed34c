package org.costledger.store.row;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads rows from PostgreSQL by COPY, in its text format: the server writes it in less time than its binary one. */
public final class CopySource implements RowSource {
    private final String query;
    private final CopyOut copy;
    private final PostgresText row = new PostgresText();
    private boolean ended;

    /** @param query what is read, without parameters: COPY takes none */
    public CopySource(Connection connection, String query) {
        this.query = query;
        try {
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + query + ") TO STDOUT");
        } catch (SQLException failed) {
            throw new RowFailure("COPY of " + query, failed);
        }
    }

    @Override
    public boolean next() {
        if (ended) return false;
        try {
            // The server sends each row by itself.
            byte @Nullable [] received = copy.readFromCopy();
            if (received == null) ended = true;
            else row.begin(received);
        } catch (SQLException failed) {
            ended = true;
            throw new RowFailure("COPY of " + query, failed);
        }
        return !ended;
    }

    @Override
    public long number() {
        return row.number();
    }

    @Override
    public long decimal() {
        return row.decimal();
    }

    @Override
    public BigDecimal total() {
        return row.total();
    }

    @Override
    public String text() {
        return row.text();
    }

    @Override
    public boolean flag() {
        return row.flag();
    }

    @Override
    public LocalDate date() {
        return row.date();
    }

    @Override
    public Instant time() {
        return row.time();
    }

    @Override
    public Optional<LocalDate> optionalDate() {
        return row.isNull() ? Optional.empty() : Optional.of(row.date());
    }

    @Override
    public Optional<String> optionalText() {
        return row.isNull() ? Optional.empty() : Optional.of(row.text());
    }

    @Override
    public Optional<Long> optionalDecimal() {
        return row.isNull() ? Optional.empty() : Optional.of(row.decimal());
    }

    @Override
    public long reference() {
        return row.isNull() ? 0 : row.number();
    }

    /** Passes the rows that nobody wanted: a server that has sent them already cannot be told to stop. */
    @Override
    public void close() {
        while (!ended) next();
    }
}
