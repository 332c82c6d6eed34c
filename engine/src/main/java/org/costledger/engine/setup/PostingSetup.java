package org.costledger.engine.setup;

import java.util.Set;

/**
 * Which combinations of posting groups exist (E-27). The accounts behind them come with the general ledger; until then a
 * combination is a name only.
 *
 * @param inventory combinations of location and inventory posting group
 * @param general combinations of business and product posting group
 */
public record PostingSetup(Set<InventoryPostingSetup> inventory, Set<GeneralPostingSetup> general) {
    /** No posting groups: the general ledger is off and nothing is checked. */
    public static final PostingSetup OFF = new PostingSetup(Set.of(), Set.of());

    public PostingSetup {
        inventory = Set.copyOf(inventory);
        general = Set.copyOf(general);
    }

    public record InventoryPostingSetup(String location, String inventoryPostingGroup) {
        public InventoryPostingSetup {
            location = Code.of(location);
            inventoryPostingGroup = Code.of(inventoryPostingGroup);
        }
    }

    public record GeneralPostingSetup(String businessPostingGroup, String productPostingGroup) {
        public GeneralPostingSetup {
            businessPostingGroup = Code.of(businessPostingGroup);
            productPostingGroup = Code.of(productPostingGroup);
        }
    }

    public boolean isOn() {
        return !inventory.isEmpty() || !general.isEmpty();
    }
}
