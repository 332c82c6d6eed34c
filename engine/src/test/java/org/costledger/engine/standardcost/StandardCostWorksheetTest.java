package org.costledger.engine.standardcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.costledger.engine.standardcost.RollUpStandardCostTest.refused;
import static org.costledger.engine.standardcost.Workshop.DAY;
import static org.costledger.engine.standardcost.Workshop.bill;
import static org.costledger.engine.standardcost.Workshop.line;
import static org.costledger.engine.standardcost.Workshop.overhead;
import static org.costledger.engine.standardcost.Workshop.shares;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.Costing;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Precision;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.BillOfMaterials;
import org.costledger.engine.setup.CapacityType;
import org.costledger.engine.setup.Center;
import org.costledger.engine.setup.Center.UnitCostCalculation;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.Replenishment;
import org.costledger.engine.setup.ReplenishmentSystem;
import org.costledger.engine.setup.Routing;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.engine.standardcost.RoundingMethod.Band;
import org.costledger.engine.standardcost.RoundingMethod.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** REV-100 to REV-110, a rule at a time. */
class StandardCostWorksheetTest {
    private static final StandardCostWorksheet EMPTY = StandardCostWorksheet.named("next year");
    private static final WorksheetKey TUBE = WorksheetKey.ofItem("TUBE");
    private static final WorksheetKey FRAME = WorksheetKey.ofItem("FRAME");
    private static final WorksheetKey BIKE = WorksheetKey.ofItem("BIKE");
    private static final WorksheetKey WORK = new WorksheetKey(WorksheetKey.Type.WORK_CENTER, "WORK");

    // ---- lines

    @Test
    void aLineTakesItsFiguresFromTheCard() { // REV-101, REV-102
        var bikes = calculated();
        var frame = WorksheetLine.ofItem(bikes.ledger, "frame");
        assertThat(frame.key()).isEqualTo(FRAME);
        assertThat(frame.replenishmentSystem()).contains(ReplenishmentSystem.PRODUCTION);
        assertThat(frame.implemented()).isFalse();
        assertThat(frame.current().standardCost()).isEqualTo(UnitCost.of("17.5"));
        assertThat(frame.current().shares().singleLevel()).isEqualTo(shares("6", "10", "0", "1.5", "0"));
        assertThat(frame.proposed()).isEqualTo(frame.current());
        assertThat(WorksheetLine.ofItem(bikes.ledger, "BIKE").current().indirectCost())
                .isEqualTo(overhead("5", "2"));
        var work = WorksheetLine.ofCenter(bikes.ledger, "WORK");
        assertThat(work.key()).isEqualTo(WORK);
        assertThat(work.current().standardCost()).as("its unit cost").isEqualTo(UnitCost.of("23"));
        assertThat(work.current().indirectCost()).isEqualTo(overhead("10", "1"));
    }

    @Test
    void whatIsBoughtHasItsWholeStandardCostAsMaterial() { // REV-102
        var workshop = new Workshop().produced("TUBE", BillOfMaterials.NONE, Routing.NONE);
        var state = workshop.ledger
                .itemState("TUBE")
                .withStandardCost(
                        UnitCost.of("4"),
                        new CostShares(shares("3", "1", "0", "0", "0"), shares("3", "1", "0", "0", "0")));
        workshop.ledger.append(Costing.change(workshop.ledger, workshop.ledger.item("TUBE"), state));
        assertThat(WorksheetLine.ofItem(workshop.ledger, "TUBE").current().shares())
                .isEqualTo(state.costShares());
        workshop.change("TUBE", item -> item.withReplenishment(Replenishment.PURCHASE));
        assertThat(WorksheetLine.ofItem(workshop.ledger, "TUBE").current().shares())
                .isEqualTo(CostShares.ofMaterial(UnitCost.of("4")));
    }

