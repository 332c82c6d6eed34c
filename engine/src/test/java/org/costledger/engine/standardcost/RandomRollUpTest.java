package org.costledger.engine.standardcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.costledger.engine.Costing;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.random.Chance;
import org.costledger.engine.setup.BillOfMaterials;
import org.costledger.engine.setup.BillOfMaterials.Kind;
import org.costledger.engine.setup.CapacityType;
import org.costledger.engine.setup.Center;
import org.costledger.engine.setup.Center.UnitCostCalculation;
import org.costledger.engine.setup.CostShare;
import org.costledger.engine.setup.IndirectCost;
import org.costledger.engine.setup.Manufacturing;
import org.costledger.engine.setup.Replenishment;
import org.costledger.engine.setup.ReplenishmentSystem;
import org.costledger.engine.setup.Routing;
import org.costledger.engine.setup.Versions;
import org.junit.jupiter.api.Test;

/** Random workshops: what the engine rolls up is what one gets by hand, and the shares add up. */
class RandomRollUpTest {
    private static final int WORKSHOPS = 300;
    private static final List<String> LINKS = List.of("", "", "A", "B");

    @Test
    void theRollUpIsWhatOneGetsByHand() {
        eachWorkshop((workshop, made) -> {
            var naive = new NaiveRollUp(workshop.ledger);
            var shares = RollUpStandardCost.calculate(workshop.ledger, RollUpRequest.all(Workshop.DAY, made));
            for (var itemNo : made) {
                var expected = naive.cost(workshop.ledger.item(itemNo));
                var actual = Objects.requireNonNull(shares.get(itemNo));
                for (var share : CostShare.values()) {
                    assertThat(actual.singleLevel().of(share).toDecimal())
                            .as("%s of %s", share, itemNo)
                            .isEqualByComparingTo(expected.singleLevel().get(share));
                    assertThat(actual.rolledUp().of(share).toDecimal())
                            .as("%s of %s, rolled up", share, itemNo)
                            .isEqualByComparingTo(expected.rolledUp().get(share));
                }
            }
            return made.size();
        });
    }

    @Test
    void theRolledUpSharesAddUpToTheStandardCostButForRounding() { // REV-120
        eachWorkshop((workshop, made) -> {
            var naive = new NaiveRollUp(workshop.ledger);
            int apart = 0;
            for (var itemNo : made) {
                var shares = workshop.rolledUp(itemNo);
                var difference =
                        shares.rolledUp().total().minus(shares.standardCost()).toDecimal();
                assertThat(difference.abs())
                        .as(itemNo)
                        .isLessThanOrEqualTo(
                                naive.cost(workshop.ledger.item(itemNo)).apart());
                if (difference.signum() != 0) apart++;
            }
            return apart;
        });
    }

    @Test
    void oneLevelAfterTheOtherComesToTheSameAsAllAtOnce() { // REV-115
        eachWorkshop((workshop, made) -> {
            var atOnce = RollUpStandardCost.calculate(workshop.ledger, RollUpRequest.all(Workshop.DAY, made));
            for (var itemNo : made)
                workshop.ledger.append(Costing.rollUpStandardCost(
                        workshop.ledger, RollUpRequest.single(Workshop.DAY, List.of(itemNo))));
            for (var itemNo : made)
                assertThat(workshop.ledger.itemState(itemNo).costShares())
                        .as(itemNo)
                        .isEqualTo(atOnce.get(itemNo));
            return made.size();
        });
    }

    private interface Look {
        /** How much there was to see: what never has anything to see proves nothing. */
        int at(Workshop workshop, List<String> made);
    }

    private static void eachWorkshop(Look look) {
        long seed = Chance.seed(20_260_131);
        int seen = 0;
        for (int i = 0; i < WORKSHOPS; i++) {
            try {
                var workshop = new Workshop();
                seen += look.at(workshop, furnish(workshop, new Chance(seed + i)));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("with -Dcostledger.seed=" + (seed + i), failure);
            }
        }
        assertThat(seen).isGreaterThan(WORKSHOPS);
    }

