package org.costledger.engine.standardcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.costledger.engine.standardcost.Workshop.DAY;
import static org.costledger.engine.standardcost.Workshop.bill;
import static org.costledger.engine.standardcost.Workshop.line;
import static org.costledger.engine.standardcost.Workshop.operation;
import static org.costledger.engine.standardcost.Workshop.overhead;
import static org.costledger.engine.standardcost.Workshop.routing;
import static org.costledger.engine.standardcost.Workshop.shares;
import static org.costledger.engine.standardcost.Workshop.versions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.costledger.engine.Costing;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.setup.BillOfMaterials;
import org.costledger.engine.setup.BillOfMaterials.Kind;
import org.costledger.engine.setup.CapacityType;
import org.costledger.engine.setup.Center;
import org.costledger.engine.setup.Center.UnitCostCalculation;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemUnitOfMeasure;
import org.costledger.engine.setup.Manufacturing;
import org.costledger.engine.setup.Replenishment;
import org.costledger.engine.setup.ReplenishmentSystem;
import org.costledger.engine.setup.Routing;
import org.costledger.engine.setup.UnitsOfMeasure;
import org.costledger.engine.setup.Versions;
import org.junit.jupiter.api.Test;

/** REV-115 to REV-122, a rule at a time. */
class RollUpStandardCostTest {
    private static final BillOfMaterials NOTHING = BillOfMaterials.NONE;
    private static final Routing NOBODY = Routing.NONE;

    @Test
    void theBikeOfTheChapter() { // E9
        var bikes = Workshop.ofBikes();
        var frame = bikes.rolledUp("FRAME");
        assertThat(frame.singleLevel()).isEqualTo(shares("6", "10", "0", "1.5", "0"));
        assertThat(frame.rolledUp()).isEqualTo(frame.singleLevel());
        assertThat(frame.standardCost()).isEqualTo(UnitCost.of("17.5"));
        var bike = bikes.rolledUp("BIKE");
        assertThat(bike.singleLevel()).isEqualTo(shares("47.5", "5", "0", "0.75", "4.6625"));
        assertThat(bike.rolledUp()).isEqualTo(shares("36", "15", "0", "2.25", "4.6625"));
        assertThat(bike.standardCost()).isEqualTo(UnitCost.of("57.9125"));
    }

    @Test
    void aSingleLevelTakesTheStoredCostsOfItsParts() { // REV-115
        var bikes = Workshop.ofBikes();
        assertThat(bikes.topLevel("BIKE").singleLevel().material()).isEqualTo(UnitCost.of("30"));
        bikes.ledger.append(Costing.rollUpStandardCost(bikes.ledger, RollUpRequest.single(DAY, List.of("FRAME"))));
        bikes.costs("TUBE", "4");
        assertThat(bikes.topLevel("BIKE").singleLevel().material()).isEqualTo(UnitCost.of("47.5"));
        assertThat(bikes.topLevel("BIKE").rolledUp()).isEqualTo(shares("36", "15", "0", "2.25", "4.6625"));
        assertThat(bikes.rolledUp("BIKE").singleLevel().material()).isEqualTo(UnitCost.of("49.5"));
    }

    @Test
    void severalItemsAtASingleLevelDoNotSeeEachOther() { // REV-115
        var bikes = Workshop.ofBikes();
        var shares = RollUpStandardCost.calculate(bikes.ledger, RollUpRequest.single(DAY, List.of("FRAME", "BIKE")));
        assertThat(shares.get("FRAME")).isEqualTo(bikes.rolledUp("FRAME"));
        assertThat(shares.get("BIKE")).isEqualTo(bikes.topLevel("BIKE"));
    }

    @Test
    void allLevelsCalculateEachPartOnceAndBeforeWhatItGoesInto() { // REV-115
        var bikes = Workshop.ofBikes()
                .produced("TANDEM", bill(line("BIKE", "1"), line("FRAME", "1")), NOBODY)
                .produced("APART", bill(line("TUBE", "1")), NOBODY);
        assertThat(RollUpStandardCost.calculate(bikes.ledger, RollUpRequest.all(DAY, List.of("TANDEM", "bike")))
                        .keySet())
                .containsExactly("FRAME", "BIKE", "TANDEM");
    }