    @Test
    void aLinePerItemOrCenter() { // REV-100
        var bikes = calculated();
        var worksheet = SuggestStandardCost.ofItems(EMPTY, bikes.ledger, List.of("TUBE", "WHEEL"), times("2"));
        worksheet = edited(worksheet, bikes, WORK, "24", null, null);
        worksheet = edited(worksheet, bikes, TUBE, "7", null, null);
        assertThat(worksheet.name()).isEqualTo("NEXT YEAR");
        assertThat(worksheet.lines().keySet()).containsExactly(TUBE, WorksheetKey.ofItem("WHEEL"), WORK);
        assertThat(worksheet.line(TUBE).orElseThrow().proposed().standardCost()).isEqualTo(UnitCost.of("7"));
        assertThat(worksheet.without(TUBE).lines()).doesNotContainKey(TUBE).hasSize(2);
        var without = worksheet.without(TUBE);
        refused(Reason.LINE_UNKNOWN, () -> without.without(TUBE), "NEXT YEAR", "item TUBE");
    }

    @Test
    void sharesGrowWithTheStandardCost() { // REV-103
        var ten = new CostShares.Level(
                UnitCost.of("6"), UnitCost.of("4"), UnitCost.ZERO, UnitCost.ZERO, UnitCost.ZERO, UnitCost.ZERO);
        assertThat(ten.scaled(UnitCost.of("10"), UnitCost.of("10.01")))
                .isEqualTo(shares("6.006", "4.004", "0", "0", "0"));
        assertThat(CostShares.Level.NONE.scaled(UnitCost.ZERO, UnitCost.of("3")))
                .isEqualTo(shares("3", "0", "0", "0", "0"));
        assertThat(shares("1", "1", "0", "1", "0").scaled(UnitCost.of("3"), UnitCost.of("1")))
                .as("material takes what rounding leaves")
                .isEqualTo(shares("0.33334", "0.33333", "0", "0.33333", "0"));
        assertThat(ten.scaled(UnitCost.of("10"), UnitCost.ZERO)).isEqualTo(CostShares.Level.NONE);
    }

    @Test
    void editingScalesBothLevels() { // REV-103
        var bikes = calculated();
        var bike = edited(EMPTY, bikes, BIKE, "115.825", null, null).line(BIKE).orElseThrow();
        assertThat(bike.proposed().shares().singleLevel()).isEqualTo(shares("95", "10", "0", "1.5", "9.325"));
        assertThat(bike.proposed().shares().rolledUp()).isEqualTo(shares("72", "30", "0", "4.5", "9.325"));
        assertThat(bike.current().standardCost()).isEqualTo(UnitCost.of("57.9125"));
        var again = edited(EMPTY.with(List.of(bike)), bikes, BIKE, "57.9125", null, null);
        assertThat(again.line(BIKE).orElseThrow().proposed().shares())
                .isEqualTo(bike.current().shares());
    }

    @Test
    void whatCannotBeIsRefused() { // REV-101
        var bikes = calculated().resource("LINA", "40", "25");
        var lina = new WorksheetKey(WorksheetKey.Type.RESOURCE, "LINA");
        refused(Reason.NEW_COST_NEGATIVE, () -> edited(EMPTY, bikes, TUBE, "-1", null, null), "item TUBE", "-1");
        refused(Reason.NEW_COST_NEGATIVE, () -> edited(EMPTY, bikes, WORK, null, "-1", null), "work center WORK");
        refused(Reason.RESOURCE_OVERHEAD_RATE, () -> edited(EMPTY, bikes, lina, null, null, "1"), "LINA");
        refused(Reason.OVERHEAD_ABOVE_UNIT_COST, () -> edited(EMPTY, bikes, WORK, "2", null, "3"), "WORK");
        refused(Reason.ITEM_UNKNOWN, () -> edited(EMPTY, bikes, WorksheetKey.ofItem("GONE"), "1", null, null));
        refused(
                Reason.CENTER_UNKNOWN,
                () -> edited(EMPTY, bikes, new WorksheetKey(WorksheetKey.Type.MACHINE_CENTER, "WORK"), "1", null, null),
                "machine center WORK");
        refused(
                Reason.CENTER_UNKNOWN,
                () -> edited(EMPTY, bikes, new WorksheetKey(WorksheetKey.Type.WORK_CENTER, "GONE"), "1", null, null));
        assertThat(edited(EMPTY, bikes, lina, "60", "20", "0")
                        .line(lina)
                        .orElseThrow()
                        .proposed())
                .isEqualTo(new WorksheetLine.Figures(UnitCost.of("60"), overhead("20", "0"), CostShares.NONE));
    }

