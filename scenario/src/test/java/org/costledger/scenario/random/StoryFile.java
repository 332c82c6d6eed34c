package org.costledger.scenario.random;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.costledger.engine.setup.Currency;
import org.costledger.engine.setup.ExchangeRates;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemPolicies.NegativeInventory;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.ItemUnitOfMeasure;
import org.costledger.engine.setup.Location;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Words;
import org.costledger.scenario.read.ReadResult;
import org.costledger.scenario.read.ScenarioReader;

/** A random story as a scenario file: the company before its first posting, and a step for each event. */
final class StoryFile {
    private final RandomStory story;
    private final EntryLabels labels = new EntryLabels();

    private StoryFile(RandomStory story) {
        this.story = story;
    }

    /** @throws IllegalStateException if the story cannot be told, which is a mistake of whoever told it */
    static Scenario of(RandomStory story) {
        var text = new StoryFile(story).text();
        var name = "seed-" + story.seed() + ".yaml";
        return switch (ScenarioReader.read(name, text.getBytes(StandardCharsets.UTF_8))) {
            case ReadResult.Valid valid -> valid.scenario();
            case ReadResult.Invalid invalid -> throw new IllegalStateException(invalid.problems() + "\n" + text);
        };
    }

    private String text() {
        var text = new StringBuilder();
        text.append("scenario: seed-").append(story.seed()).append('\n');
        text.append("title: What a random ledger came to\n");
        text.append("setup: ").append(setup()).append('\n');
        text.append("locations:\n");
        story.world().setup().locations().values().stream()
                .sorted(Comparator.comparing(Location::code))
                .map(location ->
                        new FlowMap().key("code", location.code()).flag("inTransit", location.useAsInTransit()))
                .forEach(location -> text.append("  - ").append(location).append('\n'));
        text.append("charges:\n");
        story.world().setup().itemCharges().keySet().stream()
                .sorted()
                .forEach(charge -> text.append("  - ")
                        .append(new FlowMap().key("number", charge))
                        .append('\n'));
        text.append("items:\n");
        story.world()
                .items()
                .forEach((item, state) ->
                        text.append("  - ").append(item(item, state)).append('\n'));
        text.append(story.events().isEmpty() ? "steps: []\n" : "steps:\n");
        for (int no = 1; no <= story.events().size(); no++)
            for (var step : steps(no, story.events().get(no - 1)))
                text.append("  - ").append(step).append('\n');
        return text.toString();
    }

    private FlowMap setup() {
        var setup = story.world().setup();
        var costing = setup.costing();
        var stock = setup.stock();
        return new FlowMap()
                .key("currency", setup.localCurrency().code())
                .key("amountRounding", setup.localCurrency().amount())
                .key("unitAmountRounding", setup.localCurrency().unitAmount())
                .key(
                        "additionalCurrency",
                        setup.additionalReportingCurrency()
                                .map(currency -> additional(currency, setup.exchangeRates())))
                .key("averageCostCalculationType", Words.word(costing.averageCostCalculationType()))
                .key("averageCostPeriod", Words.word(costing.averageCostPeriod()))
                .flag("automaticCostPosting", costing.automaticCostPosting())
                .flag("expectedCostPosting", costing.expectedCostPostingToGl())
                .flag("preventNegativeInventory", stock.preventNegativeInventory())
                .flag("exactCostReversingMandatory", stock.exactCostReversingMandatorySales())
                .flag("locationMandatory", stock.locationMandatory())
                .flag("variantMandatoryIfExists", stock.variantMandatoryIfExists())
                .key("earliestAllowedValuationDate", costing.earliestAllowedValuationDate())
                .list(
                        "inventoryPeriods",
                        setup.calendar().inventoryPeriods().periods().stream()
                                .map(period -> new FlowMap()
                                        .key("endingDate", period.endingDate())
                                        .key("closed", period.closed()))
                                .toList());
    }

