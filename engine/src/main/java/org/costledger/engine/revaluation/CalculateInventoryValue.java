package org.costledger.engine.revaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.journal.RevaluationLine.Calculated;
import org.costledger.engine.journal.RevaluationLine.Revalued;
import org.costledger.engine.journal.RevaluationLine.StandardCostUpdate;
import org.costledger.engine.journal.RevaluationLine.Subject;
import org.costledger.engine.journal.Source;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.ExactSum;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.RevaluableStock.Counting;
import org.costledger.engine.revaluation.RevaluableStock.Dating;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;

/** Fills a revaluation journal with what stock is worth on a date (section 4.4). */
public final class CalculateInventoryValue {
    /** Of the lines of an item: named variants before none, then named locations before none. */
    private static final Comparator<StockKey> ORDER = Comparator.comparing(
                    (StockKey stock) -> stock.variantCode().isEmpty())
            .thenComparing(StockKey::variantCode)
            .thenComparing(stock -> stock.locationCode().isEmpty())
            .thenComparing(StockKey::locationCode);

    private final LedgerView ledger;
    private final RevaluationJournal journal;
    private final CalculationOptions options;

    private CalculateInventoryValue(LedgerView ledger, RevaluationJournal journal, CalculationOptions options) {
        this.ledger = ledger;
        this.journal = journal;
        this.options = options;
    }

    /**
     * Calculates the inventory value and adds a line for each increase, item or group to the batch. Nothing is written: the
     * batch that comes back is another one. It reads one view of the ledger throughout (REV-36).
     *
     * @param rollUp asked where the new unit cost is proposed from a standard cost
     * @throws Refused if a check fails (REV-32), or an item admits no line (REV-7)
     */
    public static CalculatedInventoryValue of(
            LedgerView ledger, RevaluationJournal journal, CalculationOptions options, StandardCostRollUp rollUp) {
        return new CalculateInventoryValue(ledger, journal, options).calculate(rollUp);
    }

    /** Every check that a calculation with these options would fail, none of them being a refusal (REV-33). */
    public static List<CalculationViolation> test(LedgerView ledger, CalculationOptions options) {
        var items = items(ledger, options);
        return new CalculationChecks(ledger, options, items).violations();
    }

    /** The items it concerns. An item that is named and does not exist is refused (E-01), and so is a location (E-07). */
    private static List<Item> items(LedgerView ledger, CalculationOptions options) {
        for (var code : new TreeSet<>(options.filter().locations().orElse(Set.of()))) {
            if (!code.isEmpty() && !ledger.setup().locations().containsKey(code))
                throw new Refused(Reason.LOCATION_UNKNOWN, code);
        }
        var itemNos =
                options.filter().items().<SortedSet<String>>map(TreeSet::new).orElseGet(ledger::itemNos);
        return itemNos.stream()
                .map(ledger::item)
                .filter(options.filter()::includes)
                .toList();
    }

    private CalculatedInventoryValue calculate(StandardCostRollUp rollUp) {
        CalculationChecks.checkJournal(journal, options);
        var items = new ArrayList<>(items(ledger, options));
        var leftOut = check(items);
        Map<String, CostShares> rolledUp = options.base().isStandardCost()
                ? rollUp.of(
                        ledger, options, items.stream().map(Item::no).collect(Collectors.toCollection(TreeSet::new)))
                : Map.of();
        var lines = new ArrayList<RevaluationLine>();
        for (var item : items) {
            var ofItem = lines(item, rolledUp);
            if (ofItem.isEmpty()) continue;
            var violation = violation(item, ofItem);
            if (violation.isEmpty()) lines.addAll(ofItem);
            else if (options.consent().leaveOut()) leftOut.add(violation.get());
            else refuse(violation.get());
        }
        var filled = journal.plus(lines);
        var added =
                filled.lines().subList(journal.lines().size(), filled.lines().size());
        checkDuplicates(added);
        return new CalculatedInventoryValue(filled, added, leftOut, standardCosts(items, rolledUp, added));
    }