    // ---- suggest

    @Test
    void itemsAreSuggestedByAFactorAndRounded() { // REV-104
        var bikes = calculated();
        var tenths = new RoundingMethod(
                List.of(new Band(UnitCost.ZERO, UnitCost.ZERO, precision("0.1"), Direction.UP, UnitCost.of("-0.01"))));
        var suggestion = new Suggestion(
                new Suggestion.Figure(new BigDecimal("1.1"), tenths),
                new Suggestion.Figure(new BigDecimal("1.5"), RoundingMethod.NONE),
                new Suggestion.Figure(new BigDecimal("2"), RoundingMethod.NONE));
        var worksheet = SuggestStandardCost.ofItems(EMPTY, bikes.ledger, List.of("TUBE", "BIKE", "BELL"), suggestion);
        assertThat(worksheet.line(TUBE).orElseThrow().proposed().standardCost())
                .as("zero stays zero")
                .isEqualTo(UnitCost.ZERO);
        var bike = worksheet.line(BIKE).orElseThrow().proposed();
        assertThat(bike.standardCost()).as("63.70375").isEqualTo(UnitCost.of("63.79"));
        assertThat(bike.indirectCost()).isEqualTo(overhead("7.5", "4"));
        assertThat(worksheet
                        .line(WorksheetKey.ofItem("BELL"))
                        .orElseThrow()
                        .proposed()
                        .standardCost())
                .as("3.36666 x 1.1 = 3.703326")
                .isEqualTo(UnitCost.of("3.79"));
        refused(Reason.ADJUSTMENT_FACTOR_NEGATIVE, () -> times("-0.1"), "-0.1");
    }

    @Test
    void withoutAMethodASuggestionIsRoundedAsAUnitCost() { // REV-104
        var bikes = calculated();
        var worksheet = SuggestStandardCost.ofItems(EMPTY, bikes.ledger, List.of("BELL"), times("1.1"));
        assertThat(worksheet
                        .line(WorksheetKey.ofItem("BELL"))
                        .orElseThrow()
                        .proposed()
                        .standardCost())
                .isEqualTo(UnitCost.of("3.70333"));
        assertThat(SuggestStandardCost.ofItems(EMPTY, bikes.ledger, List.of("BIKE"), Suggestion.UNCHANGED)
                        .line(BIKE)
                        .orElseThrow())
                .isEqualTo(WorksheetLine.ofItem(bikes.ledger, "BIKE"));
    }

    @Test
    void aSuggestionOverwritesALine() { // REV-104
        var bikes = calculated();
        var edited = edited(EMPTY, bikes, BIKE, "1", "1", "1");
        var suggested = SuggestStandardCost.ofItems(edited, bikes.ledger, List.of("BIKE"), Suggestion.UNCHANGED);
        assertThat(suggested.line(BIKE)).contains(WorksheetLine.ofItem(bikes.ledger, "BIKE"));
    }

    @Test
    void roundingNeverMakesACostNegative() { // REV-101, REV-104
        var bikes = calculated();
        var less = new RoundingMethod(List.of(
                new Band(UnitCost.ZERO, UnitCost.ZERO, precision("1"), Direction.NEAREST, UnitCost.of("-100"))));
        var suggestion = new Suggestion(
                new Suggestion.Figure(BigDecimal.ONE, less), Suggestion.Figure.UNCHANGED, Suggestion.Figure.UNCHANGED);
        refused(
                Reason.NEW_COST_NEGATIVE,
                () -> SuggestStandardCost.ofItems(EMPTY, bikes.ledger, List.of("BIKE"), suggestion),
                "item BIKE",
                "-42");
    }

