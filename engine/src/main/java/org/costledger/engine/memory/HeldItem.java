package org.costledger.engine.memory;

import java.util.List;
import java.util.Optional;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.StockkeepingUnit;

/**
 * All that is recorded of an item, held in memory from one use to the next, so that it need not be loaded again. It is in one ledger at a
 * time.
 */
public final class HeldItem {
    private final Item item;
    private final ItemState state;
    private final List<StockkeepingUnit> stockkeepingUnits;
    private final Optional<Component> component;

    HeldItem(Item item, ItemState state, List<StockkeepingUnit> stockkeepingUnits, Optional<Component> component) {
        this.item = item;
        this.state = state;
        this.stockkeepingUnits = List.copyOf(stockkeepingUnits);
        this.component = component;
    }

    Item item() {
        return item;
    }

    ItemState state() {
        return state;
    }

    List<StockkeepingUnit> stockkeepingUnits() {
        return stockkeepingUnits;
    }

    /** Its entries; empty: there are none. */
    Optional<Component> component() {
        return component;
    }

    /** How many entries it has, of all kinds: what it takes of the memory goes by that. */
    public int entryCount() {
        return component.map(Component::entryCount).orElse(0);
    }
}
