package org.costledger.engine.revaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.journal.RevaluationLine.Subject;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerScan.ItemHistory;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.StockKey;

/**
 * Chapter 04 as it is written, slowly: what remained of each increase, what that was worth, and how a line is spread. What the
 * engine calculates and posts is held against it.
 */
public final class LiteralRevaluation {
    private final MemoryLedger ledger;
    private final ItemHistory item;
    private final LocalDate date;

    private LiteralRevaluation(MemoryLedger ledger, String itemNo, LocalDate date) {
        this.ledger = ledger;
        this.item = ledger.history(itemNo);
        this.date = date;
    }

    /** What one entry gets. */
    private record Part(ItemLedgerEntry entry, Quantity valued, Amount actual, Amount expected) {}

    /** Compares the value entries of a line that was posted on {@code before}. */
    public static void check(MemoryLedger before, RevaluationLine line, List<ValueEntry> posted) {
        var literal = new LiteralRevaluation(
                before, line.stock().itemNo(), line.header().postingDate());
        literal.checkCalculated(line);
        var parts = literal.parts(line);
        assertThat(posted).as("value entries of %s", line).hasSameSizeAs(parts);
        for (int i = 0; i < parts.size(); i++) literal.check(line, parts.get(i), posted.get(i));
    }

    private void check(RevaluationLine line, Part part, ValueEntry posted) {
        assertThat(posted.itemLedgerEntryNo()).isEqualTo(part.entry().entryNo());
        assertThat(posted.kind().entryType()).isEqualTo(CostEntryType.REVALUATION);
        assertThat(posted.kind().itemLedgerEntryType()).isEqualTo(part.entry().entryType());
        assertThat(posted.kind().partialRevaluation()).isEqualTo(line.subject().partial());
        assertThat(posted.kind().expectedCost()).isFalse();
        assertThat(posted.kind().adjustment()).isFalse();
        assertThat(posted.postingDate()).isEqualTo(date);
        assertThat(posted.valuationDate()).isEqualTo(valuationDate(part.entry())); // REV-60
        assertThat(posted.quantities().valued()).isEqualTo(part.valued());
        assertThat(posted.cost().actual().lcy()).as("actual").isEqualTo(part.actual());
        assertThat(posted.cost().expected().lcy()).as("expected").isEqualTo(part.expected());
        var whole = part.actual().plus(part.expected());
        var setup = ledger.setup();
        assertThat(posted.actualAndExpected().acy()) // REV-67
                .as("twin")
                .isEqualTo(setup.cost(whole, part.entry().postingDate()).acy());
    }

    private LocalDate valuationDate(ItemLedgerEntry entry) {
        return values(entry).stream()
                .filter(value -> value.kind().isDirectCostWithoutCharge())
                .map(ValueEntry::valuationDate)
                .reduce((one, other) -> other)
                .filter(last -> last.isAfter(date))
                .orElse(date);
    }

    // ---- 4.3

    /** What the line says is in the books is what the definitions come to. */
    private void checkCalculated(RevaluationLine line) {
        if (line.subject() instanceof Subject.OfEntry ofEntry && !ofEntry.partial()) {
            checkWholeEntry(line, ofEntry.appliesToEntry());
            return;
        }
        boolean received = isReceived(line);
        var increases = line.subject() instanceof Subject.OfEntry ofEntry
                ? List.of(ledger.itemLedgerEntry(ofEntry.appliesToEntry()))
                : counting(line, received);
        var quantity = Quantity.ZERO;
        var sum = Exact.ZERO;
        for (var entry : increases) {
            quantity = quantity.plus(remaining(entry));
            sum = sum.plus(value(entry, received, false));
        }
        assertThat(line.quantity()).isEqualTo(quantity);
        assertThat(line.calculated().appliedAmount()).isEqualTo(sum);
        var value = item.item().costingMethod() == CostingMethod.AVERAGE
                ? average(line).times(Exact.of(quantity))
                : sum;
        assertThat(line.calculated().inventoryValue())
                .isEqualTo(value.toAmount(ledger.setup().amountPrecision()));
    }

    private void checkWholeEntry(RevaluationLine line, long entryNo) {
        var entry = ledger.itemLedgerEntry(entryNo);
        var value = Amount.ZERO;
        for (var posted : values(entry)) {
            if (!posted.kind().expectedCost()
                    && !posted.kind().partialRevaluation()
                    && posted.kind().entryType() != CostEntryType.ROUNDING)
                value = value.plus(posted.cost().actual().lcy());
        }
        assertThat(line.calculated().inventoryValue()).isEqualTo(value);
        assertThat(line.quantity()).isEqualTo(entry.invoicedQuantity());
        assertThat(line.header().postingDate()).isEqualTo(entry.postingDate());
    }

    private boolean isReceived(RevaluationLine line) {
        return line.isPerItem() && item.item().costingMethod() == CostingMethod.STANDARD;
    }

    private List<ItemLedgerEntry> counting(RevaluationLine line, boolean received) {
        var per = ((Subject.OfItem) line.subject()).per();
        Predicate<StockKey> ofLine = stock -> (!per.byLocation()
                        || stock.locationCode().equals(line.stock().locationCode()))
                && (!per.byVariant() || stock.variantCode().equals(line.stock().variantCode()));
        return item.itemLedgerEntries().stream()
                .filter(ItemLedgerEntry::positive)
                .filter(entry -> ofLine.test(entry.stock()))
                .filter(entry -> !entry.postingDate().isAfter(date))
                .filter(entry -> received || isInvoiced(entry))
                .filter(entry -> !remaining(entry).isZero())
                .sorted(Comparator.comparing(
                                (ItemLedgerEntry entry) -> entry.stock().locationCode())
                        .thenComparing(entry -> entry.stock().variantCode())
                        .thenComparingLong(ItemLedgerEntry::entryNo))
                .toList();
    }