    @Test
    void capacityIsSuggestedToo() { // REV-105
        var bikes = calculated().resource("LINA", "40", "25");
        var worksheet = SuggestStandardCost.ofCapacity(EMPTY, bikes.ledger, List.of("WORK", "LINA"), times("2"));
        assertThat(worksheet.line(WORK).orElseThrow().proposed())
                .isEqualTo(new WorksheetLine.Figures(UnitCost.of("46"), overhead("20", "2"), CostShares.NONE));
        assertThat(worksheet
                        .line(new WorksheetKey(WorksheetKey.Type.RESOURCE, "LINA"))
                        .orElseThrow()
                        .proposed())
                .isEqualTo(new WorksheetLine.Figures(UnitCost.of("100"), overhead("50", "0"), CostShares.NONE));
        var cheaper = new Suggestion(
                new Suggestion.Figure(new BigDecimal("0.04"), RoundingMethod.NONE),
                Suggestion.Figure.UNCHANGED,
                Suggestion.Figure.UNCHANGED);
        refused(
                Reason.OVERHEAD_ABOVE_UNIT_COST,
                () -> SuggestStandardCost.ofCapacity(EMPTY, bikes.ledger, List.of("WORK"), cheaper),
                "WORK");
    }

    @Test
    void itemsAreFoundByNumberVendorSystemAndMethod() { // REV-104
        var bought = Item.of("TUBE", CostingMethod.STANDARD)
                .withReplenishment(new Replenishment(
                        ReplenishmentSystem.PURCHASE,
                        "acme",
                        Replenishment.PURCHASE.lotSize(),
                        Percentage.ZERO,
                        Replenishment.PURCHASE.billOfMaterials(),
                        Replenishment.PURCHASE.routing()));
        assertThat(ItemFilter.ALL.admits(bought)).isTrue();
        assertThat(filter("TUBE", "ACME", ReplenishmentSystem.PURCHASE, CostingMethod.STANDARD)
                        .admits(bought))
                .isTrue();
        assertThat(filter("TUBES", "ACME", ReplenishmentSystem.PURCHASE, CostingMethod.STANDARD)
                        .admits(bought))
                .isFalse();
        assertThat(filter("TUBE", "OTHER", ReplenishmentSystem.PURCHASE, CostingMethod.STANDARD)
                        .admits(bought))
                .isFalse();
        assertThat(filter("TUBE", "ACME", ReplenishmentSystem.ASSEMBLY, CostingMethod.STANDARD)
                        .admits(bought))
                .isFalse();
        assertThat(filter("TUBE", "ACME", ReplenishmentSystem.PURCHASE, CostingMethod.FIFO)
                        .admits(bought))
                .isFalse();
        var made = Item.of("BIKE", CostingMethod.STANDARD)
                .withReplenishment(Replenishment.of(
                        ReplenishmentSystem.PRODUCTION_OR_ASSEMBLY, bill(line("TUBE", "1")), Routing.NONE));
        for (var system : ReplenishmentSystem.values())
            assertThat(new ItemFilter(Optional.empty(), Optional.empty(), Optional.of(Set.of(system)), Optional.empty())
                            .admits(made))
                    .as("%s", system)
                    .isEqualTo(system != ReplenishmentSystem.PURCHASE);
    }

    private static ItemFilter filter(String itemNo, String vendorNo, ReplenishmentSystem system, CostingMethod method) {
        return new ItemFilter(
                Optional.of(Set.of(itemNo)),
                Optional.of(Set.of(vendorNo)),
                Optional.of(Set.of(system)),
                Optional.of(Set.of(method)));
    }

    // ---- copy

    @Test
    void allLinesOfAnotherWorksheetAreCopied() { // REV-106
        var bikes = calculated();
        var one = edited(edited(EMPTY, bikes, TUBE, "4", null, null), bikes, WORK, "30", null, null);
        var other = edited(
                edited(StandardCostWorksheet.named("OTHER"), bikes, TUBE, "9", null, null),
                bikes,
                BIKE,
                "60",
                null,
                null);
        var copied = other.withCopyOf(one);
        assertThat(copied.name()).isEqualTo("OTHER");
        assertThat(copied.lines())
                .containsOnly(
                        Map.entry(TUBE, one.line(TUBE).orElseThrow()),
                        Map.entry(WORK, one.line(WORK).orElseThrow()),
                        Map.entry(BIKE, other.line(BIKE).orElseThrow()));
        refused(Reason.COPIED_ONTO_ITSELF, () -> one.withCopyOf(one), "NEXT YEAR");
        refused(Reason.NOTHING_TO_COPY, () -> one.withCopyOf(StandardCostWorksheet.named("blank")), "BLANK");
    }

