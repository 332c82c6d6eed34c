package org.costledger.scenario.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A step of revaluation. */
public sealed interface RevaluationStep extends Step {

    enum Per {
        ITEM,
        ENTRY
    }

    enum Base {
        NONE,
        LAST_DIRECT_UNIT_COST,
        STANDARD_COST_ASSEMBLY,
        STANDARD_COST_MANUFACTURING
    }

    /**
     * Fills a revaluation journal, named by the step's label.
     *
     * @param journal the label of a journal that is filled further; absent: a new one
     * @param leaveOut items that cannot be revalued are left out
     * @param test tests what would be refused, under the step's label, and calculates nothing
     */
    record CalculateInventoryValue(
            Head head,
            LocalDate date,
            Optional<String> document,
            StockFilter filter,
            Per per,
            boolean byLocation,
            boolean byVariant,
            Base base,
            boolean updateStandardCost,
            Optional<String> journal,
            boolean leaveOut,
            boolean hideDuplicateWarning,
            boolean test)
            implements RevaluationStep {}

    /** Which stock; an absent list is no limit, and an empty code in a list is the blank location or variant. */
    record StockFilter(
            Optional<List<String>> items,
            Optional<List<Item.CostingMethod>> costingMethods,
            Optional<List<String>> locations,
            Optional<List<String>> variants) {}

    record EditJournal(Head head, String journal, List<JournalEdit> lines) implements RevaluationStep {}

    /** Changes the lines that its keys name, by number or by what they are for. */
    record JournalEdit(
            int fileLine,
            OptionalInt line,
            Optional<String> item,
            Optional<String> location,
            Optional<String> variant,
            Optional<EntryLabel> entry,
            Optional<NewValue> newValue,
            Changes changes,
            boolean delete) {}

    /**
     * What else becomes of a line.
     *
     * @param item another item
     * @param entry another entry
     */
    record Changes(
            Optional<String> item,
            Optional<EntryLabel> entry,
            Optional<Map<String, String>> dimensions,
            Optional<Boolean> updateStandardCost) {}

    /** What the stock shall be worth. */
    sealed interface NewValue {
        record UnitCostRevalued(BigDecimal unitCost) implements NewValue {}

        record InventoryValueRevalued(BigDecimal value) implements NewValue {}

        /** The change of the value. */
        record Amount(BigDecimal amount) implements NewValue {}

        private static Optional<NewValue> of(Fields keys) {
            return keys.decimal("unitCostRevalued")
                    .<NewValue>map(UnitCostRevalued::new)
                    .or(() -> keys.decimal("inventoryValueRevalued").map(InventoryValueRevalued::new))
                    .or(() -> keys.decimal("amount").map(Amount::new));
        }
    }

    record PostJournal(Head head, String journal) implements RevaluationStep {}

    /** Tells what posting would write, under the step's label, and writes nothing. */
    record PreviewJournal(Head head, String journal) implements RevaluationStep {}

    /** Calculates, edits and posts in one step, for one item or one entry. */
    record Revalue(
            Head head,
            Optional<LocalDate> date,
            Posting.Document document,
            RevaluedStock stock,
            Optional<BigDecimal> quantity,
            NewValue newValue,
            boolean updateStandardCost,
            Posting.Classification classification)
            implements RevaluationStep, PostedStep {}

    /** What is revalued: an entry, or an item; an absent location or variant is no limit. */
    sealed interface RevaluedStock {
        record OfEntry(EntryLabel entry) implements RevaluedStock {}

        record OfItem(String item, Optional<String> variant, Optional<String> location) implements RevaluedStock {}

        private static RevaluedStock of(Fields keys) {
            return keys.entry("entry")
                    .<RevaluedStock>map(OfEntry::new)
                    .orElseGet(
                            () -> new OfItem(keys.requiredText("item"), keys.text("variant"), keys.text("location")));
        }
    }

    static RevaluationStep calculateInventoryValue(Head head, Fields keys) {
        return new CalculateInventoryValue(
                head,
                keys.requiredDate("date"),
                keys.text("document"),
                new StockFilter(
                        keys.textsIfGiven("items"),
                        keys.textsIfGiven("costingMethods")
                                .map(words -> words.stream()
                                        .map(word -> Words.constant(Item.CostingMethod.class, word))
                                        .toList()),
                        keys.textsIfGiven("locations"),
                        keys.textsIfGiven("variants")),
                keys.word("per", Per.class, Per.ITEM),
                keys.flag("byLocation", false),
                keys.flag("byVariant", false),
                keys.word("base", Base.class, Base.NONE),
                keys.flag("updateStandardCost", false),
                keys.text("journal"),
                keys.flag("leaveOut", false),
                keys.flag("hideDuplicateWarning", false),
                keys.flag("test", false));
    }

    static RevaluationStep editJournal(Head head, Fields keys) {
        return new EditJournal(
                head,
                keys.requiredText("journal"),
                keys.groups("lines").stream().map(RevaluationStep::edit).toList());
    }

    private static JournalEdit edit(Fields keys) {
        int fileLine = keys.values().values().stream()
                .mapToInt(value -> value.at().line())
                .min()
                .orElseThrow();
        return new JournalEdit(
                fileLine,
                keys.whole("line"),
                keys.text("item"),
                keys.text("location"),
                keys.text("variant"),
                keys.entry("entry"),
                NewValue.of(keys),
                new Changes(
                        keys.text("newItem"),
                        keys.entry("newEntry"),
                        keys.has("dimensions") ? Optional.of(keys.codes("dimensions")) : Optional.empty(),
                        keys.has("updateStandardCost")
                                ? Optional.of(keys.flag("updateStandardCost", false))
                                : Optional.empty()),
                keys.flag("delete", false));
    }

    static RevaluationStep postJournal(Head head, Fields keys) {
        return new PostJournal(head, keys.requiredText("journal"));
    }

    static RevaluationStep previewJournal(Head head, Fields keys) {
        return new PreviewJournal(head, keys.requiredText("journal"));
    }

    static RevaluationStep revalue(Head head, Fields keys) {
        return new Revalue(
                head,
                keys.date("date"),
                Posting.Document.of(keys),
                RevaluedStock.of(keys),
                keys.decimal("quantity"),
                NewValue.of(keys).orElseThrow(),
                keys.flag("updateStandardCost", false),
                Posting.Classification.of(keys));
    }
}