    /** Takes out of the items what cannot be revalued and may be left out, and returns why; else that is refused. */
    private List<CalculationViolation> check(List<Item> items) {
        var leftOut = new ArrayList<CalculationViolation>();
        var checks = new CalculationChecks(ledger, options, items);
        checks.aboutGrouping().stream().findFirst().ifPresent(CalculateInventoryValue::refuse);
        checks.openOutbounds().ifPresent(violation -> leaveOut(items, violation, leftOut));
        new CalculationChecks(ledger, options, items)
                .unadjusted()
                .ifPresent(violation -> leaveOut(items, violation, leftOut));
        new CalculationChecks(ledger, options, items).periodEnd().ifPresent(CalculateInventoryValue::refuse);
        return leftOut;
    }

    private void leaveOut(List<Item> items, CalculationViolation violation, List<CalculationViolation> leftOut) {
        if (!options.consent().leaveOut()) refuse(violation);
        items.removeIf(item -> violation.itemNos().contains(item.no()));
        leftOut.add(violation);
    }

    private static void refuse(CalculationViolation violation) {
        throw violation.refused();
    }

    /** What is wrong with a line of the item (REV-7). */
    private static Optional<CalculationViolation> violation(Item item, List<RevaluationLine> lines) {
        try {
            for (var line : lines) RevaluationEditing.checkItem(item, line.stock());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(new CalculationViolation(refused, new TreeSet<>(Set.of(item.no()))));
        }
    }

    // ---- lines

    private List<RevaluationLine> lines(Item item, Map<String, CostShares> rolledUp) {
        return options.per() instanceof CalculationOptions.Per.Entry
                ? linesPerEntry(item)
                : linesPerItem(item, rolledUp);
    }

