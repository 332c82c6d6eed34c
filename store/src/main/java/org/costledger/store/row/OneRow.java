package org.costledger.store.row;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers the one row of a statement. */
final class OneRow extends ValueSink {
    private final Consumer<List<Parameter>> taker;
    private final List<Parameter> values = new ArrayList<>();
    private boolean isComplete;

    /** @param taker gets its values once they are there */
    OneRow(Consumer<List<Parameter>> taker) {
        this.taker = taker;
    }

    @Override
    void set(Parameter value) {
        values.add(value);
    }

    @Override
    public void endRow() {
        if (isComplete) throw new IllegalStateException("a second row");
        isComplete = true;
    }

    @Override
    public long rowCount() {
        return isComplete ? 1 : 0;
    }

    @Override
    public void close() {
        if (isComplete) taker.accept(values);
    }
}
