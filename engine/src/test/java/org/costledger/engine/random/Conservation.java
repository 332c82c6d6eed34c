package org.costledger.engine.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.ChargeSide;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
import org.costledger.engine.revaluation.LiteralRevaluation;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockKey;

/** What a posting of one line must cost when it is posted, where a plain rule over decimals tells. */
final class Conservation {
    private final MemoryLedger before;
    private final LedgerChange change;

    private Conservation(MemoryLedger before, LedgerChange change) {
        this.before = before;
        this.change = change;
    }

    static void check(MemoryLedger before, PostingRequest request, LedgerChange change) {
        if (request.lines().size() != 1) return;
        new Conservation(before, change).check(request.lines().getFirst());
    }

    private void check(JournalLine line) {
        switch (line) {
            case JournalLine.Purchase purchase -> check(purchase);
            case JournalLine.Sale sale -> check(sale);
            case JournalLine.Invoice invoice -> check(invoice);
            case JournalLine.ItemCharge charge -> check(charge);
            case JournalLine.Transfer transfer -> checkTransfer();
            case JournalLine.Undo undo -> check(undo);
            case JournalLine.PositiveAdjustment adjustment -> {}
            case JournalLine.NegativeAdjustment adjustment -> {}
            case JournalLine.PhysicalInventory count -> {}
            case JournalLine.Revaluation revaluation -> check(revaluation);
            case JournalLine.ApplicationWorksheet worksheet -> {}
        }
    }

    /** A revaluation changes the value by its amount, to the last cent, in the parts the chapter says, and nothing else. */
    private void check(JournalLine.Revaluation revaluation) {
        LiteralRevaluation.check(before, revaluation.line(), values());
        var changed =
                values().stream().map(value -> value.actualAndExpected().lcy()).reduce(Amount.ZERO, Amount::plus);
        assertThat(changed).as("what was revalued").isEqualTo(revaluation.line().amount());
        assertThat(change.appended().itemLedgerEntries()).isEmpty();
        assertThat(change.appended().itemApplicationEntries()).isEmpty();
    }

    /** A purchase that is invoiced costs what is paid; of a Standard item, with its variance, the standard. */
    private void check(JournalLine.Purchase purchase) {
        var item = before.item(purchase.movement().stock().itemNo());
        boolean invoiced = purchase.movement().invoicing() instanceof Invoicing.All;
        if (!isValued(item) || !invoiced || purchase.movement().quantity().signum() < 0) return;
        checkInvoiced(
                item, purchase.directCost(), purchase.movement().quantity().toDecimal());
    }

    private void check(JournalLine.Invoice invoice) {
        var entry = before.itemLedgerEntry(invoice.entryNo());
        var item = before.item(entry.stock().itemNo());
        var direct = values().getFirst();
        boolean last =
                entry.invoicedQuantity().plus(direct.quantities().invoiced()).equals(entry.quantity());
        if (last)
            assertThat(sum(
                            all(entry.entryNo()),
                            value -> value.cost().expected().lcy()))
                    .as("expected cost once all is invoiced")
                    .isZero();
        boolean purchase = entry.positive() && entry.entryType().isInbound();
        if (!isValued(item) || !purchase) return;
        checkInvoiced(item, invoice.price(), direct.quantities().invoiced().toDecimal());
    }

    private void checkInvoiced(Item item, Price price, BigDecimal quantity) {
        var direct = values().stream()
                .filter(value -> value.kind().isDirectCostWithoutCharge())
                .toList();
        var actual = sum(direct, value -> value.cost().actual().lcy());
        assertThat(actual)
                .as("purchase amount")
                .isEqualByComparingTo(sum(direct, v -> v.trade().purchaseActual()));
        switch (price) {
            case Price.PerUnit perUnit ->
                assertThat(actual)
                        .as("direct cost")
                        .isEqualByComparingTo(rounded(perUnit.unitCost().times(Exact.of(quantity))));
            case Price.Total total ->
                assertThat(actual).as("direct cost").isEqualByComparingTo(rounded(total.amount()));
            case Price.Unstated unstated -> {}
        }
        if (item.costingMethod() == CostingMethod.STANDARD) checkStandard(direct);
    }

    /** INV-12, at the moment of the invoice. */
    private void checkStandard(List<ValueEntry> direct) {
        for (var one : direct) {
            var stock = stockOf(one);
            var standard = before.findStockkeepingUnit(stock)
                    .map(unit -> unit.standardCost())
                    .orElseGet(() -> before.itemState(stock.itemNo()).standardCost())
                    .toDecimal();
            var all = sum(
                    values().stream()
                            .filter(value -> value.itemLedgerEntryNo() == one.itemLedgerEntryNo())
                            .filter(value -> value.kind().entryType() != CostEntryType.REVALUATION)
                            .toList(),
                    value -> value.cost().actual().lcy());
            var exact = standard.multiply(one.quantities().invoiced().toDecimal());
            assertThat(all.subtract(exact).abs())
                    .as("standard %s, booked %s", exact, all)
                    .isLessThanOrEqualTo(step().toDecimal().divide(BigDecimal.TWO));
        }
    }