    // ---- roll up

    @Test
    void newCostsOfComponentsAndCapacityAreRolledUp() { // REV-107
        var bikes = calculated();
        var before = Fingerprints.of(bikes.ledger);
        var worksheet = edited(edited(EMPTY, bikes, TUBE, "4", null, null), bikes, WORK, "46", "20", "4");
        worksheet = edited(worksheet, bikes, BIKE, "1000", "50", "50");
        var rolled = RollUpOnWorksheet.rollUp(worksheet, bikes.ledger, RollUpRequest.all(DAY, List.of("BIKE", "TUBE")));
        assertThat(rolled.itemNos()).containsExactly("FRAME", "BIKE");
        var frame = rolled.worksheet().line(FRAME).orElseThrow();
        assertThat(frame.proposed().shares().singleLevel())
                .as("half an hour at 35.00 and 11.00 on top")
                .isEqualTo(shares("8", "17.5", "0", "5.5", "0"));
        assertThat(frame.current().standardCost()).isEqualTo(UnitCost.of("17.5"));
        var bike = rolled.worksheet().line(BIKE).orElseThrow();
        assertThat(bike.proposed().indirectCost()).as("the card's").isEqualTo(overhead("5", "2"));
        assertThat(bike.proposed().shares().rolledUp()).isEqualTo(shares("38", "26.25", "0", "8.25", "5.625"));
        assertThat(rolled.worksheet().line(TUBE)).isEqualTo(worksheet.line(TUBE));
        assertThat(Fingerprints.of(bikes.ledger)).as("REV-108").isEqualTo(before);
    }

    @Test
    void thereMayBeNothingToRollUp() { // REV-107
        var bikes = calculated();
        var rolled = RollUpOnWorksheet.rollUp(EMPTY, bikes.ledger, RollUpRequest.all(DAY, List.of("TUBE", "WHEEL")));
        assertThat(rolled.itemNos()).isEmpty();
        assertThat(rolled.worksheet()).isEqualTo(EMPTY);
    }

    @Test
    void stockkeepingUnitsTakeNoPart() { // REV-107
        var bikes = calculated();
        bikes.ledger.append(Costing.change(
                bikes.ledger,
                new StockkeepingUnit(
                        new StockKey("TUBE", "", "BLUE"), UnitCost.of("9"), UnitCost.of("9"), UnitCost.ZERO)));
        var rolled = RollUpOnWorksheet.rollUp(EMPTY, bikes.ledger, RollUpRequest.all(DAY, List.of("FRAME")));
        assertThat(rolled.worksheet().line(FRAME).orElseThrow().proposed().standardCost())
                .isEqualTo(UnitCost.of("17.5"));
    }

    // ---- implement