    @Test
    void theCardsTakeCostSharesAndDate() { // REV-115
        var bikes = Workshop.ofBikes();
        var bike = bikes.rolledUp("BIKE");
        bikes.ledger.append(Costing.rollUpStandardCost(bikes.ledger, RollUpRequest.all(DAY, List.of("BIKE"))));
        var state = bikes.ledger.itemState("BIKE");
        assertThat(state.standardCost()).isEqualTo(UnitCost.of("57.9125"));
        assertThat(state.unitCost()).as("of a Standard item").isEqualTo(UnitCost.of("57.9125"));
        assertThat(state.costShares()).isEqualTo(bike);
        assertThat(state.lastUnitCostCalcDate()).contains(DAY);
        assertThat(bikes.ledger.itemState("FRAME").standardCost()).isEqualTo(UnitCost.of("17.5"));
        assertThat(bikes.ledger.itemState("TUBE").standardCost()).isEqualTo(UnitCost.ZERO);
    }

    @Test
    void aBillOfMaterialsHasFiftyLevels() { // REV-115
        var chain = chainOf(50);
        assertThat(chain.rolledUp("LEVEL50").standardCost()).isEqualTo(UnitCost.of("2"));
        var longer = chainOf(51);
        refused(Reason.TOO_MANY_LEVELS, () -> longer.rolledUp("LEVEL51"), "LEVEL51");
        assertThat(longer.topLevel("LEVEL51").standardCost()).as("top level").isEqualTo(UnitCost.ZERO);
        longer.rolledUp("LEVEL50");
    }

    @Test
    void theNumberOfLevelsDoesNotDependOnWhatWasCalculatedBefore() { // REV-115
        var longer = chainOf(51);
        refused(
                Reason.TOO_MANY_LEVELS,
                () -> RollUpStandardCost.calculate(
                        longer.ledger, RollUpRequest.all(DAY, List.of("LEVEL20", "LEVEL40", "LEVEL51"))),
                "LEVEL51");
    }

    private static Workshop chainOf(int levels) {
        var chain = new Workshop().bought("LEVEL0", "2");
        for (int level = 1; level <= levels; level++)
            chain.produced("LEVEL" + level, bill(line("LEVEL" + (level - 1), "1")), NOBODY);
        return chain;
    }

    @Test
    void anItemInItselfIsNamedWithTheWholeChain() { // REV-115
        var circle = new Workshop()
                .produced("A", bill(line("B", "1")), NOBODY)
                .produced("B", bill(line("C", "1")), NOBODY)
                .produced("C", bill(line("D", "1"), line("B", "1")), NOBODY)
                .bought("D", "1");
        refused(Reason.ITEM_IN_ITSELF, () -> circle.rolledUp("A"), "B > C > B");
        circle.topLevel("A");
        var own = new Workshop().produced("A", bill(line("A", "1")), NOBODY);
        refused(Reason.ITEM_IN_ITSELF, () -> own.rolledUp("A"), "A > A");
        var phantoms = new Workshop()
                .produced("A", bill(line(Kind.PHANTOM, "B", "1")), NOBODY)
                .produced("B", bill(line(Kind.PHANTOM, "A", "1")), NOBODY);
        refused(Reason.ITEM_IN_ITSELF, () -> phantoms.topLevel("A"), "A > B > A");
    }

    @Test
    void whatIsUsedTwiceIsNoCircle() { // REV-115
        var diamond = new Workshop()
                .bought("D", "1")
                .produced("B", bill(line("D", "1")), NOBODY)
                .produced("C", bill(line("B", "1"), line("D", "1")), NOBODY)
                .produced("A", bill(line("B", "1"), line("C", "1"), line("B", "2")), NOBODY);
        assertThat(diamond.rolledUp("A").standardCost()).isEqualTo(UnitCost.of("5"));
    }

    @Test
    void anUnknownComponentIsNamedWithWhatItGoesInto() { // REV-115
        var workshop = new Workshop().produced("A", bill(line("GONE", "1")), NOBODY);
        refused(Reason.COMPONENT_UNKNOWN, () -> workshop.topLevel("A"), "A names item GONE");
        var phantom = new Workshop().produced("A", bill(line(Kind.PHANTOM, "GONE", "1")), NOBODY);
        refused(Reason.COMPONENT_UNKNOWN, () -> phantom.topLevel("A"), "A names item GONE");
    }

