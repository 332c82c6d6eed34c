package org.costledger.engine.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.costledger.engine.adjustment.AverageCostOverview.Period;
import org.costledger.engine.adjustment.AverageCostOverview.Valuation;
import org.costledger.engine.adjustment.AverageCostOverview.Worth;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.valuation.EntryPoints;

/** Answers how an average came about (REP-80): checks what is asked, and lets the period be valued before a witness. */
final class OverviewOfAverage {
    private OverviewOfAverage() {}

    static AverageCostOverview of(LedgerView ledger, AverageCostInquiry inquiry) {
        var item = ledger.item(inquiry.stock().itemNo());
        check(ledger, item, inquiry.stock());
        var point = EntryPoints.key(ledger.setup(), item, inquiry.stock(), inquiry.date());
        var period = period(ledger, point, inquiry.date());
        var entries = ledger.entries(item.no()).filter(all -> hasPool(all, period));
        if (entries.isEmpty()) {
            if (inquiry.outboundEntryNo().isPresent())
                throw notOfPeriod(ledger.namedEntry(inquiry.outboundEntryNo().getAsLong()), period);
            return new AverageCostOverview(period, Worth.NOTHING, List.of(), Worth.NOTHING, List.of());
        }
        var walk = new OverviewWalk(ledger, item, entries.get(), point, OverviewWalk.NO_OUTBOUND, Set.of());
        var opening = walk.opening();
        var lines = walk.lines();
        var closing = lines.stream().map(AverageCostOverview.Line::worth).reduce(opening, Worth::plus);
        var valuations = inquiry.outboundEntryNo().isEmpty()
                ? List.<Valuation>of()
                : valuations(
                        ledger,
                        item,
                        entries.get(),
                        point,
                        period,
                        ledger.namedEntry(inquiry.outboundEntryNo().getAsLong()));
        return new AverageCostOverview(period, opening, lines, closing, valuations);
    }

    private static void check(LedgerView ledger, Item item, StockKey stock) {
        if (!CostingRule.of(item.costingMethod()).valuesByAverage())
            throw new Refused(Reason.NOT_OF_AVERAGE_COST, item.no(), item.costingMethod());
        if (!stock.variantCode().isEmpty() && !item.variants().containsKey(stock.variantCode()))
            throw new Refused(Reason.VARIANT_UNKNOWN, item.no(), stock.variantCode());
        if (!stock.locationCode().isEmpty() && !ledger.setup().locations().containsKey(stock.locationCode()))
            throw new Refused(Reason.LOCATION_UNKNOWN, stock.locationCode());
    }

    private static Period period(LedgerView ledger, EntryPoint.Key point, LocalDate date) {
        var averages = ledger.setup().averageCosting();
        return new Period(
                point.stock(),
                averages.isByItem(date),
                averages.startOfPeriod(date),
                averages.endOfPeriod(date),
                ledger.unadjustedFrom(point.stock())
                        .flatMap(from -> ledger.entryPointFrom(point.stock(), from))
                        .filter(from -> !from.isAfter(averages.endOfPeriod(date))),
                ledger.itemState(point.stock().itemNo()).costIsAdjusted());
    }

    private static boolean hasPool(ItemEntries entries, Period period) {
        return period.isOverItem() || entries.itemLedgerEntries().findStock(period.stock()) >= 0;
    }

    /** Walks through the period twice: to find where the pool was looked into for the outbound, and to see it there. */
    private static List<Valuation> valuations(
            LedgerView ledger,
            Item item,
            ItemEntries entries,
            EntryPoint.Key point,
            Period period,
            ItemLedgerEntry outbound) {
        int row = entries.itemLedgerEntries().row(outbound.entryNo());
        var first = new OverviewWalk(ledger, item, entries, point, row, Set.of());
        if (!outbound.stock().itemNo().equals(item.no()) || !first.hasLineOf(row)) throw notOfPeriod(outbound, period);
        first.walk();
        if (first.looksOfOutbound().isEmpty()) throw new Refused(Reason.NOT_VALUED_BY_AVERAGE, outbound.entryNo());
        var second = new OverviewWalk(ledger, item, entries, point, row, first.looksOfOutbound());
        second.walk();
        return second.valuations();
    }

    private static Refused notOfPeriod(ItemLedgerEntry entry, Period period) {
        var stock = period.stock();
        return new Refused(
                Reason.NOT_IN_AVERAGE_PERIOD,
                entry.entryNo(),
                stock.itemNo(),
                stock.variantCode(),
                stock.locationCode(),
                period.until());
    }
}
