package org.costledger.scenario.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.journal.Source;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.CalculatedInventoryValue;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.revaluation.CalculationOptions.Consent;
import org.costledger.engine.revaluation.CalculationOptions.Filter;
import org.costledger.engine.revaluation.CalculationOptions.Per;
import org.costledger.engine.revaluation.CalculationViolation;
import org.costledger.engine.revaluation.RevaluationEditing;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Item;
import org.costledger.scenario.model.Posting;
import org.costledger.scenario.model.RevaluationStep.Base;
import org.costledger.scenario.model.RevaluationStep.CalculateInventoryValue;
import org.costledger.scenario.model.RevaluationStep.EditJournal;
import org.costledger.scenario.model.RevaluationStep.JournalEdit;
import org.costledger.scenario.model.RevaluationStep.NewValue;
import org.costledger.scenario.model.RevaluationStep.Revalue;
import org.costledger.scenario.model.RevaluationStep.RevaluedStock;

/** The revaluation journals of a file, by label, and how its steps fill and edit them. */
final class RevaluationJournals {
    /** A step that names no document is on a batch with a number series, which begins here (REV-32). */
    private static final String FIRST_DOCUMENT_NO = "REVAL0001";

    private final Supplier<? extends LedgerView> ledger;
    private final Labels labels;
    private final Map<String, RevaluationJournal> journals = new HashMap<>();
    private final Map<String, List<CalculationViolation>> violations = new HashMap<>();
    private final Map<String, List<CalculationViolation>> leftOut = new HashMap<>();
    private final Map<String, List<ValueEntry>> previews = new HashMap<>();

    RevaluationJournals(Supplier<? extends LedgerView> ledger, Labels labels) {
        this.ledger = ledger;
        this.labels = labels;
    }

    // ---- what is kept under a label

    /** The journal of a label; without a line if its step calculated none. */
    RevaluationJournal journal(String label) {
        return journals.getOrDefault(label, RevaluationJournal.named(label));
    }

    void put(String label, RevaluationJournal journal) {
        journals.put(label, journal);
    }

    List<CalculationViolation> violations(String label) {
        return violations.getOrDefault(label, List.of());
    }

    List<ValueEntry> preview(String label) {
        return previews.getOrDefault(label, List.of());
    }

    void putPreview(String label, List<ValueEntry> entries) {
        previews.put(label, List.copyOf(entries));
    }

    // ---- calculating

    /** The batch that a calculation fills. */
    RevaluationJournal batch(CalculateInventoryValue step) {
        return step.journal().map(this::journal).orElseGet(() -> batch(step.document()));
    }

    /** What a calculation comes to: the caller writes the standard costs that change with it (REV-35). */
    CalculatedInventoryValue calculate(CalculateInventoryValue step, RevaluationJournal batch) {
        return Costing.calculateInventoryValue(ledger.get(), batch, options(step));
    }

    /** Keeps what a calculation came to, under the label of the journal it fills. */
    void put(String label, CalculatedInventoryValue calculated) {
        put(label, calculated.journal());
        leftOut.put(label, calculated.leftOut());
    }

    /** Numbers of the items that the last calculation of a journal left out. */
    SortedSet<String> leftOut(String label) {
        var itemNos = new TreeSet<String>();
        for (var violation : leftOut.getOrDefault(label, List.of())) itemNos.addAll(violation.itemNos());
        return itemNos;
    }

    /** Tests a calculation instead (REV-33). */
    void test(CalculateInventoryValue step, String label) {
        violations.put(label, Costing.testInventoryValue(ledger.get(), options(step)));
    }

    static RevaluationJournal batch(Optional<String> document) {
        var batch = RevaluationJournal.named("DEFAULT");
        return document.filter(no -> !no.isBlank()).isPresent() ? batch : batch.withNumberSeries(FIRST_DOCUMENT_NO);
    }