    @Test
    void anUnknownCenterIsNamed() { // REV-118
        var workshop = new Workshop().produced("A", NOTHING, routing(operation("GONE", "0", "1")));
        refused(Reason.CENTER_UNKNOWN, () -> workshop.topLevel("A"), "GONE");
    }

    @Test
    void theVersionsValidOnTheDateCount() { // REV-115
        var workshop = new Workshop().bought("TUBE", "3").center("WORK", "20", "0", "0");
        workshop.made(
                "FRAME",
                new Replenishment(
                        ReplenishmentSystem.PRODUCTION,
                        "",
                        Quantity.ZERO,
                        Percentage.ZERO,
                        versions(bill(line("TUBE", "2")), DAY, bill(line("TUBE", "4"))),
                        versions(NOBODY, DAY.plusDays(1), routing(operation("WORK", "0", "1")))));
        assertThat(on(workshop, DAY.minusDays(1))).isEqualTo(UnitCost.of("6"));
        assertThat(on(workshop, DAY)).isEqualTo(UnitCost.of("12"));
        assertThat(on(workshop, DAY.plusDays(1))).isEqualTo(UnitCost.of("32"));
    }

    private static UnitCost on(Workshop workshop, LocalDate date) {
        return RollUpStandardCost.calculate(workshop.ledger, RollUpRequest.all(date, List.of("FRAME")))
                .getOrDefault("FRAME", CostShares.NONE)
                .standardCost();
    }

    @Test
    void whatIsNotCertifiedIsRefused() { // REV-115
        var draft = new BillOfMaterials(false, bill(line("TUBE", "4")).lines());
        var workshop = new Workshop().bought("TUBE", "3");
        workshop.made(
                "FRAME",
                new Replenishment(
                        ReplenishmentSystem.PRODUCTION,
                        "",
                        Quantity.ZERO,
                        Percentage.ZERO,
                        versions(bill(line("TUBE", "2")), DAY, draft),
                        Versions.only(NOBODY)));
        refused(Reason.NOT_CERTIFIED, () -> workshop.rolledUp("FRAME"), "bill of materials of item FRAME");
        assertThat(on(workshop, DAY.minusDays(1))).isEqualTo(UnitCost.of("6"));
        var planned = new Workshop().produced("FRAME", NOTHING, new Routing(false, List.of(operation("W", "0", "1"))));
        refused(Reason.NOT_CERTIFIED, () -> planned.topLevel("FRAME"), "routing of item FRAME");
        var phantom = new Workshop()
                .produced("P", draft, NOBODY)
                .produced("FRAME", bill(line(Kind.PHANTOM, "P", "1")), NOBODY)
                .bought("TUBE", "3");
        refused(Reason.NOT_CERTIFIED, () -> phantom.topLevel("FRAME"), "bill of materials of item P");
    }

    @Test
    void aLotSharesItsSetUp() { // REV-116, REV-118
        var workshop = new Workshop()
                .bought("TUBE", "3")
                .center("WORK", "20", "0", "0")
                .produced("FRAME", bill(line("TUBE", "2")), routing(operation("WORK", "2", "0.5")));
        assertThat(workshop.rolledUp("FRAME").singleLevel()).isEqualTo(shares("6", "50", "0", "0", "0"));
        workshop.lot("FRAME", "10", "0");
        assertThat(workshop.rolledUp("FRAME").singleLevel()).isEqualTo(shares("6", "14", "0", "0", "0"));
        workshop.lot("FRAME", "3", "0");
        assertThat(workshop.rolledUp("FRAME").singleLevel().capacity())
                .as("70.00 / 3, rounded once")
                .isEqualTo(UnitCost.of("23.33333"));
        workshop.manufacturing(new Manufacturing(
                false, false, workshop.ledger.setup().manufacturing().centers()));
        assertThat(workshop.rolledUp("FRAME").singleLevel().capacity()).isEqualTo(UnitCost.of("10"));
    }