    /** A sale that states and names nothing costs the current unit cost. */
    private void check(JournalLine.Sale sale) {
        var movement = sale.movement();
        var item = before.item(movement.stock().itemNo());
        boolean plain = sale.unitCost().isEmpty() && sale.application().equals(Application.NONE);
        if (!isValued(item) || !plain || !movement.tracking().isEmpty()) return;
        var unitCost = before.findStockkeepingUnit(movement.stock())
                .map(unit -> unit.unitCost())
                .orElseGet(() -> before.itemState(item.no()).unitCost());
        var value = values().getFirst();
        var wanted =
                Exact.of(unitCost).times(Exact.of(value.quantities().valued().toDecimal()));
        assertThat(value.actualAndExpected().lcy()).as("cost of sale").isEqualTo(Amount.of(rounded(wanted)));
        assertThat(value.trade().salesActual().plus(value.trade().salesExpected()))
                .as("revenue")
                .isEqualTo(Amount.of(revenue(sale.salesPrice(), movement)));
    }

    private BigDecimal revenue(Price price, Movement movement) {
        return switch (price) {
            case Price.PerUnit perUnit -> rounded(perUnit.unitCost().times(Exact.of(movement.quantity())));
            case Price.Total total -> rounded(total.amount());
            case Price.Unstated unstated -> BigDecimal.ZERO;
        };
    }

    /** A charge adds up, whatever it is spread over; a Standard item is worth the same after it. */
    private void check(JournalLine.ItemCharge charge) {
        var sum = BigDecimal.ZERO;
        for (var value : values()) {
            if (!value.kind().isCharge()) continue;
            var entry = before.itemLedgerEntry(value.itemLedgerEntryNo());
            var item = before.item(entry.stock().itemNo());
            boolean purchase = charge.side() == ChargeSide.PURCHASE;
            var amount =
                    purchase ? value.trade().purchaseActual() : value.trade().salesActual();
            boolean deducted =
                    purchase && !entry.positive() && !entry.entryType().isInbound();
            sum = deducted ? sum.subtract(amount.toDecimal()) : sum.add(amount.toDecimal());
            var cost = value.cost().actual().lcy().plus(value.cost().nonInvtbl().lcy());
            boolean free = !purchase || item.policies().inventoryValueZero();
            assertThat(cost).as("cost of the charge").isEqualTo(free ? Amount.ZERO : amount);
            assertThat(value.cost().actual().isZero() || entry.positive()).isTrue();

            if (item.costingMethod() == CostingMethod.STANDARD)
                assertThat(sum(values(entry.entryNo()), v -> v.cost().actual().lcy()))
                        .as("a charge on a Standard item")
                        .isZero();
        }
        assertThat(sum)
                .as("the charge adds up")
                .isEqualByComparingTo(charge.amount().toDecimal());
    }

    /** What leaves one place arrives at the other, but for the rounding of the parts (POST-112). */
    private void checkTransfer() {
        var values = values();
        var off = sum(values, value -> value.cost().actual().lcy()).abs();
        var most =
                step().toDecimal().multiply(BigDecimal.valueOf(values.size())).divide(BigDecimal.TWO);
        assertThat(off).as("cost lost on the way").isLessThanOrEqualTo(most);
    }

    /** An entry and its correction are worth nothing together, in both currencies. */
    private void check(JournalLine.Undo undo) {
        var quantity = BigDecimal.ZERO;
        for (var correction : change.appended().itemLedgerEntries()) {
            assertThat(correction.facts().correction()).isTrue();
            quantity = quantity.add(correction.quantity().toDecimal());
        }
        for (long entryNo : undo.entryNos()) {
            if (before.itemLedgerEntry(entryNo).isTransfer()) continue;
            var both = new ArrayList<>(all(entryNo));
            var correction = change.appended().itemLedgerEntries().getFirst();
            both.addAll(values(correction.entryNo()));
            assertThat(sum(both, v -> v.actualAndExpected().lcy())).isZero();
            assertThat(sum(both, v -> v.actualAndExpected().acy())).isZero();
            assertThat(sum(both, v -> v.cost().expected().lcy())).isZero();
            assertThat(sum(both, v -> v.trade().salesExpected())).isZero();
            assertThat(sum(both, v -> v.trade().purchaseExpected())).isZero();
            quantity = quantity.add(before.itemLedgerEntry(entryNo).quantity().toDecimal());
            assertThat(quantity).isZero();
        }
    }

    private static boolean isValued(Item item) {
        return item.isInventory() && !item.policies().inventoryValueZero();
    }

    private List<ValueEntry> values() {
        return change.appended().valueEntries();
    }

    private List<ValueEntry> values(long entryNo) {
        return values().stream()
                .filter(value -> value.itemLedgerEntryNo() == entryNo)
                .toList();
    }

    private List<ValueEntry> all(long entryNo) {
        var all = new ArrayList<>(before.valueEntries(entryNo));
        all.addAll(values(entryNo));
        return all;
    }

    private StockKey stockOf(ValueEntry value) {
        return change.appended().itemLedgerEntries().stream()
                .filter(entry -> entry.entryNo() == value.itemLedgerEntryNo())
                .findFirst()
                .or(() -> before.findItemLedgerEntry(value.itemLedgerEntryNo()))
                .map(ItemLedgerEntry::stock)
                .orElseThrow();
    }

    private static BigDecimal sum(List<ValueEntry> values, Function<ValueEntry, Amount> amount) {
        return values.stream().map(amount).map(Amount::toDecimal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Precision step() {
        return before.setup().amountPrecision();
    }

    /** R-1 over decimals. */
    private BigDecimal rounded(Exact exact) {
        var step = step().toDecimal();
        return decimal(exact).divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }

    /** Prices and quantities are decimals, so that their products are. */
    private static BigDecimal decimal(Exact exact) {
        var parts = exact.toString().split("/", -1);
        return new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]));
    }
}