    @Test
    void whatIsImplementedStandsOnTheCards() { // REV-109
        var bikes = calculated();
        var blue = new StockKey("BIKE", "", "BLUE");
        bikes.ledger.append(Costing.change(
                bikes.ledger, new StockkeepingUnit(blue, UnitCost.of("1"), UnitCost.of("1"), UnitCost.of("3"))));
        var worksheet = edited(edited(EMPTY, bikes, TUBE, "4", "1", "0.5"), bikes, WORK, "46", "20", "4");
        worksheet = RollUpOnWorksheet.rollUp(worksheet, bikes.ledger, RollUpRequest.all(DAY, List.of("BIKE")))
                .worksheet();
        var implementation = Costing.implement(bikes.ledger, worksheet, request(Optional.empty()));
        assertThat(bikes.ledger.itemState("BIKE").standardCost()).isEqualTo(UnitCost.of("57.9125"));
        bikes.ledger.append(implementation.change());

        var bike = bikes.ledger.itemState("BIKE");
        var shares = worksheet.line(BIKE).orElseThrow().proposed().shares();
        assertThat(bike.standardCost()).isEqualTo(UnitCost.of("78.125"));
        assertThat(bike.unitCost()).isEqualTo(bike.standardCost());
        assertThat(bike.costShares()).isEqualTo(shares);
        assertThat(bike.lastUnitCostCalcDate()).contains(DAY);
        assertThat(bikes.ledger.findStockkeepingUnit(blue))
                .contains(
                        new StockkeepingUnit(blue, bike.standardCost(), bike.standardCost(), UnitCost.of("3"), shares));
        assertThat(bikes.ledger.item("TUBE").indirectCost()).isEqualTo(overhead("1", "0.5"));
        assertThat(bikes.ledger.itemState("TUBE").unitCost())
                .as("of a FIFO item")
                .isEqualTo(UnitCost.of("3"));
        var work = bikes.ledger.setup().manufacturing().center("WORK").orElseThrow();
        assertThat(work.directUnitCost()).isEqualTo(UnitCost.of("35"));
        assertThat(work.indirectCost()).isEqualTo(overhead("20", "4"));

        assertThat(implementation.told().updated())
                .isEqualTo(EnumSet.of(WorksheetKey.Type.ITEM, WorksheetKey.Type.WORK_CENTER));
        assertThat(implementation.worksheet().lines().values()).allMatch(WorksheetLine::implemented);
        assertThat(implementation.told().notStandard()).containsExactly("TUBE");
        assertThat(implementation.told().lines()).as("nothing is in stock").isEmpty();
    }

    /** What it would change is told, and nothing is changed by that. */
    @Test
    void whatItWouldChangeIsToldBefore() { // REV-100
        var bikes = calculated();
        bikes.receive("BIKE", "4", "57.9125");
        bikes.receive("TUBE", "10", "3");
        var worksheet = edited(edited(EMPTY, bikes, BIKE, "60", null, null), bikes, TUBE, "3.5", null, null);
        worksheet = edited(worksheet, bikes, WORK, "46", "20", "4");
        var before = Fingerprints.of(bikes.ledger);
        var whatIf = Costing.whatIf(bikes.ledger, worksheet, request(Optional.empty()), DAY, PostingRequest.By.NOBODY);
        assertThat(Fingerprints.of(bikes.ledger)).isEqualTo(before);
        assertThat(whatIf.implementation().told().implemented())
                .extracting(WorksheetLine::key)
                .containsExactly(BIKE, TUBE, WORK);
        assertThat(whatIf.effect().changes())
                .extracting(
                        change -> change.place().itemNo(),
                        change -> change.inventoryValue().lcy())
                .containsExactly(tuple("BIKE", Amount.of("8.35")), tuple("TUBE", Amount.of("5")));
        assertThat(whatIf.effect().entries()).isEqualTo(2);
    }

    @Test
    void nothingInStockChangesNothing() { // REV-110
        var bikes = calculated();
        var whatIf = Costing.whatIf(
                bikes.ledger,
                edited(EMPTY, bikes, BIKE, "60", null, null),
                request(Optional.empty()),
                DAY,
                PostingRequest.By.NOBODY);
        assertThat(whatIf.effect().changes()).isEmpty();
        assertThat(whatIf.effect().valueEntries()).isZero();
        assertThat(whatIf.implementation().change().master().itemStates()).containsKey("BIKE");
    }