    @Test
    void scrapOfTheItemTakesMoreMaterialAndTime() { // REV-116
        var workshop = new Workshop()
                .bought("TUBE", "3")
                .center("WORK", "20", "0", "0")
                .produced("FRAME", bill(line("TUBE", "2")), routing(operation("WORK", "1", "0.5")))
                .lot("FRAME", "10", "10");
        assertThat(workshop.rolledUp("FRAME").singleLevel()).isEqualTo(shares("6.6", "13", "0", "0", "0"));
    }

    @Test
    void scrapAndUnitsOfAComponent() { // REV-117
        var workshop = new Workshop().bought("TUBE", "3");
        var inBoxes = new UnitsOfMeasure(
                "PCS",
                Map.of(
                        "PCS",
                        ItemUnitOfMeasure.base("PCS"),
                        "BOX",
                        new ItemUnitOfMeasure("BOX", Quantity.of("12"), Quantity.ZERO)));
        workshop.change(
                "TUBE",
                item -> new Item(
                        item.no(),
                        item.description(),
                        item.type(),
                        item.costingMethod(),
                        inBoxes,
                        item.indirectCost(),
                        item.trackingCode(),
                        item.policies(),
                        item.blocks(),
                        item.groups(),
                        Map.of()));
        workshop.produced(
                "FRAME",
                bill(new BillOfMaterials.Line(
                        Kind.PER_PIECE, "TUBE", "", Quantity.of("0.5"), "BOX", Percentage.of("5"), "")),
                NOBODY);
        assertThat(workshop.rolledUp("FRAME").standardCost())
                .as("0.5 x 12 x 1.05 x 3.00")
                .isEqualTo(UnitCost.of("18.9"));
        workshop.produced(
                "FRAME",
                bill(new BillOfMaterials.Line(
                        Kind.PER_PIECE, "TUBE", "", Quantity.of("1"), "BARREL", Percentage.ZERO, "")),
                NOBODY);
        refused(Reason.UNIT_UNKNOWN, () -> workshop.rolledUp("FRAME"), "BARREL");
    }

    @Test
    void theQuantityOfALineIsRoundedBeforeItCosts() { // REV-117
        var workshop = new Workshop()
                .bought("GOLD", "1000")
                .produced("RING", bill(line(Kind.PER_PIECE, "GOLD", "0.00001", "40", "")), NOBODY);
        assertThat(workshop.rolledUp("RING").standardCost()).isEqualTo(UnitCost.of("0.01"));
        workshop.produced("RING", bill(line(Kind.PER_PIECE, "GOLD", "0.00001", "50", "")), NOBODY);
        assertThat(workshop.rolledUp("RING").standardCost()).isEqualTo(UnitCost.of("0.02"));
    }

    @Test
    void eachLineIsRoundedAsAUnitCost() { // REV-117
        var workshop = new Workshop()
                .bought("DUST", "0.00001")
                .produced("HEAP", bill(line("DUST", "0.4"), line("DUST", "0.4"), line("DUST", "0.5")), NOBODY);
        assertThat(workshop.rolledUp("HEAP").standardCost())
                .as("two lines are nothing, the third is 0.00001")
                .isEqualTo(UnitCost.of("0.00001"));
    }

    @Test
    void aFixedQuantityIsTakenAsItIs() { // REV-117
        var workshop = new Workshop()
                .bought("OIL", "8")
                .produced("FRAME", bill(line(Kind.FIXED_QUANTITY, "OIL", "2", "50", "")), NOBODY)
                .lot("FRAME", "4", "25");
        assertThat(workshop.rolledUp("FRAME").standardCost()).as("16.00 / 4").isEqualTo(UnitCost.of("4"));
    }

