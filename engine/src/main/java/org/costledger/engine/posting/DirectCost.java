package org.costledger.engine.posting;

import org.costledger.engine.costing.CostingRule;
import org.costledger.engine.journal.JournalLine.Overhead;
import org.costledger.engine.journal.Price;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.IndirectCost;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemUnitOfMeasure;
import org.costledger.engine.setup.Setup;

/** From the direct cost that was given to what a unit costs with overhead (POST-8, POST-9). */
final class DirectCost {
    private DirectCost() {}

    /** The overhead in force for a line: of a Standard item always the item's (E-22), without stock none (POST-172). */
    static IndirectCost indirect(Item item, Overhead given) {
        if (!item.isInventory()) return IndirectCost.NONE;
        var own = item.indirectCost();
        if (CostingRule.of(item.costingMethod()).keepsStandard()) {
            given.pct().filter(pct -> !pct.equals(own.pct())).ifPresent(pct -> {
                throw new Refused(Reason.INDIRECT_COST_OF_STANDARD, item.no(), own.pct(), pct);
            });
            return own;
        }
        return new IndirectCost(given.pct().orElse(own.pct()), given.rate().orElse(own.overheadRate()));
    }

    /**
     * A purchase that states its direct cost per document unit (POST-8, R-4).
     *
     * @param quantity in document units
     */
    static PostingLine.Value perUnit(
            Setup setup,
            ItemUnitOfMeasure unit,
            Exact direct,
            Quantity quantity,
            Amount discount,
            IndirectCost indirect) {
        var perUnit = Exact.of(unit.qtyPerUnit());
        var full = Exact.of(indirect.onTopOf(direct, perUnit).toUnitCost(setup.unitAmountPrecision()));
        var exactUnitCost = full.dividedBy(perUnit);
        return new PostingLine.Value(
                exactUnitCost.toUnitCost(setup.unitAmountPrecision()),
                exactUnitCost,
                UnitCost.ZERO,
                direct.dividedBy(perUnit),
                direct.times(Exact.of(quantity)).toAmount(setup.amountPrecision()),
                discount,
                indirect,
                false);
    }

    /**
     * A purchase that states its direct cost in total: nothing of it is lost in a unit cost.
     *
     * @param quantity in base units
     */
    static PostingLine.Value inTotal(
            Setup setup, Exact direct, Quantity quantity, Amount discount, IndirectCost indirect) {
        var amount = direct.toAmount(setup.amountPrecision());
        if (quantity.isZero()) return PostingLine.Value.at(UnitCost.ZERO, amount, discount);
        var base = Exact.of(quantity);
        var exactUnitCost = indirect.onTopOf(Exact.of(amount), base).dividedBy(base);
        return new PostingLine.Value(
                exactUnitCost.toUnitCost(setup.unitAmountPrecision()),
                exactUnitCost,
                UnitCost.ZERO,
                Exact.of(amount).dividedBy(base),
                amount,
                discount,
                indirect,
                false);
    }

    /** A positive adjustment that states its direct cost per document unit (POST-9). */
    static PostingLine.Value ofAdjustment(
            Setup setup, ItemUnitOfMeasure unit, Price.PerUnit price, Quantity quantity, IndirectCost indirect) {
        var perUnit = Exact.of(unit.qtyPerUnit());
        var withPct = Exact.of(price.unitCost()
                .times(Exact.ONE.plus(Exact.of(indirect.pct())))
                .toUnitCost(setup.unitAmountPrecision()));
        var exactUnitCost =
                withPct.plus(Exact.of(indirect.overheadRate()).times(perUnit)).dividedBy(perUnit);
        var direct = price.unitCost().dividedBy(perUnit);
        return new PostingLine.Value(
                exactUnitCost.toUnitCost(setup.unitAmountPrecision()),
                exactUnitCost,
                direct.toUnitCost(setup.unitAmountPrecision()),
                direct,
                price.unitCost().times(Exact.of(quantity)).toAmount(setup.amountPrecision()),
                Amount.ZERO,
                indirect,
                false);
    }

    /** An adjustment that states its direct cost in total: the cost follows it to the cent. */
    static PostingLine.Value ofAdjustment(Setup setup, Price.Total price, Quantity quantity, IndirectCost indirect) {
        var value = inTotal(setup, price.amount(), quantity, Amount.ZERO, indirect);
        return new PostingLine.Value(
                value.unitCost(),
                value.exactUnitCost(),
                value.directUnitCost().toUnitCost(setup.unitAmountPrecision()),
                value.directUnitCost(),
                value.amount(),
                Amount.ZERO,
                indirect,
                !quantity.isZero());
    }

    /**
     * A positive adjustment at a full unit cost, overhead included, from which the direct cost follows (POST-9); it is
     * never negative, even where the overhead exceeds the unit cost.
     *
     * @param quantity in document units
     */
    static PostingLine.Value ofAdjustment(
            Setup setup, ItemUnitOfMeasure unit, UnitCost unitCost, Quantity quantity, IndirectCost indirect) {
        var perUnit = Exact.of(unit.qtyPerUnit());
        var full = Exact.of(unitCost)
                .minus(Exact.of(indirect.overheadRate()))
                .times(perUnit)
                .dividedBy(Exact.ONE.plus(Exact.of(indirect.pct())))
                .toUnitCost(setup.unitAmountPrecision());
        var direct = full.signum() < 0 ? UnitCost.ZERO : full;
        var directUnitCost = Exact.of(direct).dividedBy(perUnit);
        return new PostingLine.Value(
                unitCost,
                Exact.of(unitCost),
                directUnitCost.toUnitCost(setup.unitAmountPrecision()),
                directUnitCost,
                direct.times(quantity, setup.amountPrecision()),
                Amount.ZERO,
                indirect,
                false);
    }
}