    @Test
    void theStockIsRevaluedByALineEach() { // REV-109, REV-110
        var bikes = calculated();
        bikes.receive("BIKE", "4", "57.9125");
        bikes.receive("TUBE", "10", "3");
        bikes.receive("WHEEL", "4", "15");
        var worksheet = edited(edited(EMPTY, bikes, BIKE, "60", null, null), bikes, TUBE, "3.5", null, null);
        worksheet = edited(worksheet, bikes, FRAME, "20", null, null);
        var implementation = Costing.implement(bikes.ledger, worksheet, request(Optional.empty()));
        assertThat(implementation.journal().lines())
                .isEqualTo(implementation.told().lines());
        assertThat(implementation.told().lines())
                .extracting(
                        line -> line.stock().itemNo(),
                        RevaluationLine::quantity,
                        line -> line.revalued().unitCost(),
                        RevaluationLine::amount)
                .containsExactly(
                        tuple("BIKE", Quantity.of("4"), UnitCost.of("60"), Amount.of("8.35")),
                        tuple("TUBE", Quantity.of("10"), UnitCost.of("3.5"), Amount.of("5")));
        assertThat(implementation.change().appended().isEmpty()).as("no entry").isTrue();
        bikes.ledger.append(implementation.change());
        bikes.ledger.append(Costing.post(bikes.ledger, implementation.journal(), DAY, PostingRequest.By.NOBODY)
                .posted()
                .change());
        assertThat(bikes.ledger.stockValue("BIKE").cost()).isEqualTo(Amount.of("240"));
        assertThat(bikes.ledger.itemState("BIKE").costShares())
                .isEqualTo(worksheet.line(BIKE).orElseThrow().proposed().shares());
    }