    @Test
    void whatIsBoughtCostsItsUnitCostAndWhatIsMadeItsStandardCost() { // REV-117
        var workshop = new Workshop()
                .bought("TUBE", "3")
                .produced("FRAME", bill(line("TUBE", "1")), NOBODY)
                .produced("BIKE", bill(line("FRAME", "1"), line("TUBE", "1")), NOBODY);
        var tube = workshop.ledger.itemState("TUBE").withStandardCost(UnitCost.of("99"));
        workshop.ledger.append(Costing.change(workshop.ledger, workshop.ledger.item("TUBE"), tube));
        assertThat(workshop.rolledUp("BIKE").standardCost()).isEqualTo(UnitCost.of("6"));
        workshop.costs("FRAME", "5");
        assertThat(workshop.topLevel("BIKE").standardCost()).isEqualTo(UnitCost.of("8"));
        assertThat(workshop.topLevel("BIKE").rolledUp())
                .as("a cost that was stated is material")
                .isEqualTo(shares("8", "0", "0", "0", "0"));
    }

    @Test
    void aPartThatIsMadeOfNothingKeepsItsCost() { // REV-117
        var workshop = new Workshop()
                .produced("FRAME", NOTHING, NOBODY)
                .produced("BIKE", bill(line("FRAME", "2")), NOBODY)
                .costs("FRAME", "5");
        assertThat(workshop.rolledUp("BIKE").standardCost()).isEqualTo(UnitCost.of("10"));
    }

    @Test
    void theComponentsOfAPhantomTakeItsPlace() { // REV-117
        var workshop = Workshop.ofBikes()
                .produced(
                        "KIT",
                        bill(line("TUBE", "2"), line(Kind.FIXED_QUANTITY, "WHEEL", "1")),
                        routing(operation("WORK", "0", "9")))
                .produced("CART", bill(line(Kind.PHANTOM, "KIT", "3", "10", ""), line("FRAME", "1")), NOBODY)
                .lot("CART", "2", "0");
        var cart = RollUpStandardCost.calculate(workshop.ledger, RollUpRequest.all(DAY, List.of("CART")));
        assertThat(cart.keySet()).as("a phantom is not calculated").containsExactly("FRAME", "CART");
        assertThat(cart.get("CART"))
                .as("2 x 1.1 x 3 = 6.6 kits: 13.2 tubes, one wheel; frames of 17.50")
                .isEqualTo(new CostShares(shares("44.8", "0", "0", "0", "0"), shares("33.3", "10", "0", "1.5", "0")));
    }

    @Test
    void aPhantomOfNothingIsRefused() { // REV-117
        var workshop =
                new Workshop().bought("TUBE", "3").produced("FRAME", bill(line(Kind.PHANTOM, "TUBE", "1")), NOBODY);
        refused(Reason.PHANTOM_OF_NOTHING, () -> workshop.topLevel("FRAME"), "stand for item TUBE");
    }

    @Test
    void operationsThatSpoilTakeMoreOfWhatIsLinkedToThem() { // REV-117, REV-118
        var workshop = new Workshop()
                .bought("TUBE", "1")
                .bought("PAINT", "1")
                .bought("BOX", "1")
                .center("WORK", "1", "0", "0")
                .produced(
                        "FRAME",
                        bill(
                                line(Kind.PER_PIECE, "TUBE", "1", "0", "CUT"),
                                line(Kind.PER_PIECE, "PAINT", "1", "0", "PAINT"),
                                line(Kind.PER_PIECE, "BOX", "1", "0", "")),
                        routing(spoiling("CUT", "10", "0"), spoiling("PAINT", "10", "2")))
                .lot("FRAME", "100", "0");
        assertThat(workshop.rolledUp("FRAME").singleLevel())
                .as("into painting 112, into cutting 123.2; boxes 100")
                .isEqualTo(shares("3.352", "2.352", "0", "0", "0"));
    }

    private static Routing.Operation spoiling(String link, String factorPct, String quantity) {
        return new Routing.Operation(
                "WORK",
                Quantity.ZERO,
                Quantity.of("1"),
                Quantity.of("1"),
                Quantity.of("1"),
                new Routing.Scrap(Percentage.of(factorPct), Quantity.of(quantity)),
                link);
    }

