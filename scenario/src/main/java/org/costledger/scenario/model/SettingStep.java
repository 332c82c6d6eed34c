package org.costledger.scenario.model;

import java.time.LocalDate;
import java.util.Optional;

/** A step that changes setup, master data or what dates may be posted on. */
public sealed interface SettingStep extends Step {

    /** Closes or reopens the inventory period that ends on a date. */
    record InventoryPeriod(Head head, LocalDate endingDate, boolean close) implements SettingStep {}

    /** Limits the allowed posting dates; an absent end is open. */
    record PostingDates(Head head, Optional<LocalDate> from, Optional<LocalDate> to) implements SettingStep {}

    /** The keys written take the place of the setup's: {@link Setup#with}. */
    record ChangeSetup(Head head, Fields keys) implements SettingStep {}

    /** The keys written take the place of the item's: {@link Item#with}. */
    record ChangeItem(Head head, String item, Fields keys) implements SettingStep {}

    record ChangeStockkeepingUnit(Head head, StockkeepingUnit stockkeepingUnit) implements SettingStep {}

    static SettingStep inventoryPeriod(Head head, Fields keys) {
        return new InventoryPeriod(
                head, keys.date("close").or(() -> keys.date("reopen")).orElseThrow(), keys.has("close"));
    }

    static SettingStep postingDates(Head head, Fields keys) {
        return new PostingDates(head, keys.date("from"), keys.date("to"));
    }

    static SettingStep change(Head head, Fields keys) {
        return keys.group("setup")
                .<SettingStep>map(setup -> new ChangeSetup(head, setup))
                .or(() -> keys.group("item").map(item -> new ChangeItem(head, item.requiredText("number"), item)))
                .orElseGet(() -> keys.group("stockkeepingUnit")
                        .map(unit ->
                                new ChangeStockkeepingUnit(head, StockkeepingUnit.of(unit.requiredText("item"), unit)))
                        .orElseThrow());
    }
}
