package org.costledger.engine.setup;

import java.util.stream.Stream;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;

/**
 * Where an item comes from, and of what and by whom it is made. Standard costs are calculated from it (REV-115 to REV-121).
 *
 * @param vendorNo whom it is bought from mostly; blank: nobody in particular
 * @param lotSize for how many the standard cost is calculated; zero counts as one (REV-116)
 * @param scrapPct of the item
 */
public record Replenishment(
        ReplenishmentSystem system,
        String vendorNo,
        Quantity lotSize,
        Percentage scrapPct,
        Versions<BillOfMaterials> billOfMaterials,
        Versions<Routing> routing) {
    public static final Replenishment PURCHASE = new Replenishment(
            ReplenishmentSystem.PURCHASE,
            Code.BLANK,
            Quantity.ZERO,
            Percentage.ZERO,
            Versions.only(BillOfMaterials.NONE),
            Versions.only(Routing.NONE));

    public Replenishment {
        vendorNo = Code.of(vendorNo);
    }

    /** Made of something, by somebody, one piece at a time. */
    public static Replenishment of(ReplenishmentSystem system, BillOfMaterials billOfMaterials, Routing routing) {
        return new Replenishment(
                system,
                Code.BLANK,
                Quantity.ZERO,
                Percentage.ZERO,
                Versions.only(billOfMaterials),
                Versions.only(routing));
    }

    public boolean isMade() {
        return system != ReplenishmentSystem.PURCHASE;
    }

    /** All its bills of materials, whenever they are valid. */
    public Stream<BillOfMaterials> billsOfMaterials() {
        return Stream.concat(Stream.of(billOfMaterials.first()), billOfMaterials.later().values().stream());
    }

    /** All its routings, whenever they are valid. */
    public Stream<Routing> routings() {
        return Stream.concat(Stream.of(routing.first()), routing.later().values().stream());
    }
}
