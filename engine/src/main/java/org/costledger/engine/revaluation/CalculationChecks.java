package org.costledger.engine.revaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;

/** The checks of a calculation, in their order (REV-32). A test of it lists all that fail (REV-33). */
final class CalculationChecks {
    private final LedgerView ledger;
    private final CalculationOptions options;
    private final List<Item> items;
    private final boolean hasAverage;

    CalculationChecks(LedgerView ledger, CalculationOptions options, List<Item> items) {
        this.ledger = ledger;
        this.options = options;
        this.items = items;
        this.hasAverage = items.stream().anyMatch(CalculationChecks::isAverage);
    }

    static boolean isAverage(Item item) {
        return CostingRule.of(item.costingMethod()).valuesByAverage();
    }

    /** Checks 1 and 2, of the journal. */
    static void checkJournal(RevaluationJournal journal, CalculationOptions options) {
        if (journal.template().type() != JournalTemplate.Type.REVALUATION)
            throw new Refused(Reason.REVALUATION_TEMPLATE, journal.template().name());
        boolean obtainable =
                journal.numberSeries().isPresent() && journal.lines().isEmpty();
        if (options.documentNo().isEmpty() && !obtainable)
            throw new Refused(Reason.REVALUATION_DOCUMENT_MISSING, journal.name());
    }

    /** All of checks 3 to 8 that fail. */
    List<Refused> violations() {
        var violations = aboutGrouping();
        openOutbounds(openItems()).ifPresent(violations::add);
        unadjusted(unadjustedItems()).ifPresent(violations::add);
        periodEnd().ifPresent(violations::add);
        return violations;
    }

    /** Checks 3 to 5: Average items per item, and grouped as their averages are taken. */
    List<Refused> aboutGrouping() {
        var violations = new ArrayList<Refused>();
        if (hasAverage) addAboutGrouping(violations);
        return violations;
    }

    private void addAboutGrouping(List<Refused> violations) {
        var average = items.stream()
                .filter(CalculationChecks::isAverage)
                .findFirst()
                .orElseThrow()
                .no();
        if (options.per() instanceof CalculationOptions.Per.Entry) {
            violations.add(new Refused(Reason.REVALUATION_AVERAGE_PER_ENTRY, average));
            return;
        }
        if (ledger.setup().averageCosting().isByItem(options.date())) addAboutWholeItems(violations, average);
        else addAboutStocks(violations, average);
    }

    private void addAboutWholeItems(List<Refused> violations, String average) {
        var per = (CalculationOptions.Per.Item) options.per();
        if (options.filter().locations().isPresent())
            violations.add(new Refused(Reason.REVALUATION_AVERAGE_LOCATION_FILTER, average));
        if (options.filter().variants().isPresent())
            violations.add(new Refused(Reason.REVALUATION_AVERAGE_VARIANT_FILTER, average));
        if (per.byLocation()) violations.add(new Refused(Reason.REVALUATION_AVERAGE_BY_LOCATION, average));
        if (per.byVariant()) violations.add(new Refused(Reason.REVALUATION_AVERAGE_BY_VARIANT, average));
    }

    private void addAboutStocks(List<Refused> violations, String average) {
        if (!options.groupsByLocation())
            violations.add(new Refused(Reason.REVALUATION_AVERAGE_LOCATION_MISSING, average));
        if (!options.groupsByVariant())
            violations.add(new Refused(Reason.REVALUATION_AVERAGE_VARIANT_MISSING, average));
    }

    /** Check 6: items of which an issue took what was not there. */
    SortedSet<String> openItems() {
        var open = new TreeSet<String>();
        for (var item : items) {
            boolean found = ledger.openOutbounds(item.no()).stream()
                    .anyMatch(entry -> !entry.postingDate().isAfter(options.date())
                            && options.filter().includes(entry.stock()));
            if (found) open.add(item.no());
        }
        return open;
    }

    Optional<Refused> openOutbounds(SortedSet<String> itemNos) {
        return itemNos.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refused(Reason.REVALUATION_OPEN_OUTBOUND, String.join(", ", itemNos), options.date()));
    }

    /** Check 7: Average items that are not adjusted. */
    SortedSet<String> unadjustedItems() {
        var unadjusted = new TreeSet<String>();
        for (var item : items) {
            if (isAverage(item) && isUnadjusted(item.no())) unadjusted.add(item.no());
        }
        return unadjusted;
    }

    private boolean isUnadjusted(String itemNo) {
        return ledger.stocksToAdjust(itemNo).stream()
                .anyMatch(stock -> ledger.unadjustedFrom(stock)
                        .flatMap(from -> ledger.entryPointFrom(stock, from))
                        .filter(point -> !point.isAfter(options.date()))
                        .isPresent());
    }

    Optional<Refused> unadjusted(SortedSet<String> itemNos) {
        return itemNos.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refused(Reason.REVALUATION_UNADJUSTED, String.join(", ", itemNos), options.date()));
    }

    /** Check 8: Average items at the end of a period alone. */
    Optional<Refused> periodEnd() {
        boolean perItem = options.per() instanceof CalculationOptions.Per.Item;
        LocalDate end = ledger.setup().averageCosting().endOfPeriod(options.date());
        return hasAverage && perItem && !end.equals(options.date())
                ? Optional.of(new Refused(Reason.REVALUATION_NOT_PERIOD_END, options.date(), end))
                : Optional.empty();
    }
}