    @Test
    void runTimeIsForTheLotOfTheOperationAndAllThatIsSetUpCosts() { // REV-118
        var workshop = new Workshop().center("WORK", "20", "0", "0");
        workshop.produced(
                "FRAME",
                NOTHING,
                routing(new Routing.Operation(
                        "WORK",
                        Quantity.of("0.5"),
                        Quantity.of("3"),
                        Quantity.of("4"),
                        Quantity.of("2"),
                        Routing.Scrap.NONE,
                        "")));
        assertThat(workshop.rolledUp("FRAME").singleLevel().capacity())
                .as("(3 / 4 + 0.5 x 2) x 20.00")
                .isEqualTo(UnitCost.of("35"));
        workshop.produced(
                "FRAME",
                NOTHING,
                routing(new Routing.Operation(
                        "WORK",
                        Quantity.of("0.5"),
                        Quantity.of("3"),
                        Quantity.ZERO,
                        Quantity.ZERO,
                        Routing.Scrap.NONE,
                        "")));
        assertThat(workshop.rolledUp("FRAME").singleLevel().capacity())
                .as("sizes that are not stated are one")
                .isEqualTo(UnitCost.of("70"));
    }

    @Test
    void aCenterPaidByTheUnitCostsPerPiece() { // REV-118
        var workshop = new Workshop()
                .center(center("PRESS", CapacityType.MACHINE_CENTER, UnitCostCalculation.UNITS, false))
                .produced(
                        "FRAME",
                        NOTHING,
                        routing(new Routing.Operation(
                                "PRESS",
                                Quantity.of("7"),
                                Quantity.of("3"),
                                Quantity.of("1"),
                                Quantity.of("1"),
                                new Routing.Scrap(Percentage.of("50"), Quantity.ZERO),
                                "")));
        assertThat(workshop.rolledUp("FRAME").singleLevel())
                .as("1.5 pieces at 20.00, and 10 % and 1.00 on each")
                .isEqualTo(shares("0", "30", "0", "4.5", "0"));
    }

    @Test
    void theWorkOfASubcontractorIsAShareOfItsOwn() { // REV-118
        var workshop = new Workshop()
                .center(center("OUT", CapacityType.WORK_CENTER, UnitCostCalculation.TIME, true))
                .produced("FRAME", NOTHING, routing(operation("OUT", "0", "2")))
                .produced("BIKE", bill(line("FRAME", "1")), routing(operation("OUT", "0", "1")));
        assertThat(workshop.rolledUp("FRAME").singleLevel()).isEqualTo(shares("0", "0", "40", "6", "0"));
        assertThat(workshop.rolledUp("BIKE").rolledUp()).isEqualTo(shares("0", "0", "60", "9", "0"));
    }

    private static Center center(String no, CapacityType type, UnitCostCalculation paidFor, boolean subcontractor) {
        return new Center(no, type, UnitCost.of("20"), overhead("10", "1"), paidFor, subcontractor, "");
    }

    @Test
    void overheadOfTheItemIsOnAllOfItsCostAndPerPiece() { // REV-119
        var workshop = new Workshop()
                .bought("TUBE", "3")
                .center("WORK", "20", "10", "1")
                .produced("FRAME", bill(line("TUBE", "2")), routing(operation("WORK", "0", "0.5")))
                .lot("FRAME", "10", "0")
                .change("FRAME", item -> item.withIndirectCost(overhead("10", "2")));
        assertThat(workshop.rolledUp("FRAME").singleLevel())
                .as("10 % of 17.50, and 2.00")
                .isEqualTo(shares("6", "10", "0", "1.5", "3.75"));
    }

    @Test
    void anAssembledItemIsCalculatedByThePiece() { // REV-121
        var workshop = new Workshop()
                .bought("TUBE", "3")
                .resource("LINA", "40", "25")
                .assembled("FRAME", bill(line("TUBE", "2")), routing(operation("LINA", "2", "0.5")))
                .change("FRAME", item -> item.withIndirectCost(overhead("10", "1")));
        assertThat(workshop.rolledUp("FRAME").singleLevel())
                .as("2.5 hours at 40.00 and 10.00 on top")
                .isEqualTo(shares("6", "100", "0", "25", "14.1"));
        workshop.lot("FRAME", "4", "0");
        assertThat(workshop.rolledUp("FRAME").singleLevel())
                .as("of what a lot of 4 takes, a piece takes a quarter: one hour")
                .isEqualTo(shares("6", "40", "0", "10", "6.6"));
    }