    /** Items, each made of those before it; their numbers, in that order. */
    private static List<String> furnish(Workshop workshop, Chance chance) {
        workshop.manufacturing(new Manufacturing(chance.percent(70), chance.percent(50), Map.of()));
        for (int i = 0; i < 3; i++) {
            workshop.center(center("WORK" + i, CapacityType.WORK_CENTER, chance));
            workshop.center(center("RES" + i, CapacityType.RESOURCE, chance));
        }
        var items = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            workshop.bought("BOUGHT" + i, decimal(chance, 3, 5));
            items.add("BOUGHT" + i);
        }
        workshop.service("SERVICE", decimal(chance, 3, 5));
        items.add("SERVICE");
        var made = new ArrayList<String>();
        int count = chance.between(2, 9);
        for (int i = 0; i < count; i++) {
            var itemNo = "MADE" + i;
            boolean assembled = chance.percent(35);
            workshop.made(
                    itemNo,
                    new Replenishment(
                            assembled ? ReplenishmentSystem.ASSEMBLY : ReplenishmentSystem.PRODUCTION,
                            "",
                            Quantity.of(decimal(chance, 2, chance.upTo(2))),
                            Percentage.of(percent(chance)),
                            Versions.only(bill(chance, items, made)),
                            Versions.only(routing(chance, assembled ? "RES" : "WORK"))));
            workshop.change(
                    itemNo,
                    item -> item.withIndirectCost(new IndirectCost(
                            Percentage.of(percent(chance)),
                            UnitCost.of(chance.percent(50) ? "0" : decimal(chance, 1, 5)))));
            items.add(itemNo);
            made.add(itemNo);
        }
        return made;
    }

    private static BillOfMaterials bill(Chance chance, List<String> items, List<String> made) {
        var lines = new ArrayList<BillOfMaterials.Line>();
        int count = chance.between(1, 4);
        for (int i = 0; i < count; i++) {
            boolean phantom = !made.isEmpty() && chance.percent(15);
            var itemNo = phantom ? of(made, chance) : of(items, chance);
            var kind = phantom ? Kind.PHANTOM : chance.percent(15) ? Kind.FIXED_QUANTITY : Kind.PER_PIECE;
            lines.add(new BillOfMaterials.Line(
                    kind,
                    itemNo,
                    "",
                    Quantity.of(decimal(chance, chance.upTo(2), chance.upTo(6))),
                    "",
                    Percentage.of(percent(chance)),
                    of(LINKS, chance)));
        }
        return new BillOfMaterials(true, lines);
    }

    private static Routing routing(Chance chance, String centers) {
        var operations = new ArrayList<Routing.Operation>();
        int count = chance.upTo(4);
        for (int i = 0; i < count; i++) {
            operations.add(new Routing.Operation(
                    centers + chance.upTo(3),
                    Quantity.of(chance.percent(50) ? "0" : decimal(chance, 1, 3)),
                    Quantity.of(decimal(chance, 1, 3)),
                    Quantity.of(decimal(chance, 2, 0)),
                    Quantity.of(String.valueOf(chance.upTo(4))),
                    chance.percent(50)
                            ? Routing.Scrap.NONE
                            : new Routing.Scrap(Percentage.of(percent(chance)), Quantity.of(decimal(chance, 1, 2))),
                    of(LINKS, chance)));
        }
        return new Routing(true, operations);
    }

    private static Center center(String no, CapacityType type, Chance chance) {
        boolean resource = type == CapacityType.RESOURCE;
        return new Center(
                no,
                type,
                UnitCost.of(decimal(chance, 3, 5)),
                new IndirectCost(Percentage.of(percent(chance)), UnitCost.of(resource ? "0" : decimal(chance, 1, 5))),
                chance.percent(25) ? UnitCostCalculation.UNITS : UnitCostCalculation.TIME,
                chance.percent(25),
                "");
    }

    private static String percent(Chance chance) {
        return chance.percent(50) ? "0" : decimal(chance, 2, chance.upTo(3));
    }

    /** Not negative, with so many digits before the point and so many behind it. */
    private static String decimal(Chance chance, int before, int behind) {
        int digits = before + behind;
        long limit = 1;
        for (int i = 0; i < digits; i++) limit *= 10;
        return BigDecimal.valueOf(Math.floorMod(chance.anyLong(), limit), behind)
                .toPlainString();
    }

    private static <T> T of(List<T> some, Chance chance) {
        return some.get(chance.upTo(some.size()));
    }
}
