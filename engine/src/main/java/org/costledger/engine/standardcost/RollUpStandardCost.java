package org.costledger.engine.standardcost;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ReplenishmentSystem;

/**
 * Calculates what made items should cost, from bill of materials and routing (REV-115 to REV-122).
 * <p>A frame of two tubes at 3.00 and half an hour at 20.00 with 10 % and 1.00 per hour on top costs 6.00 material, 10.00
 * capacity and 1.50 capacity overhead: 17.50 (E9).
 */
public final class RollUpStandardCost {
    private RollUpStandardCost() {}

    /**
     * What the items cost, and, where all levels are asked for, what of their parts is made; parts before what they go into.
     *
     * @throws Refused if an item is not made, or what it is made of cannot be calculated
     */
    public static Map<String, CostShares> calculate(LedgerView ledger, RollUpRequest request) {
        var structure = new Structure(ledger, request.calculationDate(), ReplenishmentSystem.PRODUCTION);
        for (var itemNo : request.itemNos()) checkCalculable(structure, structure.item(itemNo), request);
        return Collections.unmodifiableMap(
                new Calculation(ledger, request, structure, CostBasis.ofCards(ledger)).run());
    }

    /**
     * Calculates, and puts what comes of it on the cards of the items, at once (REV-115). The stock is not revalued.
     *
     * @throws Refused as {@link #calculate}
     */
    public static LedgerChange ontoCards(LedgerView ledger, RollUpRequest request) {
        var overlay = new Overlay(ledger);
        calculate(ledger, request)
                .forEach((itemNo, shares) ->
                        CardFigures.ofItem(overlay, itemNo, shares.standardCost(), shares, request.calculationDate()));
        return overlay.change(PostingRequest.By.NOBODY);
    }

    /** Those of some items that can be calculated: the made ones that have something they are made of. */
    public static List<String> calculable(LedgerView ledger, LocalDate date, Collection<String> itemNos) {
        var structure = new Structure(ledger, date, ReplenishmentSystem.PRODUCTION);
        return itemNos.stream()
                .map(structure::item)
                .filter(structure::hasStructure)
                .map(Item::no)
                .distinct()
                .toList();
    }

    private static void checkCalculable(Structure structure, Item item, RollUpRequest request) {
        if (!item.isMade()) throw new Refused(Reason.NOT_MADE, item.no());
        if (!structure.hasStructure(item))
            throw new Refused(
                    structure.isAssembled(item) ? Reason.NO_ASSEMBLY_LIST : Reason.MADE_OF_NOTHING,
                    item.no(),
                    request.calculationDate());
    }

    /**
     * What some items should cost as of a date, all levels rolled up, by the base a revaluation names (REV-31): what is made in
     * that way, what is made and goes into it, and, of manufacturing, what is bought, at its current unit cost. An item that
     * is missing in the answer was not computed. It is the {@link org.costledger.engine.revaluation.StandardCostRollUp}.
     *
     * @throws Refused if what an item is made of cannot be calculated
     */
    public static Map<String, CostShares> forRevaluation(
            LedgerView ledger, CalculationOptions options, SortedSet<String> itemNos) {
        return switch (options.base()) {
            case NONE, LAST_DIRECT_UNIT_COST -> Map.of();
            case STANDARD_COST_ASSEMBLY -> rolledUp(ledger, options.date(), itemNos, ReplenishmentSystem.ASSEMBLY);
            case STANDARD_COST_MANUFACTURING -> {
                var costs = rolledUp(ledger, options.date(), itemNos, ReplenishmentSystem.PRODUCTION);
                itemNos.stream()
                        .map(ledger::item)
                        .filter(item -> item.isInventory() && !item.isMade())
                        .forEach(item -> costs.put(
                                item.no(),
                                CostShares.ofMaterial(
                                        ledger.itemState(item.no()).unitCost())));
                yield costs;
            }
        };
    }

    /** Those of the items that are made in a way, or go into one of them. */
    private static Map<String, CostShares> rolledUp(
            LedgerView ledger, LocalDate date, SortedSet<String> itemNos, ReplenishmentSystem made) {
        var structure = new Structure(ledger, date, made);
        var top = itemNos.stream()
                .map(structure::item)
                .filter(item -> structure.system(item) == made && structure.hasStructure(item))
                .map(Item::no)
                .toList();
        var costs = new LinkedHashMap<>(
                new Calculation(ledger, RollUpRequest.all(date, top), structure, CostBasis.ofCards(ledger)).run());
        costs.keySet().retainAll(itemNos);
        return costs;
    }
}