    @Test
    void producedPartsOfAnAssemblyAreRecalculatedOnlyIfAskedFor() { // REV-121
        var workshop = new Workshop()
                .bought("TUBE", "3")
                .produced("FRAME", bill(line("TUBE", "1")), NOBODY)
                .assembled("LAMP", bill(line("TUBE", "2")), NOBODY)
                .assembled("BIKE", bill(line("FRAME", "1"), line("LAMP", "1")), NOBODY)
                .costs("FRAME", "5")
                .costs("LAMP", "5");
        var keeping = new RollUpRequest(DAY, List.of("BIKE"), RollUpRequest.Levels.ALL, false);
        assertThat(workshop.rolledUp("BIKE").standardCost()).isEqualTo(UnitCost.of("9"));
        assertThat(standardCosts(workshop, keeping))
                .containsExactly(Map.entry("LAMP", UnitCost.of("6")), Map.entry("BIKE", UnitCost.of("11")));
        var both = new RollUpRequest(DAY, List.of("BIKE", "FRAME"), RollUpRequest.Levels.ALL, false);
        assertThat(standardCosts(workshop, both))
                .as("also where the part is calculated for itself")
                .containsEntry("FRAME", UnitCost.of("3"))
                .containsEntry("BIKE", UnitCost.of("11"));
    }

    private static Map<String, UnitCost> standardCosts(Workshop workshop, RollUpRequest request) {
        var costs = new LinkedHashMap<String, UnitCost>();
        RollUpStandardCost.calculate(workshop.ledger, request)
                .forEach((itemNo, shares) -> costs.put(itemNo, shares.standardCost()));
        return costs;
    }

    @Test
    void whatCannotBeRolledUpIsRefusedByName() { // REV-121
        var workshop = new Workshop()
                .bought("TUBE", "3")
                .service("ADVICE", "3")
                .produced("FRAME", NOTHING, NOBODY)
                .assembled("LAMP", NOTHING, NOBODY);
        refused(Reason.NOT_MADE, () -> workshop.rolledUp("TUBE"), "TUBE");
        refused(Reason.NOT_MADE, () -> workshop.rolledUp("ADVICE"), "ADVICE");
        refused(Reason.MADE_OF_NOTHING, () -> workshop.rolledUp("FRAME"), "FRAME");
        refused(Reason.NO_ASSEMBLY_LIST, () -> workshop.rolledUp("LAMP"), "LAMP");
        refused(Reason.ITEM_UNKNOWN, () -> workshop.rolledUp("GONE"), "GONE");
        assertThat(RollUpStandardCost.calculable(workshop.ledger, DAY, List.of("TUBE", "ADVICE", "FRAME", "LAMP")))
                .isEmpty();
    }

    @Test
    void resourcesAssembleAndCentersProduce() { // REV-118, REV-121
        var workshop = new Workshop()
                .resource("LINA", "40", "25")
                .center("WORK", "20", "0", "0")
                .produced("FRAME", NOTHING, routing(operation("LINA", "0", "1")))
                .assembled("LAMP", NOTHING, routing(operation("WORK", "0", "1")));
        refused(Reason.CAPACITY_OF_ANOTHER_KIND, () -> workshop.rolledUp("FRAME"), "produced, and LINA is a resource");
        refused(
                Reason.CAPACITY_OF_ANOTHER_KIND,
                () -> workshop.rolledUp("LAMP"),
                "assembled, and WORK is a work center");
    }

    @Test
    void whatIsNoInventoryCountsOnlyWhereTheSetupSaysSo() { // REV-122
        var workshop = new Workshop()
                .bought("TUBE", "3")
                .service("ADVICE", "7")
                .produced("FRAME", bill(line("TUBE", "1"), line("ADVICE", "2")), NOBODY)
                .produced("BIKE", bill(line("FRAME", "1")), NOBODY)
                .assembled("LAMP", bill(line("TUBE", "1"), line("ADVICE", "2")), NOBODY)
                .change("FRAME", item -> item.withIndirectCost(overhead("10", "0")));
        assertThat(workshop.rolledUp("FRAME").standardCost()).isEqualTo(UnitCost.of("3.3"));
        workshop.manufacturing(new Manufacturing(true, true, Map.of()));
        assertThat(workshop.rolledUp("FRAME").singleLevel())
                .isEqualTo(withNonInventory(shares("3", "0", "0", "0", "1.7"), "14"));
        assertThat(workshop.rolledUp("FRAME").standardCost()).isEqualTo(UnitCost.of("18.7"));
        assertThat(workshop.rolledUp("BIKE"))
                .isEqualTo(new CostShares(
                        shares("18.7", "0", "0", "0", "0"), withNonInventory(shares("3", "0", "0", "0", "1.7"), "14")));
        assertThat(workshop.rolledUp("LAMP").standardCost()).isEqualTo(UnitCost.of("3"));
    }