    private boolean isInvoiced(ItemLedgerEntry entry) {
        return entry.state().completelyInvoiced()
                && entry.state()
                        .lastInvoiceDate()
                        .filter(last -> !last.isAfter(date))
                        .isPresent();
    }

    private Quantity remaining(ItemLedgerEntry entry) {
        var remaining = Quantity.ZERO;
        for (var application : item.applications()) {
            if (application.inboundEntryNo() == entry.entryNo()
                    && !application.postingDate().isAfter(date)) remaining = remaining.plus(application.quantity());
        }
        return remaining;
    }

    private List<ValueEntry> values(ItemLedgerEntry entry) {
        return item.valueEntries().stream()
                .filter(value -> value.itemLedgerEntryNo() == entry.entryNo())
                .toList();
    }

    private Exact value(ItemLedgerEntry entry, boolean received, boolean byPostingDate) {
        boolean postingDate = byPostingDate
                || entry.entryType() == ItemLedgerEntryType.OUTPUT
                || entry.entryType() == ItemLedgerEntryType.ASSEMBLY_OUTPUT;
        boolean withExpected = received && !entry.state().completelyInvoiced();
        var remaining = Exact.of(remaining(entry));
        var cost = Exact.ZERO;
        for (var value : values(entry)) {
            if ((postingDate ? value.postingDate() : value.valuationDate()).isAfter(date)) continue;
            if (value.kind().entryType() == CostEntryType.ROUNDING) continue;
            boolean revalues = value.kind().entryType() == CostEntryType.REVALUATION;
            var whole = revalues ? value.quantities().valued() : entry.quantity();
            var amount = value.cost().actual().lcy();
            if (withExpected) amount = amount.plus(value.cost().expected().lcy());
            cost = cost.plus(Exact.of(amount).times(remaining).dividedBy(Exact.of(whole)));
        }
        return cost;
    }

    /** REV-23. */
    private Exact average(RevaluationLine line) {
        boolean byItem = ledger.setup().averageCosting().isByItem(date);
        var quantity = Exact.ZERO;
        var cost = Exact.ZERO;
        for (var entry : item.itemLedgerEntries()) {
            if (!byItem && !entry.stock().equals(line.stock())) continue;
            boolean hangs = entry.isFullyInvoiced()
                    && !entry.state().completelyInvoiced()
                    && entry.state()
                            .lastInvoiceDate()
                            .filter(last -> !last.isAfter(date))
                            .isPresent();
            if (hangs) quantity = quantity.minus(Exact.of(entry.quantity()));
            for (var value : values(entry)) {
                var actual = Exact.of(value.cost().actual().lcy());
                if (hangs) cost = cost.minus(actual);
                if (value.valuationDate().isAfter(date)) continue;
                boolean later = value.postingDate().isAfter(date)
                        && !value.kind().isCharge()
                        && value.kind().entryType() != CostEntryType.REVALUATION;
                if (later) continue;
                quantity = quantity.plus(Exact.of(value.quantities().invoiced()));
                cost = cost.plus(actual);
            }
        }
        if (quantity.isZero()) return Exact.ZERO;
        var average = cost.dividedBy(quantity);
        return average.signum() < 0 ? Exact.ZERO : average;
    }

    // ---- 4.6

    private List<Part> parts(RevaluationLine line) {
        if (line.subject() instanceof Subject.OfEntry ofEntry)
            return List.of(new Part(
                    ledger.itemLedgerEntry(ofEntry.appliesToEntry()), line.quantity(), line.amount(), Amount.ZERO));
        boolean received = isReceived(line);
        var precision = ledger.setup().amountPrecision();
        var increases = counting(line, received);
        boolean byValue = item.item().costingMethod() == CostingMethod.AVERAGE
                && !line.calculated().appliedAmount().isZero();
        var parts = new ArrayList<Part>();
        var carry = Exact.ZERO;
        var left = line.amount();
        for (int i = 0; i < increases.size(); i++) {
            var entry = increases.get(i);
            var value = Exact.of(value(entry, received, true).toAmount(precision));
            var exact = byValue
                    ? Exact.of(line.amount())
                            .times(value)
                            .dividedBy(line.calculated().appliedAmount())
                    : Exact.of(line.revalued().inventoryValue())
                            .times(Exact.of(remaining(entry)))
                            .dividedBy(Exact.of(line.quantity()))
                            .minus(value);
            boolean last = i == increases.size() - 1;
            var amount = last ? left : exact.plus(carry).toAmount(precision);
            carry = exact.plus(carry).minus(Exact.of(amount));
            left = left.minus(amount);
            if (!amount.isZero()) parts.add(part(entry, amount));
        }
        return parts;
    }

    /** REV-54. */
    private Part part(ItemLedgerEntry entry, Amount amount) {
        boolean split = item.item().costingMethod() == CostingMethod.STANDARD
                && !entry.state().completelyInvoiced();
        var expected = split
                ? Exact.of(amount)
                        .times(Exact.of(entry.quantity().minus(entry.invoicedQuantity())))
                        .dividedBy(Exact.of(entry.quantity()))
                        .toAmount(ledger.setup().amountPrecision())
                : Amount.ZERO;
        return new Part(entry, remaining(entry), amount.minus(expected), expected);
    }
}
