package org.costledger.engine.ledger.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of references to shared values. Rows that hold the default take nothing until one differs. */
public final class RefColumn<T> {
    private static final @Nullable Object[] NONE = {};

    private final T defaultValue;
    private @Nullable Object[] values = NONE;

    public RefColumn(T defaultValue) {
        this.defaultValue = defaultValue;
    }

    private RefColumn(RefColumn<T> other) {
        defaultValue = other.defaultValue;
        values = other.values.clone();
    }

    /** The same references, to be written on by themselves. */
    RefColumn<T> copy() {
        return new RefColumn<>(this);
    }

    @SuppressWarnings("unchecked") // only set() writes, and it takes a T
    public T get(int row) {
        if (row >= values.length) return defaultValue;
        var value = values[row];
        return value == null ? defaultValue : (T) value;
    }

    /** Makes room for so many rows at once, unless all hold the default, and none of those that follow does otherwise. */
    void expect(int rows, boolean others) {
        if ((others || values.length > 0) && values.length < rows)
            values = Arrays.copyOf(values, PackedRows.grown(rows));
    }

    /** Sets a row to what another holds. */
    void copy(int from, int to) {
        if (from >= values.length || values[from] == null) return;
        if (to >= values.length) values = Arrays.copyOf(values, PackedRows.grown(to));
        values[to] = values[from];
    }

    public void set(int row, T value) {
        boolean isDefault = !isAsBefore(row, value) && value.equals(defaultValue);
        if (row >= values.length) {
            if (isDefault) return;
            values = Arrays.copyOf(values, PackedRows.grown(row));
        }
        values[row] = isDefault ? null : value;
    }

    /** Whether the row before holds the very same, which mostly is so where many are set at once. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isAsBefore(int row, T value) {
        return row > 0 && row <= values.length && values[row - 1] == value;
    }
}
