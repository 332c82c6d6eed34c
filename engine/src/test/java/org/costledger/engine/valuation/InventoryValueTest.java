package org.costledger.engine.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.Overhead;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.ItemType;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

/** Inventory on the evening of a day, by posting date (chapter 01, section 5). */
class InventoryValueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    private final MemoryLedger ledger = new MemoryLedger(Setup.DEFAULT);

    @Test
    void whatIsPostedLaterDoesNotCount() {
        buy(item(ItemType.INVENTORY), DAY, Invoicing.all());
        buy(item(ItemType.INVENTORY), DAY.plusDays(1), Invoicing.none());
        assertThat(value(DAY.minusDays(1))).isEqualTo(InventoryValue.NONE);
        assertThat(value(DAY)).isEqualTo(new InventoryValue(Quantity.of("2"), lcy("10"), Cost.ZERO));
        assertThat(value(DAY.plusDays(1))).isEqualTo(new InventoryValue(Quantity.of("4"), lcy("10"), lcy("10")));
    }

    @Test
    void valuesAddUp() {
        var one = new InventoryValue(Quantity.of("1"), lcy("2"), lcy("3"));
        var other = new InventoryValue(Quantity.of("10"), lcy("20"), lcy("30"));
        assertThat(one.plus(other)).isEqualTo(new InventoryValue(Quantity.of("11"), lcy("22"), lcy("33")));
    }

    @Test
    void aServiceIsNoInventory() {
        buy(item(ItemType.SERVICE), DAY, Invoicing.all());
        assertThat(value(DAY)).isEqualTo(InventoryValue.NONE);
    }

    private InventoryValue value(LocalDate date) {
        return InventoryValue.of(ledger.history("LINK"), date, stock -> true);
    }

    private Item item(ItemType type) {
        var usual = Item.of("LINK", CostingMethod.FIFO);
        return new Item(
                usual.no(),
                usual.description(),
                type,
                usual.costingMethod(),
                usual.unitsOfMeasure(),
                usual.indirectCost(),
                usual.trackingCode(),
                usual.policies(),
                usual.blocks(),
                usual.groups(),
                usual.variants());
    }

    private void buy(Item item, LocalDate date, Invoicing invoicing) {
        if (ledger.items().isEmpty()) ledger.append(Costing.change(ledger, item, ItemState.NEW));
        var movement = new Movement(StockKey.of(item.no()), Quantity.of("2"), "", invoicing, List.of());
        ledger.append(Costing.post(
                ledger,
                PostingRequest.of(new JournalLine.Purchase(
                        Header.on(date),
                        movement,
                        Price.perUnit("5"),
                        Amount.ZERO,
                        Overhead.OF_ITEM,
                        Application.NONE,
                        false))));
    }

    private static Cost lcy(String amount) {
        return Cost.of(Amount.of(amount), Amount.ZERO);
    }
}