    static CalculationOptions options(CalculateInventoryValue step) {
        return new CalculationOptions(
                step.date(),
                step.document(),
                switch (step.per()) {
                    case ITEM -> new Per.Item(step.byLocation(), step.byVariant());
                    case ENTRY -> new Per.Entry();
                },
                base(step.base()),
                step.updateStandardCost(),
                new Filter(
                        step.filter().items().map(LinkedHashSet::new),
                        step.filter().costingMethods().map(RevaluationJournals::methods),
                        step.filter().locations().map(LinkedHashSet::new),
                        step.filter().variants().map(LinkedHashSet::new)),
                new Consent(step.leaveOut(), step.hideDuplicateWarning()));
    }

    private static Set<CostingMethod> methods(List<Item.CostingMethod> methods) {
        return methods.stream()
                .map(method -> CostingMethod.valueOf(method.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CalculationOptions.Base base(Base base) {
        return switch (base) {
            case NONE -> CalculationOptions.Base.NONE;
            case LAST_DIRECT_UNIT_COST -> CalculationOptions.Base.LAST_DIRECT_UNIT_COST;
            case STANDARD_COST_ASSEMBLY -> CalculationOptions.Base.STANDARD_COST_ASSEMBLY;
            case STANDARD_COST_MANUFACTURING -> CalculationOptions.Base.STANDARD_COST_MANUFACTURING;
        };
    }

    // ---- editing

    /** All edits of a step, or none. */
    void edit(EditJournal step) {
        var journal = journal(step.journal());
        var edited = journal;
        for (var edit : step.lines()) edited = edited(edited, journal, edit);
        put(step.journal(), edited);
    }

    private RevaluationJournal edited(RevaluationJournal journal, RevaluationJournal before, JournalEdit edit) {
        var named = journal.lines().stream()
                .filter(line -> isNamed(line, before, edit))
                .toList();
        if (named.isEmpty()) throw new Refused(Reason.REVALUATION_LINE_UNKNOWN, words(edit));
        var edited = journal;
        for (var line : named) {
            edited = edit.delete() ? edited.without(line.lineNo()) : edited.replacing(edited(line, edit));
        }
        return edited;
    }

    /** Lines are numbered as they stood when the step began. */
    private boolean isNamed(RevaluationLine line, RevaluationJournal before, JournalEdit edit) {
        boolean isNumber = edit.line().isEmpty()
                || (edit.line().getAsInt() <= before.lines().size()
                        && edit.line().getAsInt() > 0
                        && before.lines().get(edit.line().getAsInt() - 1).lineNo() == line.lineNo());
        return isNumber
                && is(edit.item(), line.stock().itemNo())
                && is(edit.location(), line.stock().locationCode())
                && is(edit.variant(), line.stock().variantCode())
                && edit.entry()
                        .map(entry -> line.appliesToEntry() == one(entry))
                        .orElse(true);
    }

    private static boolean is(Optional<String> stated, String code) {
        return stated.map(text -> Code.of(text).equals(code)).orElse(true);
    }

    private static String words(JournalEdit edit) {
        var words = new ArrayList<String>();
        edit.line().ifPresent(number -> words.add("number " + number));
        edit.item().ifPresent(item -> words.add("of item " + item));
        edit.location().ifPresent(location -> words.add("at location '" + location + "'"));
        edit.variant().ifPresent(variant -> words.add("of variant '" + variant + "'"));
        edit.entry().ifPresent(entry -> words.add("for entry " + entry.text()));
        return String.join(" ", words);
    }

    private RevaluationLine edited(RevaluationLine line, JournalEdit edit) {
        var edited = line;
        var changes = edit.changes();
        if (changes.item().isPresent())
            edited = RevaluationEditing.withItem(
                    ledger.get(), edited, changes.item().get());
        if (changes.entry().isPresent())
            edited = RevaluationEditing.withAppliesToEntry(
                    ledger.get(), edited, one(changes.entry().get()));
        if (edit.newValue().isPresent())
            edited = revalued(edited, edit.newValue().get());
        if (changes.dimensions().isPresent())
            edited = RevaluationEditing.withDimensions(
                    edited, changes.dimensions().get());
        if (changes.updateStandardCost().isPresent())
            edited = RevaluationEditing.withUpdateStandardCost(
                    ledger.get(), edited, changes.updateStandardCost().get());
        return edited;
    }

    private RevaluationLine revalued(RevaluationLine line, NewValue value) {
        return switch (value) {
            case NewValue.UnitCostRevalued(var unitCost) ->
                RevaluationEditing.withUnitCost(ledger.get(), line, UnitCost.of(unitCost));
            case NewValue.InventoryValueRevalued(var inventoryValue) ->
                RevaluationEditing.withInventoryValue(ledger.get(), line, Amount.of(inventoryValue));
            case NewValue.Amount(var amount) -> RevaluationEditing.withAmount(ledger.get(), line, Amount.of(amount));
        };
    }

    private long one(EntryLabel label) {
        return labels.entryNo(label).orElseThrow(() -> new Refused(Reason.ENTRY_UNKNOWN, label.text()));
    }

    // ---- in one step

    /**
     * The journal of a step that revalues one item or one entry: calculated or made for the entry, and edited.
     *
     * @param today posting date of an item whose step names none
     */
    RevaluationJournal revalue(Revalue step, LocalDate today) {
        var batch = batch(step.document().number());
        var journal = switch (step.stock()) {
            case RevaluedStock.OfEntry(var label) -> ofEntry(batch, step, label, today);
            case RevaluedStock.OfItem ofItem -> ofItem(batch, step, ofItem, today);
        };
        var edited = new ArrayList<RevaluationLine>();
        for (var line : journal.lines()) edited.add(edited(line, step));
        return journal.with(edited);
    }

    private RevaluationJournal ofEntry(RevaluationJournal batch, Revalue step, EntryLabel label, LocalDate today) {
        long entryNo = one(label);
        var itemNo = ledger.get().namedEntry(entryNo).stock().itemNo();
        var header = header(step, batch, step.date().orElse(today));
        return batch.plus(List.of(RevaluationEditing.entryLine(ledger.get(), header, itemNo, entryNo)));
    }

    private RevaluationJournal ofItem(
            RevaluationJournal batch, Revalue step, RevaluedStock.OfItem stock, LocalDate today) {
        var date = step.date().orElse(today);
        var options = new CalculationOptions(
                date,
                step.document().number(),
                Per.Item.WHOLE,
                CalculationOptions.Base.NONE,
                false,
                new Filter(
                        Optional.of(Set.of(stock.item())),
                        Optional.empty(),
                        stock.location().map(Set::of),
                        stock.variant().map(Set::of)),
                Consent.NONE);
        var calculated = Costing.calculateInventoryValue(ledger.get(), batch, options);
        if (calculated.lines().isEmpty()) throw new Refused(Reason.NOTHING_TO_REVALUE, stock.item(), date);
        var header = header(step, batch, date);
        return calculated
                .journal()
                .with(calculated.lines().stream().map(line -> line.with(header)).toList());
    }

    private RevaluationLine edited(RevaluationLine line, Revalue step) {
        step.quantity().ifPresent(quantity -> RevaluationEditing.checkQuantity(line, Quantity.of(quantity)));
        var edited = revalued(line, step.newValue());
        return step.updateStandardCost()
                ? RevaluationEditing.withUpdateStandardCost(ledger.get(), edited, true)
                : edited;
    }

    private static Header header(Revalue step, RevaluationJournal batch, LocalDate date) {
        Posting.Document document = step.document();
        var classification = step.classification();
        return new Header(
                date,
                new Document(
                        DocumentType.NONE,
                        document.number()
                                .filter(no -> !no.isBlank())
                                .or(batch::numberSeries)
                                .orElse(""),
                        document.line().orElse(0),
                        document.externalNumber().orElse(""),
                        date),
                "",
                OrderReference.NONE,
                new Origin(
                        Source.NONE,
                        classification.businessPostingGroup().orElse(""),
                        classification.productPostingGroup().orElse(""),
                        new LinkedHashMap<>(classification.dimensions()),
                        classification.reason().orElse(""),
                        ""));
    }
}