    @Test
    void whatCannotBeRevaluedIsNotImplemented() { // REV-110
        var bikes = calculated();
        bikes.receive("TUBE", "1", "3");
        bikes.issue("TUBE", "2");
        var worksheet = edited(edited(EMPTY, bikes, BIKE, "60", null, null), bikes, TUBE, "3.5", null, null);
        var before = Fingerprints.of(bikes.ledger);
        assertThatThrownBy(() -> Costing.implement(bikes.ledger, worksheet, request(Optional.empty())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("TUBE");
        assertThat(Fingerprints.of(bikes.ledger)).isEqualTo(before);
    }

    @Test
    void whatWasTriedIsWhatIsInForceAfterwards() { // REV-107, REV-109
        var bikes = calculated();
        var worksheet = SuggestStandardCost.ofCapacity(EMPTY, bikes.ledger, List.of("WORK"), times("1.07"));
        worksheet = RollUpOnWorksheet.rollUp(worksheet, bikes.ledger, RollUpRequest.all(DAY, List.of("BIKE")))
                .worksheet();
        bikes.ledger.append(Costing.implement(bikes.ledger, worksheet, request(Optional.empty()))
                .change());
        for (var itemNo : List.of("FRAME", "BIKE"))
            assertThat(bikes.rolledUp(itemNo))
                    .isEqualTo(bikes.ledger.itemState(itemNo).costShares());
    }

    @Test
    void onlyTheLinesAskedForAreImplementedAndAgainIfAskedAgain() { // REV-109, REV-110
        var bikes = calculated();
        var worksheet = edited(edited(EMPTY, bikes, BIKE, "60", null, null), bikes, WORK, "30", null, null);
        var first = Costing.implement(bikes.ledger, worksheet, request(Optional.of(Set.of(BIKE))));
        assertThat(first.worksheet().line(BIKE).orElseThrow().implemented()).isTrue();
        assertThat(first.worksheet().line(WORK).orElseThrow().implemented()).isFalse();
        assertThat(first.change().master().setup()).isEmpty();
        bikes.ledger.append(first.change());
        var again = Costing.implement(bikes.ledger, first.worksheet(), request(Optional.of(Set.of(BIKE))));
        assertThat(again.told()).isEqualTo(first.told());
        assertThat(edited(first.worksheet(), bikes, BIKE, "61", null, null)
                        .line(BIKE)
                        .orElseThrow()
                        .implemented())
                .as("once it is changed")
                .isFalse();
        assertThat(edited(first.worksheet(), bikes, BIKE, "60", null, null)
                        .line(BIKE)
                        .orElseThrow()
                        .implemented())
                .isTrue();
    }

    @Test
    void whatIsNoInventoryIsNotRevalued() { // REV-7, REV-109
        var workshop = new Workshop().service("ADVICE", "7");
        var advice = WorksheetKey.ofItem("ADVICE");
        var worksheet = edited(EMPTY, workshop, advice, "9", null, null);
        var implementation = Costing.implement(workshop.ledger, worksheet, request(Optional.empty()));
        assertThat(implementation.told().lines()).isEmpty();
        assertThat(implementation.told().notStandard()).isEmpty();
        workshop.ledger.append(implementation.change());
        assertThat(workshop.ledger.itemState("ADVICE").standardCost()).isEqualTo(UnitCost.of("9"));
    }

    @Test
    void whatIsMissingIsRefused() { // REV-110
        var bikes = calculated();
        var worksheet = edited(EMPTY, bikes, BIKE, "60", null, null);
        refused(
                Reason.NOTHING_TO_IMPLEMENT,
                () -> Costing.implement(bikes.ledger, EMPTY, request(Optional.empty())),
                "NEXT YEAR");
        refused(
                Reason.NOTHING_TO_IMPLEMENT,
                () -> Costing.implement(bikes.ledger, worksheet, request(Optional.of(Set.of(TUBE)))));
        for (var some : List.of(worksheet, edited(EMPTY, bikes, WORK, "30", null, null))) {
            refused(
                    Reason.REVALUATION_DOCUMENT_MISSING,
                    () -> Costing.implement(
                            bikes.ledger,
                            some,
                            new ImplementStandardCost.Request(
                                    DAY,
                                    Optional.empty(),
                                    RevaluationJournal.named("DEFAULT"),
                                    Optional.empty(),
                                    false)));
        }
    }

    // ---- centers

    @Test
    void aCenterKnowsWhatItCostsInAll() {
        var work = calculated().ledger.setup().manufacturing().center("work").orElseThrow();
        assertThat(work.unitCost(precision("0.00001"))).isEqualTo(UnitCost.of("23"));
        refused(
                Reason.CENTER_COST_NEGATIVE,
                () -> new Workshop().center("WORK", "-1", "0", "0"),
                "The direct unit cost",
                "WORK");
        refused(
                Reason.CENTER_COST_NEGATIVE,
                () -> new Workshop().center("WORK", "1", "-1", "0"),
                "The indirect cost %");
        refused(Reason.CENTER_COST_NEGATIVE, () -> new Workshop().center("WORK", "1", "0", "-1"), "The overhead rate");
        refused(
                Reason.RESOURCE_OVERHEAD_RATE,
                () -> new Center(
                        "LINA",
                        CapacityType.RESOURCE,
                        UnitCost.of("1"),
                        overhead("0", "1"),
                        UnitCostCalculation.TIME,
                        false,
                        ""),
                "LINA");
    }

    // ---- words

    private static Workshop calculated() {
        var bikes = Workshop.ofBikes().bought("BELL", "3").costs("BELL", "3.36666");
        bikes.ledger.append(Costing.rollUpStandardCost(bikes.ledger, RollUpRequest.all(DAY, List.of("BIKE"))));
        return bikes;
    }

    private static Suggestion times(String factor) {
        var figure = new Suggestion.Figure(new BigDecimal(factor), RoundingMethod.NONE);
        return new Suggestion(figure, figure, figure);
    }

    private static Precision precision(String step) {
        return Precision.of(new BigDecimal(step));
    }

    private static StandardCostWorksheet edited(
            StandardCostWorksheet worksheet,
            Workshop workshop,
            WorksheetKey key,
            @Nullable String standardCost,
            @Nullable String pct,
            @Nullable String rate) {
        return EditWorksheet.edit(
                worksheet,
                workshop.ledger,
                new EditWorksheet.Edit(
                        key,
                        Optional.ofNullable(standardCost).map(UnitCost::of),
                        Optional.ofNullable(pct).map(Percentage::of),
                        Optional.ofNullable(rate).map(UnitCost::of)));
    }

    private static ImplementStandardCost.Request request(Optional<Set<WorksheetKey>> lines) {
        return new ImplementStandardCost.Request(
                DAY, Optional.of("D1"), RevaluationJournal.named("DEFAULT"), lines, false);
    }
}
