package org.costledger.engine.revaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;

/**
 * The checks of a calculation, in their order (REV-32): what is true of Average items stands in section 4.9 again (REV-90 to
 * REV-92, REV-94). A test lists all that fail (REV-33).
 */
final class CalculationChecks {
    private final LedgerView ledger;
    private final CalculationOptions options;
    private final List<Item> items;
    private final SortedSet<String> averages;

    CalculationChecks(LedgerView ledger, CalculationOptions options, List<Item> items) {
        this.ledger = ledger;
        this.options = options;
        this.items = items;
        this.averages = items.stream()
                .filter(CalculationChecks::isAverage)
                .map(Item::no)
                .collect(Collectors.toCollection(TreeSet::new));
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
    List<CalculationViolation> violations() {
        var violations = aboutGrouping();
        openOutbounds().ifPresent(violations::add);
        unadjusted().ifPresent(violations::add);
        periodEnd().ifPresent(violations::add);
        return violations;
    }

    /** Checks 3 to 5: Average items per item, and grouped as their averages are taken. */
    List<CalculationViolation> aboutGrouping() {
        if (averages.isEmpty()) return new ArrayList<>();
        var reasons = new ArrayList<Reason>();
        if (options.per() instanceof CalculationOptions.Per.Item per) {
            if (ledger.setup().averageCosting().isByItem(options.date())) addAboutWholeItems(reasons, per);
            else addAboutStocks(reasons);
        } else {
            reasons.add(Reason.REVALUATION_AVERAGE_PER_ENTRY);
        }
        var violations = new ArrayList<CalculationViolation>();
        for (var reason : reasons)
            violations.add(new CalculationViolation(new Refused(reason, averages.first()), averages));
        return violations;
    }

    private void addAboutWholeItems(List<Reason> reasons, CalculationOptions.Per.Item per) {
        if (options.filter().locations().isPresent()) reasons.add(Reason.REVALUATION_AVERAGE_LOCATION_FILTER);
        if (options.filter().variants().isPresent()) reasons.add(Reason.REVALUATION_AVERAGE_VARIANT_FILTER);
        if (per.byLocation()) reasons.add(Reason.REVALUATION_AVERAGE_BY_LOCATION);
        if (per.byVariant()) reasons.add(Reason.REVALUATION_AVERAGE_BY_VARIANT);
    }

    private void addAboutStocks(List<Reason> reasons) {
        if (!options.groupsByLocation()) reasons.add(Reason.REVALUATION_AVERAGE_LOCATION_MISSING);
        if (!options.groupsByVariant()) reasons.add(Reason.REVALUATION_AVERAGE_VARIANT_MISSING);
    }

    /** Check 6: items of which an issue took what was not there. */
    Optional<CalculationViolation> openOutbounds() {
        return ofItems(
                Reason.REVALUATION_OPEN_OUTBOUND,
                item -> ledger.openOutbounds(item.no()).stream()
                        .anyMatch(entry -> !entry.postingDate().isAfter(options.date())
                                && options.filter().includes(entry.stock())));
    }

    /** Check 7: Average items that are not adjusted. */
    Optional<CalculationViolation> unadjusted() {
        return ofItems(Reason.REVALUATION_UNADJUSTED, item -> isAverage(item) && isUnadjusted(item.no()));
    }

    private boolean isUnadjusted(String itemNo) {
        return ledger.stocksToAdjust(itemNo).stream()
                .anyMatch(stock -> ledger.unadjustedFrom(stock)
                        .flatMap(from -> ledger.entryPointFrom(stock, from))
                        .filter(point -> !point.isAfter(options.date()))
                        .isPresent());
    }

    private Optional<CalculationViolation> ofItems(Reason reason, Predicate<Item> which) {
        var itemNos = items.stream().filter(which).map(Item::no).collect(Collectors.toCollection(TreeSet::new));
        return itemNos.isEmpty()
                ? Optional.empty()
                : Optional.of(new CalculationViolation(
                        new Refused(reason, String.join(", ", itemNos), options.date()), itemNos));
    }

    /** Check 8: Average items at the end of a period alone (REV-91). */
    Optional<CalculationViolation> periodEnd() {
        boolean perItem = options.per() instanceof CalculationOptions.Per.Item;
        var end = ledger.setup().averageCosting().endOfPeriod(options.date());
        return !averages.isEmpty() && perItem && !end.equals(options.date())
                ? Optional.of(new CalculationViolation(
                        new Refused(Reason.REVALUATION_NOT_PERIOD_END, options.date(), end), averages))
                : Optional.empty();
    }
}
