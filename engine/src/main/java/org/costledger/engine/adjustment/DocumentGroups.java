package org.costledger.engine.adjustment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import org.costledger.engine.journal.Document;
import org.costledger.engine.ledger.column.ValueEntryColumns;
import org.costledger.engine.number.Fixed;

/**
 * The value entries of one item ledger entry, by the document line that made them (ADJ-60, ADJ-61). A line is adjusted
 * through its first value entry that is no adjustment; expected cost and invoices of one line are groups of their own,
 * also where a shipment and its invoices carry the same number.
 */
final class DocumentGroups {
    private static final int FIRST_CAPACITY = 8;

    private ValueEntryColumns values;
    private int[] rows = new int[FIRST_CAPACITY];
    private int size;
    private int[] leaders = new int[FIRST_CAPACITY];
    private int leaderCount;

    DocumentGroups(ItemRun run) {
        values = run.values;
    }

    /** Reads the value entries of an entry. */
    void read(ItemRun run, int entryRow) {
        values = run.values;
        size = 0;
        for (int value = run.all.firstValueRow(entryRow); value >= 0; value = values.next(value)) {
            if (size == rows.length) rows = Arrays.copyOf(rows, 2 * size);
            rows[size++] = value;
        }
    }

    int size() {
        return size;
    }

    int row(int index) {
        return rows[index];
    }

    /** Finds the first value entry of each document line among those that may lead, by document, line and number. */
    void findLeaders(IntPredicate mayLead) {
        leaderCount = 0;
        if (leaders.length < size) leaders = new int[rows.length];
        for (int i = 0; i < size; i++) {
            if (mayLead.test(rows[i])) leaders[leaderCount++] = rows[i];
        }
        if (leaderCount > 1) sortAndKeepFirst();
    }

    private void sortAndKeepFirst() {
        var sorted = new Integer[leaderCount];
        for (int i = 0; i < leaderCount; i++) sorted[i] = leaders[i];
        Arrays.sort(
                sorted,
                Comparator.comparing((Integer row) -> document(row).no())
                        .thenComparingInt(row -> document(row).lineNo())
                        .thenComparing(row -> !values.isExpectedCost(row))
                        .thenComparing(row -> row));
        int kept = 0;
        for (int row : sorted) {
            if (kept == 0 || !isOfGroup(leaders[kept - 1], row)) leaders[kept++] = row;
        }
        leaderCount = kept;
    }

    int leaderCount() {
        return leaderCount;
    }

    int leader(int index) {
        return leaders[index];
    }

    /** Whether a value entry is of the same document line as a leader, and expected or invoiced as it is. */
    boolean isOfGroup(int leader, int value) {
        if (leader == value || values.isAdjustmentOf(value, leader)) return true; // ADJ-162: it carries the same line
        return values.isExpectedCost(leader) == values.isExpectedCost(value) && isSameLine(leader, value);
    }

    /** Whether a value entry is the first of its group that is valued by average and no adjustment. */
    boolean isLeader(int value) {
        for (int i = 0; i < size && rows[i] != value; i++) {
            boolean mayLead = !values.isAdjustment(rows[i]) && values.isValuedByAverageCost(rows[i]);
            if (mayLead && isOfGroup(value, rows[i])) return false;
        }
        return true;
    }

    /** What the document line of a value entry invoices. */
    long invoicedQuantity(int leader) {
        long invoiced = 0;
        for (int i = 0; i < size; i++) {
            if (isOfGroup(leader, rows[i])) invoiced = Fixed.plus(invoiced, values.invoicedQuantity(rows[i]));
        }
        return invoiced;
    }

    @SuppressWarnings("ReferenceEquality") // facts are shared by what one document made: the quick answer
    private boolean isSameLine(int one, int other) {
        if (values.facts(one) == values.facts(other)) return true;
        var a = document(one);
        var b = document(other);
        return a.lineNo() == b.lineNo() && a.no().equals(b.no());
    }

    private Document document(int value) {
        return values.facts(value).document();
    }
}
