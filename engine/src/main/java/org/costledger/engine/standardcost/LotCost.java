package org.costledger.engine.standardcost;

import java.util.EnumMap;
import java.util.Map;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Precision;
import org.costledger.engine.setup.CostShare;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.IndirectCost;

/** The shares of a lot while its lines are added up. Each line is rounded as a unit cost (REV-117, REV-118). */
final class LotCost {
    private final Precision precision;
    private final Map<CostShare, Exact> singleLevel = new EnumMap<>(CostShare.class);
    private final Map<CostShare, Exact> ofParts = new EnumMap<>(CostShare.class);

    LotCost(Precision precision) {
        this.precision = precision;
    }

    /** A component that is bought: it costs at both levels. */
    void bought(CostShare share, Exact cost) {
        add(singleLevel, share, cost);
        add(ofParts, share, cost);
    }

    /** A part that is made: material here, and rolled up what went into it (REV-120). */
    void made(Exact quantity, MadeCost part) {
        add(singleLevel, CostShare.MATERIAL, quantity.times(Exact.of(part.standardCost())));
        for (var share : CostShare.values())
            add(ofParts, share, quantity.times(Exact.of(part.rolledUp().of(share))));
    }

    /** Work on the item itself. */
    void work(CostShare share, Exact cost) {
        add(singleLevel, share, cost);
    }

    private void add(Map<CostShare, Exact> shares, CostShare share, Exact cost) {
        shares.merge(share, Exact.of(cost.toUnitCost(precision)), Exact::plus);
    }

    /** Manufacturing overhead on all that has been added (REV-119), then each share per unit (REV-116, REV-120). */
    CostShares perUnit(IndirectCost overhead, Exact lotSize) {
        var direct = singleLevel.values().stream().reduce(Exact.ZERO, Exact::plus);
        singleLevel.put(CostShare.MANUFACTURING_OVERHEAD, overhead.overhead(direct, lotSize));
        return new CostShares(
                CostShares.Level.of(
                        share -> of(singleLevel, share).dividedBy(lotSize).toUnitCost(precision)),
                CostShares.Level.of(share -> rolledUp(share).dividedBy(lotSize).toUnitCost(precision)));
    }

    private Exact rolledUp(CostShare share) {
        return switch (share) {
            case MATERIAL, MATERIAL_NON_INVENTORY -> of(ofParts, share);
            case CAPACITY, SUBCONTRACTED, CAPACITY_OVERHEAD, MANUFACTURING_OVERHEAD ->
                of(singleLevel, share).plus(of(ofParts, share));
        };
    }

    private static Exact of(Map<CostShare, Exact> shares, CostShare share) {
        return shares.getOrDefault(share, Exact.ZERO);
    }
}
