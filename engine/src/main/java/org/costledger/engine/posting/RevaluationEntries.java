package org.costledger.engine.posting;

import java.util.Arrays;
import java.util.Optional;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.column.KindBits;
import org.costledger.engine.ledger.column.ValueEntryRows;
import org.costledger.engine.ledger.view.StateChanges;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.valuation.EntryPoints;

/**
 * The value entries of one line of a revaluation journal, a row each (REV-53, REV-54, REV-60, REV-61, REV-67), and what storing
 * them brings with it: marks and flags as with any other value entry (ADJ-10, ADJ-12, ADJ-16).
 */
final class RevaluationEntries {
    private static final int NO_STOCK = -1;

    private final UnitOfWork work;
    private final RevaluationLine line;
    private final Item item;
    private final ItemEntries entries;
    private final Setup setup;
    private final CurrencyColumn[] currencies;
    private final int postingDay;
    private final boolean byAverage;
    private final ValueEntryRows rows;
    private final int[] toAdjust;
    private int toAdjustCount;
    private int earliest = Integer.MAX_VALUE;

    // Of the increase before: most are of one stock, count from one day and have one group.
    private int checkedStock = NO_STOCK;
    private int markedStock = NO_STOCK;
    private int markedDay;
    private Optional<ValueEntry.Facts> facts = Optional.empty();

    /** @param most so many increases are revalued at most */
    RevaluationEntries(UnitOfWork work, RevaluationLine line, Item item, ItemEntries entries, int most) {
        this.work = work;
        this.line = line;
        this.item = item;
        this.entries = entries;
        this.setup = work.ledger().setup();
        this.currencies = CurrencyColumn.of(setup);
        this.postingDay = Days.of(line.header().postingDate());
        this.byAverage = CostingRule.of(item.costingMethod()).valuesByAverage();
        this.rows = new ValueEntryRows(entries, most, currencies);
        this.toAdjust = new int[most];
    }

    /**
     * Adds the entry of one increase.
     *
     * @param row of the item ledger entry
     * @param valued how much of it is revalued
     * @param amount the change of its value, in units of {@link Amount}
     */
    void add(int row, long valued, long amount) {
        var columns = entries.itemLedgerEntries();
        checkPostingGroups(row);
        int direct = entries.lastDirectCostRow(row);
        int valuationDay = Math.max(postingDay, entries.valueEntries().valuationDay(direct));
        int flags = KindBits.INVENTORIABLE
                | (line.subject().partial() ? KindBits.PARTIAL_REVALUATION : 0)
                | (entries.valueEntries().kind(direct) & KindBits.BY_AVERAGE);
        int kind = KindBits.of(columns.type(row), CostEntryType.REVALUATION, VarianceType.NONE, flags);
        rows.add(row, direct, kind, postingDay, valuationDay, valued);
        rows.setFacts(facts(direct));
        setCosts(row, valued, amount);
        mark(row, valuationDay);
        if (columns.remainingQuantity(row) != columns.quantity(row)) toAdjust[toAdjustCount++] = row; // ADJ-12
        earliest = Math.min(earliest, byAverage ? valuationDay : columns.postingDay(row));
    }

    private void checkPostingGroups(int row) {
        int stock = entries.itemLedgerEntries().stockIndex(row);
        if (stock == checkedStock) return;
        checkedStock = stock;
        PostingChecks.checkPostingGroups(
                setup, line.header(), item, entries.itemLedgerEntries().stockAt(stock));
    }

    /** The document of the line, and the inventory posting group of the direct cost. */
    private ValueEntry.Facts facts(int direct) {
        var group = entries.valueEntries().facts(direct).inventoryPostingGroup();
        if (facts.isEmpty() || !facts.get().inventoryPostingGroup().equals(group)) {
            var ofLine = ValueEntryPosting.facts(line.header().document(), line.header(), item);
            facts = Optional.of(new ValueEntry.Facts(ofLine.document(), ofLine.origin(), group));
        }
        return facts.get();
    }

    private void setCosts(int row, long valued, long amount) {
        long quantity = entries.itemLedgerEntries().quantity(row);
        long notInvoiced =
                isExpected(row) ? quantity - entries.itemLedgerEntries().invoicedQuantity(row) : 0;
        for (var currency : currencies) {
            boolean local = currency == CurrencyColumn.LCY;
            long cost = local ? amount : twin(row, amount);
            long step = (local ? setup.amountPrecision() : setup.amountPrecisionAcy()).step();
            long unitStep = (local ? setup.unitAmountPrecision() : setup.unitAmountPrecisionAcy()).step();
            long expected = notInvoiced == 0 ? 0 : Fixed.share(cost, notInvoiced, quantity, step);
            rows.setCost(currency, cost - expected, expected, unitStep);
            if (expected != 0) rows.setCostPerUnit(currency, perUnit(cost, cost - expected, valued, unitStep));
        }
    }

    /** converted on the day of the increase. */
    private long twin(int row, long amount) {
        var date = Days.toDate(entries.itemLedgerEntries().postingDay(row));
        return setup.cost(Amount.ofUnits(amount), date).acy().units();
    }

    /** REV-54, REV-75: of a Standard item the part that is not invoiced changes its expected cost; a line for an entry by hand does not. */
    private boolean isExpected(int row) {
        return line.isPerItem()
                && CostingRule.of(item.costingMethod()).keepsStandard()
                && !entries.itemLedgerEntries().completelyInvoiced(row);
    }

    /** */
    private static long perUnit(long cost, long actual, long valued, long unitStep) {
        long perUnit = Fixed.quotient(cost, valued, unitStep);
        return perUnit == 0 ? Fixed.quotient(actual, valued, unitStep) : perUnit;
    }

    /** ADJ-16. */
    private void mark(int row, int valuationDay) {
        int stock = entries.itemLedgerEntries().stockIndex(row);
        if (stock == markedStock && valuationDay == markedDay) return;
        markedStock = stock;
        markedDay = valuationDay;
        EntryPoints.mark(work.ledger(), entries.itemLedgerEntries().stockAt(stock), Days.toDate(valuationDay));
    }

    /** Appends them to the ledger. */
    void append() {
        if (rows.size() == 0) return;
        var flags = new StateChanges.Flags(entries, Arrays.copyOf(toAdjust, toAdjustCount), true);
        work.ledger().append(rows, flags);
        ValueEntryPosting.flagItem(work, item, Days.toDate(earliest));
    }
}
