package org.costledger.engine.posting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.setup.AccountingPeriods;
import org.costledger.engine.setup.AccountingPeriods.FiscalYear;
import org.costledger.engine.setup.AverageCostPeriod;
import org.costledger.engine.setup.AverageCostSettings;
import org.costledger.engine.setup.AverageCosting;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.valuation.EntryPoints;

/**
 * Another average cost period or calculation type, or other accounting periods, of a ledger that has value entries
 * (ADJ-188): fiscal years that are closed keep their settings, and Average items are to be adjusted anew from where
 * averages are taken in another way.
 */
final class ChangeAverageCosting {
    private ChangeAverageCosting() {}

    // ---- the settings of fiscal years

    /**
     * A setup with the settings of its fiscal years: those before the first open one keep what they have, the others follow
     * the inventory setup once that changes.
     */
    static Setup withFiscalYears(Setup before, Setup changed) {
        var periods = changed.calendar().accountingPeriods();
        if (periods.isCalendar()) return changed;
        var years = periods.fiscalYears().stream()
                .map(year -> new FiscalYear(year.startingDate(), ownSettings(before, changed, year.startingDate())))
                .toList();
        return changed.withCalendar(
                changed.calendar().withAccountingPeriods(new AccountingPeriods(periods.startingDates(), years)));
    }

    /** Those of a fiscal year that existed before; empty where it follows the inventory setup. */
    private static Optional<AverageCostSettings> ownSettings(Setup before, Setup changed, LocalDate yearStart) {
        var old = before.calendar().accountingPeriods();
        boolean existed = old.isCalendar() || yearStarts(old).contains(yearStart);
        boolean follows = !averageCost(before).equals(averageCost(changed))
                && !yearStart.isBefore(firstOpen(before, changed.calendar().accountingPeriods()));
        return existed && !follows
                ? Optional.of(before.averageCosting().settings(yearStart))
                        .filter(own -> !own.equals(averageCost(changed)))
                : Optional.empty();
    }

    private static AverageCostSettings averageCost(Setup setup) {
        return setup.costing().averageCost();
    }

    private static List<LocalDate> yearStarts(AccountingPeriods periods) {
        return periods.fiscalYears().stream().map(FiscalYear::startingDate).toList();
    }

    /** A fiscal year whose last day lies in a closed inventory period counts as closed. */
    private static LocalDate firstOpen(Setup before, AccountingPeriods periods) {
        return before.calendar()
                .inventoryPeriods()
                .closedUntil()
                .map(periods::startOfYearEndingAfter)
                .orElse(periods.startingDates().getFirst());
    }

    // ---- from when on averages are taken in another way

    /**
     * From when on entry points must be made anew; empty if averages are taken as before.
     *
     * @param workDate without accounting periods the calendar year it lies in is the first open one
     */
    static Optional<LocalDate> changesFrom(Setup before, Setup changed, LocalDate workDate) {
        var periods = changed.calendar().accountingPeriods();
        var dates = new TreeSet<LocalDate>();
        if (!averageCost(before).equals(averageCost(changed)))
            dates.add(periods.isCalendar() ? workDate.withDayOfYear(1) : firstOpen(before, periods));
        periodsChangeFrom(before, changed).ifPresent(dates::add);
        return dates.stream().findFirst();
    }

    /** The start of the period before the first that came, went or moved, as far as it decides over averages. */
    private static Optional<LocalDate> periodsChangeFrom(Setup before, Setup changed) {
        var old = before.calendar().accountingPeriods();
        var periods = changed.calendar().accountingPeriods();
        var moved = new TreeSet<>(difference(yearStarts(old), yearStarts(periods)));
        for (var start : difference(old.startingDates(), periods.startingDates())) {
            if (isByAccountingPeriod(before.averageCosting(), start)
                    || isByAccountingPeriod(changed.averageCosting(), start)) moved.add(start);
        }
        if (moved.isEmpty()) return Optional.empty();
        // Between the calendar and periods of one's own, what lies before the first period is another period too.
        if (old.isCalendar() || periods.isCalendar()) return Optional.of(AccountingPeriods.WITHOUT_BEGINNING);
        var dayBefore = moved.first().minusDays(1);
        var one = old.startOfPeriod(dayBefore, AverageCostPeriod.ACCOUNTING_PERIOD);
        var other = periods.startOfPeriod(dayBefore, AverageCostPeriod.ACCOUNTING_PERIOD);
        return Optional.of(one.isBefore(other) ? one : other);
    }

    private static Set<LocalDate> difference(Collection<LocalDate> some, Collection<LocalDate> others) {
        var difference = new HashSet<>(some);
        difference.addAll(others);
        difference.removeIf(date -> some.contains(date) && others.contains(date));
        return difference;
    }

    private static boolean isByAccountingPeriod(AverageCosting averages, LocalDate date) {
        return averages.settings(date).period() == AverageCostPeriod.ACCOUNTING_PERIOD;
    }

    // ---- entry points

    /** Makes the entry points of all Average items anew from a date on, not adjusted. */
    static void recreateEntryPoints(Overlay ledger, Setup before, LocalDate from) {
        for (var itemNo : ledger.itemsOf(CostingMethod.AVERAGE)) recreate(ledger, ledger.item(itemNo), before, from);
    }

    private static void recreate(Overlay ledger, Item item, Setup before, LocalDate from) {
        for (var stock : List.copyOf(ledger.stocksWithEntryPoints(item.no())))
            ledger.removeEntryPointsFrom(stock, from);
        boolean made = false;
        for (var valued : valuedDates(ledger, item)) {
            var date = valued.valuationDate();
            var removed = EntryPoints.key(before, item, valued.stock(), date);
            if (date.isBefore(from) && removed.valuationDate().isBefore(from)) continue;
            EntryPoints.recreate(ledger, item, valued.stock(), date);
            made = true;
        }
        if (made) {
            var state = ledger.itemState(item.no());
            ledger.change(item.no(), state.withFlags(false, state.allowOnlineAdjustment()));
        }
    }

    /** Where and when the item was valued, each once. */
    private static Set<EntryPoint.Key> valuedDates(Overlay ledger, Item item) {
        var dates = new LinkedHashSet<EntryPoint.Key>();
        var entries = ledger.entries(item.no());
        if (entries.isEmpty()) return dates;
        var values = entries.get().valueEntries();
        var owners = entries.get().itemLedgerEntries();
        for (int row = 0; row < values.size(); row++) {
            if (!values.isInventoriable(row)) continue;
            StockKey stock = owners.stock(values.itemLedgerEntryRow(row));
            dates.add(new EntryPoint.Key(stock, Days.toDate(values.valuationDay(row))));
        }
        return dates;
    }
}
