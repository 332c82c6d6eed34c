package org.costledger.service.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.costledger.engine.setup.ItemCharge;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.PostingSetup;
import org.costledger.engine.setup.PostingSetup.GeneralPostingSetup;
import org.costledger.engine.setup.PostingSetup.InventoryPostingSetup;
import org.costledger.engine.setup.Setup;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.RowValues;

/** Locations, item charges and posting groups: parts of the setup, which is changed once for many rows. */
final class SetupRows {
    private SetupRows() {}

    static boolean isOf(FileKind kind) {
        return switch (kind) {
            case LOCATIONS, ITEM_CHARGES, INVENTORY_POSTING_SETUP, GENERAL_POSTING_SETUP -> true;
            case ITEMS, ITEM_UNITS, ITEM_VARIANTS, STOCKKEEPING_UNITS, OPENING_BALANCES, MOVEMENTS -> false;
        };
    }

    /** The setup with what some rows name; what they do not name stays. */
    static Setup with(Setup setup, FileKind kind, List<RowValues> rows) {
        return switch (kind) {
            case LOCATIONS -> setup.withLocations(locations(setup.locations(), rows));
            case ITEM_CHARGES -> with(setup, charges(setup.itemCharges(), rows), setup.postingSetup());
            case INVENTORY_POSTING_SETUP -> {
                Set<InventoryPostingSetup> inventory =
                        new HashSet<>(setup.postingSetup().inventory());
                for (var row : rows)
                    inventory.add(
                            new InventoryPostingSetup(row.text("locationCode"), row.text("inventoryPostingGroup")));
                yield with(
                        setup,
                        setup.itemCharges(),
                        new PostingSetup(inventory, setup.postingSetup().general()));
            }
            case GENERAL_POSTING_SETUP -> {
                Set<GeneralPostingSetup> general =
                        new HashSet<>(setup.postingSetup().general());
                for (var row : rows)
                    general.add(
                            new GeneralPostingSetup(row.text("businessPostingGroup"), row.text("productPostingGroup")));
                yield with(
                        setup,
                        setup.itemCharges(),
                        new PostingSetup(setup.postingSetup().inventory(), general));
            }
            case ITEMS, ITEM_UNITS, ITEM_VARIANTS, STOCKKEEPING_UNITS, OPENING_BALANCES, MOVEMENTS ->
                throw new IllegalStateException("no part of the setup: " + kind);
        };
    }

    private static Map<String, Location> locations(Map<String, Location> before, List<RowValues> rows) {
        Map<String, Location> locations = new HashMap<>(before);
        for (var row : rows) {
            var known = locations.get(row.text("code"));
            var useAsInTransit = row.yesNo("useAsInTransit").orElse(known != null && known.useAsInTransit());
            locations.put(row.text("code"), new Location(row.text("code"), useAsInTransit));
        }
        return locations;
    }

    private static Map<String, ItemCharge> charges(Map<String, ItemCharge> before, List<RowValues> rows) {
        Map<String, ItemCharge> charges = new HashMap<>(before);
        for (var row : rows) {
            var plain = charges.getOrDefault(row.text("no"), new ItemCharge(row.text("no"), "", ""));
            charges.put(
                    row.text("no"),
                    new ItemCharge(
                            row.text("no"),
                            row.has("description") ? row.text("description") : plain.description(),
                            row.has("productPostingGroup")
                                    ? row.text("productPostingGroup")
                                    : plain.productPostingGroup()));
        }
        return charges;
    }

    private static Setup with(Setup setup, Map<String, ItemCharge> charges, PostingSetup postingSetup) {
        return new Setup(
                setup.localCurrency(),
                setup.additionalReportingCurrency(),
                setup.exchangeRates(),
                setup.calendar(),
                setup.costing(),
                setup.stock(),
                setup.locations(),
                charges,
                postingSetup,
                setup.manufacturing());
    }
}
