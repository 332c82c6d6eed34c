package org.costledger.engine.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.ledger.column.PackedRows;

/**
 * Which item each item ledger entry is of, and its row there. Numbers ascend; where none is left out they are rows, and take no room. Of
 * a ledger held in part, where the numbers of other items are left out, the row of a number is searched for. Items that came with their
 * entries are looked through one by one, once for each entry that is asked for: to write down all of their entries would take the longer
 * the more there are, for each use of a few.
 */
final class EntryOwners {
    private static final int LEFT_OUT = 0;
    private static final int COMPONENT = 1;
    private static final int ROW = 2;
    private static final int COLUMNS = 3;

    private final List<Component> components;
    private final PackedRows rows = new PackedRows(COLUMNS, 0);
    private final List<Component> held = new ArrayList<>();
    /** Entries of held items that were asked for; several threads may ask. */
    private final Map<Long, Component> askedFor = new HashMap<>();
    /** Entries are mostly asked for with their item, or after others of it. */
    private Optional<Component> likely = Optional.empty();

    /** @param components by their numbers; they become more */
    EntryOwners(List<Component> components) {
        this.components = components;
    }

    /** Adds the entries of an item that came with them. */
    void add(Component component) {
        held.add(component);
    }

    /** An item is being looked at: its entries may be asked for next. */
    void expect(Component component) {
        if (!held.isEmpty()) likely = Optional.of(component);
    }

    /**
     * Adds an entry whose number is greater than that of each before it.
     *
     * @param ofComponent its row among the entries of that
     */
    void append(long entryNo, int component, int ofComponent) {
        int size = rows.size();
        if (size > 0 && entryNo <= entryNo(size - 1))
            throw new IllegalStateException("entry " + entryNo + " after entry " + entryNo(size - 1));
        int row = rows.addRow();
        rows.set(row, LEFT_OUT, entryNo - row - 1);
        rows.set(row, COMPONENT, component);
        rows.set(row, ROW, ofComponent);
    }

    /** Where an entry lies, found once for whoever asks for several things of it. */
    record Place(long entryNo, Component component, int row) {}

    Place place(long entryNo) {
        int row = row(entryNo);
        if (row >= 0) return new Place(entryNo, component(row), rows.getInt(row, ROW));
        var component = findHeld(entryNo).orElseThrow(() -> unknown(entryNo));
        return new Place(entryNo, component, component.row(entryNo));
    }

    /** The row of an entry among those of its component. */
    int rowIn(Component component, long entryNo) {
        int row = row(entryNo);
        return row < 0 ? component.row(entryNo) : rows.getInt(row, ROW);
    }

    /** The component an entry is in. */
    Component componentOf(long entryNo) {
        return find(entryNo).orElseThrow(() -> unknown(entryNo));
    }

    /** The component an entry is in; empty: there is no such entry. */
    Optional<Component> find(long entryNo) {
        int row = row(entryNo);
        return row < 0 ? findHeld(entryNo) : Optional.of(component(row));
    }

    private static IllegalStateException unknown(long entryNo) {
        return new IllegalStateException("no item ledger entry " + entryNo);
    }

    private Component component(int row) {
        return components.get(rows.getInt(row, COMPONENT));
    }

    private Optional<Component> findHeld(long entryNo) {
        return held.isEmpty() ? Optional.empty() : askedFor(entryNo);
    }

    private synchronized Optional<Component> askedFor(long entryNo) {
        var known = Optional.ofNullable(askedFor.get(entryNo));
        if (known.isPresent()) return known;
        var owner = ownerOf(entryNo);
        owner.ifPresent(component -> askedFor.put(entryNo, component));
        return owner;
    }

    private Optional<Component> ownerOf(long entryNo) {
        var expected = likely;
        if (expected.isPresent() && expected.get().row(entryNo) >= 0) return expected;
        for (var component : held) {
            if (component.row(entryNo) < 0) continue;
            var owner = Optional.of(component);
            likely = owner;
            return owner;
        }
        return Optional.empty();
    }

    private long entryNo(int row) {
        return rows.get(row, LEFT_OUT) + row + 1;
    }

    private int row(long entryNo) {
        int size = rows.size();
        if (size == 0 || entryNo < entryNo(0)) return -1;
        if (rows.get(size - 1, LEFT_OUT) == 0) return entryNo > size ? -1 : Math.toIntExact(entryNo - 1);
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = entryNo(middle);
            if (found == entryNo) return middle;
            if (found < entryNo) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }
}