    /** REV-27; what is calculated is partial (REV-30). */
    private List<RevaluationLine> linesPerEntry(Item item) {
        var precision = ledger.setup().amountPrecision();
        var increases = increases(item, Counting.INVOICED);
        return IntStream.range(0, increases.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> increases.stock(i), ORDER)
                        .thenComparingLong(increases::entryNo))
                .map(i -> line(
                        increases.stock(i),
                        new Subject.OfEntry(increases.entryNo(i), true),
                        increases.remaining(i),
                        increases.value(i, precision),
                        increases.value(i),
                        ledger.itemLedgerEntry(increases.entryNo(i))
                                .facts()
                                .origin()
                                .dimensions()))
                .toList();
    }

    /** REV-28. */
    private List<RevaluationLine> linesPerItem(Item item, Map<String, CostShares> rolledUp) {
        var groups = new TreeMap<StockKey, Group>(ORDER);
        var group = new Group();
        var increases = increases(item, Counting.perItem(item));
        for (int i = 0; i < increases.size(); i++) {
            if (!increases.isOfStockBefore(i)) { // they come by stock
                var stock = increases.stock(i);
                group = groups.computeIfAbsent(options.inventoryValuePer().group(stock), key -> new Group());
            }
            group.add(increases, i);
        }
        if (groups.isEmpty()) return List.of();
        var average = CalculationChecks.isAverage(item)
                ? Optional.of(AverageOnDate.of(ledger, item.no(), options.date()))
                : Optional.<AverageOnDate>empty();
        var lines = new ArrayList<RevaluationLine>();
        groups.forEach((key, ofKey) -> {
            if (ofKey.quantity != 0) lines.add(lineOfGroup(item, key, ofKey, average, rolledUp));
        });
        return lines;
    }

    private RevaluableIncreases increases(Item item, Counting counting) {
        return RevaluableStock.increases(
                ledger, item.no(), options.filter()::includes, options.date(), counting, Dating.BY_VALUATION_DATE);
    }

    /** What is summed up for one line. */
    private static final class Group {
        private long quantity;
        private final ExactSum value = new ExactSum();

        void add(RevaluableIncreases increases, int index) {
            quantity = Fixed.plus(quantity, increases.remainingUnits(index));
            increases.addValueTo(value, index);
        }

        Quantity quantity() {
            return Quantity.ofUnits(quantity);
        }
    }

    private RevaluationLine lineOfGroup(
            Item item, StockKey stock, Group group, Optional<AverageOnDate> average, Map<String, CostShares> rolledUp) {
        var precision = ledger.setup().amountPrecision();
        var value = average.map(averages -> averages.unitCost(stock)
                        .times(Exact.of(group.quantity()))
                        .toAmount(precision)) // REV-23
                .orElseGet(() -> group.value.rounded(precision));
        var line = line(
                stock,
                new Subject.OfItem(options.inventoryValuePer()),
                group.quantity(),
                value,
                group.value.total(),
                Map.of());
        boolean updates = options.updateStandardCost()
                && CostingRule.of(item.costingMethod()).keepsStandard(); // REV-43
        return proposed(line, item.no(), rolledUp)
                .with(new StandardCostUpdate(updates, Optional.ofNullable(rolledUp.get(item.no()))));
    }

    /** REV-31. */
    private RevaluationLine proposed(RevaluationLine line, String itemNo, Map<String, CostShares> rolledUp) {
        return switch (options.base()) {
            case NONE -> line;
            case LAST_DIRECT_UNIT_COST ->
                RevaluationEditing.atUnitCost(
                        ledger,
                        line,
                        ledger.findStockkeepingUnit(line.stock())
                                .map(StockkeepingUnit::lastDirectCost)
                                .orElseGet(() -> ledger.itemState(itemNo).lastDirectCost()));
            case STANDARD_COST_ASSEMBLY, STANDARD_COST_MANUFACTURING -> {
                var shares = rolledUp.get(itemNo);
                yield shares == null ? line : RevaluationEditing.atUnitCost(ledger, line, shares.standardCost());
            }
        };
    }

    private RevaluationLine line(
            StockKey stock,
            Subject subject,
            Quantity quantity,
            Amount value,
            Exact applied,
            Map<String, String> dimensions) {
        var unitCost = value.per(quantity, ledger.setup().unitAmountPrecision()); // REV-29
        return new RevaluationLine(
                0,
                header(dimensions),
                stock,
                subject,
                quantity,
                new Calculated(unitCost, value, applied),
                new Revalued(unitCost, value),
                StandardCostUpdate.OFF);
    }

    private Header header(Map<String, String> dimensions) {
        var documentNo = options.documentNo().or(journal::numberSeries).orElse(Code.BLANK);
        return new Header(
                options.date(),
                Document.none(options.date()).withNo(documentNo),
                Code.BLANK,
                OrderReference.NONE,
                new Origin(Source.NONE, Code.BLANK, Code.BLANK, dimensions, journal.reasonCode(), ""));
    }

    // ---- what else comes of it

    /** REV-34: whoever agrees asks again, and hides the warning. */
    private void checkDuplicates(List<RevaluationLine> added) {
        if (options.consent().hideDuplicateWarning()) return;
        Set<Sameness> held = new HashSet<>();
        for (var line : journal.lines()) held.add(Sameness.of(line));
        for (var line : added) {
            if (held.contains(Sameness.of(line)))
                throw new Refused(
                        Reason.REVALUATION_DUPLICATE,
                        journal.name(),
                        line.stock().itemNo(),
                        line.stock().variantCode(),
                        line.stock().locationCode());
        }
    }

    private record Sameness(StockKey stock, long appliesToEntry) {
        static Sameness of(RevaluationLine line) {
            return new Sameness(line.stock(), line.appliesToEntry());
        }
    }

    /** REV-35: what has no line of its own gets its standard cost at once. */
    private LedgerChange standardCosts(
            List<Item> items, Map<String, CostShares> rolledUp, List<RevaluationLine> added) {
        var overlay = new Overlay(ledger);
        if (options.updateStandardCost() && options.base().isStandardCost()) {
            Set<StockKey> lines = new HashSet<>();
            for (var line : added) lines.add(line.stock());
            for (var item : items) {
                var shares = rolledUp.get(item.no());
                if (shares != null) bringIntoForce(overlay, item, shares, lines);
            }
        }
        return overlay.change(PostingRequest.By.NOBODY);
    }

    private void bringIntoForce(Overlay overlay, Item item, CostShares shares, Set<StockKey> lines) {
        if (!lines.contains(StockKey.of(item.no())))
            NewStandardCost.ofItem(overlay, item, shares.standardCost(), shares);
        for (var unit : overlay.stockkeepingUnits(item.no())) {
            boolean isWanted = (!options.groupsByLocation() && !options.groupsByVariant())
                    || options.filter().includes(unit.key());
            if (isWanted && !lines.contains(unit.key()))
                NewStandardCost.ofUnit(overlay, item, unit, shares.standardCost(), shares);
        }
    }
}