    private static FlowMap additional(Currency currency, ExchangeRates rates) {
        return new FlowMap()
                .key("code", currency.code())
                .key("amountRounding", currency.amount())
                .key("unitAmountRounding", currency.unitAmount())
                .list(
                        "rates",
                        rates.rates().stream()
                                .map(rate -> new FlowMap()
                                        .key("from", rate.startingDate())
                                        .key("amount", Decimals.decimal(rate.amount()))
                                        .key("localAmount", Decimals.decimal(rate.localAmount())))
                                .toList());
    }

    private FlowMap item(Item item, ItemState state) {
        return new FlowMap()
                .key("number", item.no())
                .key("type", Words.word(item.type()))
                .key("costingMethod", Words.word(item.costingMethod()))
                .key("baseUnit", item.unitsOfMeasure().base())
                .key("units", units(item))
                .key("unitCost", state.unitCost())
                .key("standardCost", state.standardCost())
                .key("indirectCostPercent", item.indirectCost().pct())
                .key("overheadRate", item.indirectCost().overheadRate())
                .list("variants", item.variants().keySet().stream().sorted().toList())
                .key("tracking", tracking(item))
                .list(
                        "stockkeepingUnits",
                        story.world().units().stream()
                                .filter(unit -> unit.key().itemNo().equals(item.no()))
                                .map(StoryFile::unit)
                                .toList())
                .flag("inventoryValueZero", item.policies().inventoryValueZero())
                .key(
                        "preventNegativeInventory",
                        item.policies().negativeInventory() == NegativeInventory.PREVENT ? "prevent" : "default");
    }

    private static FlowMap units(Item item) {
        var units = new FlowMap();
        item.unitsOfMeasure().units().values().stream()
                .sorted(Comparator.comparing(ItemUnitOfMeasure::code))
                .forEach(unit -> units.key(
                        unit.code(),
                        new FlowMap()
                                .key("quantityPer", unit.qtyPerUnit())
                                .key("quantityRounding", unit.qtyRoundingPrecision())));
        return units;
    }

    private static String tracking(Item item) {
        if (item.trackingCode().snSpecific()) return "serial";
        return item.trackingCode().lotSpecific() ? "lot" : "none";
    }

    private static FlowMap unit(StockkeepingUnit unit) {
        return new FlowMap()
                .code("location", unit.key().locationCode())
                .code("variant", unit.key().variantCode())
                .key("unitCost", unit.unitCost())
                .key("standardCost", unit.standardCost());
    }

    private List<FlowMap> steps(int no, Event event) {
        return switch (event) {
            case Event.Posted posted ->
                new StoryStep(labels, story.world().setup().amountPrecision()).of(no, posted);
            case Event.StandardCostChanged(var itemNo, var cost) ->
                List.of(change("item", new FlowMap().key("number", itemNo).key("standardCost", cost)));
            case Event.UnitChanged(var unit) ->
                List.of(change(
                        "stockkeepingUnit", unit(unit).key("item", unit.key().itemNo())));
            case Event.Adjusted adjusted -> List.of(new FlowMap().key("adjustCost", new FlowMap()));
        };
    }

    private static FlowMap change(String what, FlowMap keys) {
        return new FlowMap().key("change", new FlowMap().key(what, keys));
    }

    /** Which label names which entry. */
    static final class EntryLabels {
        private final Map<Long, String> labels = new HashMap<>();
        private final Map<Long, String> steps = new HashMap<>();
        private final Map<String, String> shipments = new HashMap<>();

        void made(String label, List<Long> entryNos) {
            for (int index = 0; index < entryNos.size(); index++) {
                labels.put(entryNos.get(index), entryNos.size() == 1 ? label : label + "." + (index + 1));
                steps.put(entryNos.get(index), label);
            }
        }

        void shipped(String orderNo, String label) {
            shipments.put(orderNo, label);
        }

        /** Plain text in the file: a label is quoted like any other. */
        String of(long entryNo) {
            return labels.getOrDefault(entryNo, "none");
        }

        /** What several entries of one step are called together. */
        String of(List<Long> entryNos) {
            return entryNos.size() == 1 ? of(entryNos.getFirst()) : steps.getOrDefault(entryNos.getFirst(), "none");
        }

        String shipment(String orderNo) {
            return shipments.getOrDefault(orderNo, "none");
        }
    }
}