    private static CostShares.Level withNonInventory(CostShares.Level shares, String materialNonInventory) {
        return new CostShares.Level(
                shares.material(),
                shares.capacity(),
                shares.subcontracted(),
                shares.capacityOverhead(),
                shares.manufacturingOverhead(),
                UnitCost.of(materialNonInventory));
    }

    // ---- the base of a revaluation

    @Test
    void ofManufacturingWhatIsBoughtCountsAsComputed() { // REV-31
        var bikes = Workshop.ofBikes().assembled("LAMP", bill(line("TUBE", "1")), NOBODY);
        bikes.produced("SHELL", NOTHING, NOBODY);
        var costs = base(bikes, CalculationOptions.Base.STANDARD_COST_MANUFACTURING, "BIKE", "WHEEL", "LAMP", "SHELL");
        assertThat(costs)
                .containsOnly(
                        Map.entry("BIKE", bikes.rolledUp("BIKE")),
                        Map.entry("WHEEL", CostShares.ofMaterial(UnitCost.of("15"))));
        assertThat(bikes.ledger.itemState("BIKE").standardCost()).isEqualTo(UnitCost.ZERO);
    }

    @Test
    void ofAssemblyOnlyWhatIsAssembledIsComputed() { // REV-31
        var bikes = Workshop.ofBikes()
                .assembled("LAMP", bill(line("TUBE", "1"), line("FRAME", "1")), NOBODY)
                .made(
                        "BELL",
                        Replenishment.of(ReplenishmentSystem.PRODUCTION_OR_ASSEMBLY, bill(line("TUBE", "5")), NOBODY));
        var costs =
                base(bikes, CalculationOptions.Base.STANDARD_COST_ASSEMBLY, "LAMP", "BIKE", "FRAME", "TUBE", "BELL");
        assertThat(costs.keySet()).containsExactlyInAnyOrder("LAMP", "FRAME", "BELL");
        assertThat(costs.get("LAMP")).isEqualTo(bikes.rolledUp("LAMP"));
        assertThat(costs.get("BELL")).isEqualTo(CostShares.ofMaterial(UnitCost.of("15")));
    }

    private static Map<String, CostShares> base(Workshop workshop, CalculationOptions.Base base, String... itemNos) {
        var options = new CalculationOptions(
                DAY,
                Optional.empty(),
                CalculationOptions.Per.Item.WHOLE,
                base,
                false,
                CalculationOptions.Filter.ALL,
                CalculationOptions.Consent.NONE);
        return RollUpStandardCost.forRevaluation(workshop.ledger, options, new TreeSet<>(List.of(itemNos)));
    }

    // ---- stated by hand

    @Test
    void aStatedStandardCostIsAllMaterial() { // REV-42, REV-85
        var bikes = Workshop.ofBikes();
        bikes.ledger.append(Costing.rollUpStandardCost(bikes.ledger, RollUpRequest.all(DAY, List.of("FRAME"))));
        var before = bikes.ledger.itemState("FRAME");
        assertThat(before.withStandardCost(UnitCost.of("17.5")))
                .as("the same cost")
                .isEqualTo(before);
        bikes.costs("FRAME", "18");
        assertThat(bikes.ledger.itemState("FRAME").costShares()).isEqualTo(CostShares.ofMaterial(UnitCost.of("18")));
    }

    static void refused(Reason reason, ThrowingCallable action, String... facts) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            for (var fact : facts) assertThat(refused.sentence()).contains(fact);
        });
    }
}
