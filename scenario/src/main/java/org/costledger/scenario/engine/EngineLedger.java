package org.costledger.scenario.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.costledger.engine.Costing;
import org.costledger.engine.PostedJournal;
import org.costledger.engine.RevaluationEffect;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.fingerprint.Fingerprints;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.JournalLine.WorksheetStep;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.period.PeriodRequest;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.AllowedPostingDates;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.standardcost.StandardCostWorksheet;
import org.costledger.scenario.model.DocumentStep;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Item;
import org.costledger.scenario.model.OrderStep;
import org.costledger.scenario.model.RevaluationStep;
import org.costledger.scenario.model.Row;
import org.costledger.scenario.model.RowKind;
import org.costledger.scenario.model.RunStep;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.SettingStep;
import org.costledger.scenario.model.Setup;
import org.costledger.scenario.model.StandardCostStep;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.model.StockStep;
import org.costledger.scenario.model.StockkeepingUnit;
import org.costledger.scenario.run.Outcome;
import org.costledger.scenario.run.RowQuery;
import org.costledger.scenario.run.ScenarioLedger;

/** A scenario played on the engine's ledger in memory; the laws of the ledger are checked after every step. */
public final class EngineLedger implements ScenarioLedger, AutoCloseable {
    private static final PostingRequest.By BY = new PostingRequest.By("SCENARIO", Instant.EPOCH, "", "");

    private final BiConsumer<MemoryLedger, Set<String>> afterStep;
    private final PlayedLedger played;
    private final EntriesMade made = new EntriesMade();
    private final Labels labels;
    private final DocumentLines documents = new DocumentLines();
    private final StepMapping steps;
    private final Worksheets worksheets;
    private final LedgerRows rows;
    private final RevaluationJournals journals;
    private final Map<String, EntryNumbers> marks = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final List<WorksheetStep> worksheet = new ArrayList<>();
    private Setup setup;
    private LocalDate lastPostingDate = LocalDate.EPOCH;

    /**
     * A fresh ledger with the setup and master data of a scenario.
     *
     * @throws Refused if the engine does not accept them
     */
    public EngineLedger(Scenario scenario) {
        this(scenario, PlayedInMemory::new);
    }

    /**
     * The same on a ledger that is kept somewhere.
     *
     * @param place makes the ledger, empty, with the setup of the scenario
     */
    public EngineLedger(Scenario scenario, Function<org.costledger.engine.setup.Setup, PlayedLedger> place) {
        this(scenario, place, LawsOfTheLedger::check);
    }

    /** The same without the laws after every step, for those who check them once at the end. */
    public static EngineLedger withoutLaws(Scenario scenario) {
        return new EngineLedger(scenario, PlayedInMemory::new, (ledger, itemNos) -> {});
    }

    private EngineLedger(
            Scenario scenario,
            Function<org.costledger.engine.setup.Setup, PlayedLedger> place,
            BiConsumer<MemoryLedger, Set<String>> afterStep) {
        this.afterStep = afterStep;
        setup = scenario.setup();
        played = place.apply(SetupMapping.of(scenario));
        labels = new Labels(played::ledger, made::of);
        steps = new StepMapping(played::ledger, labels, documents);
        journals = new RevaluationJournals(played::ledger, labels);
        worksheets = new Worksheets(played::ledger);
        rows = new LedgerRows(
                played::ledger,
                new RevaluationRows(played::ledger, journals),
                new StandardCostRows(played::ledger, worksheets));
        try {
            addItems(scenario);
        } catch (RuntimeException failed) {
            played.close();
            throw failed;
        }
    }

    private void addItems(Scenario scenario) {
        for (var item : scenario.masterData().items()) {
            items.put(Code.of(item.number()), item);
            played.change(
                    ItemMapping.of(item, ledger().setup().manufacturing()),
                    ItemMapping.state(item, ledger().itemState(Code.of(item.number()))));
            for (var unit : item.stockkeepingUnits()) played.change(ItemMapping.of(unit, Optional.empty()));
        }
    }

    /** The ledger as it stands. */
    public MemoryLedger ledger() {
        return played.ledger();
    }

    /** Lets go of the ledger; where it is kept, it stays there. */
    @Override
    public void close() {
        played.close();
    }

    /** By what this ledger is compared with that of another play; steps of a worksheet that is still open are posted first. */
    public Fingerprints fingerprints() {
        closeWorksheet();
        return Fingerprints.of(ledger());
    }

    @Override
    public Outcome perform(Step step) {
        try {
            if (!isWorksheetStep(step)) closeWorksheet();
            return carryOut(step);
        } catch (Refused refused) {
            return new Outcome.Refused(refused.code(), refused.sentence());
        }
    }

    private Outcome carryOut(Step step) {
        return switch (step) {
            case StockStep stock -> stock(stock);
            case DocumentStep document -> document(document);
            case SettingStep setting -> setting(setting);
            case RunStep.PostInventoryCostToGl run -> new Outcome.PassedOver("the general ledger");
            case RunStep.AdjustCost run -> adjustCost(run);
            case RunStep.RollUpStandardCost run -> {
                wrote(played.rollUp(worksheets.request(run, workDate(lastPostingDate))));
                yield new Outcome.Done();
            }
            case StandardCostStep standardCost -> standardCost(standardCost);
            case OrderStep order -> new Outcome.NotBuilt("production and assembly orders");
            case RevaluationStep revaluation -> revaluation(revaluation);
            case Step.Mark mark -> throw new IllegalStateException("a mark is no posting: " + mark);
            case Step.Expect expect -> throw new IllegalStateException("an expectation is no posting: " + expect);
        };
    }

    private Outcome stock(StockStep step) {
        var line = steps.line(step);
        var change = post(step, List.of(line));
        for (var entry : change.appended().itemLedgerEntries())
            documents.posted(step.posting().document(), entry.postingDate(), entry.entryNo(), entry.quantity());
        return new Outcome.Done();
    }

    private Outcome document(DocumentStep step) {
        switch (step) {
            case DocumentStep.Invoice invoice -> invoice(invoice);
            case DocumentStep.ItemCharge charge -> post(step, List.of(steps.charge(charge, items)));
            case DocumentStep.Undo undo -> post(step, List.of(steps.undo(undo)));
            case DocumentStep.Apply apply -> onWorksheet(apply);
            case DocumentStep.Unapply unapply -> onWorksheet(unapply);
        }
        return new Outcome.Done();
    }

    private void invoice(DocumentStep.Invoice invoice) {
        var entryNo = labels.entryNo(invoice.entry())
                .orElseThrow(
                        () -> new Refused(Reason.ENTRY_UNKNOWN, invoice.entry().text()));
        var before = ledger().namedEntry(entryNo).invoicedQuantity();
        post(invoice, List.of(steps.invoice(invoice, entryNo)));
        Quantity invoiced = ledger().itemLedgerEntry(entryNo).invoicedQuantity().minus(before);
        documents.posted(invoice.document(), invoice.date(), entryNo, invoiced);
    }

    private LedgerChange post(Step step, List<JournalLine> lines) {
        var date = lines.getFirst().header().postingDate();
        var request = new PostingRequest(lines, workDate(date), BY);
        var change = postAndAdjust(request);
        lastPostingDate = date.isAfter(lastPostingDate) ? date : lastPostingDate;
        step.head().label().ifPresent(label -> made.put(label, change.appended().itemLedgerEntries()));
        return change;
    }

    /** Automatic cost adjustment belongs to the posting (POST-196). */
    private LedgerChange postAndAdjust(PostingRequest request) {
        return wrote(played.post(request));
    }

    private Outcome revaluation(RevaluationStep step) {
        switch (step) {
            case RevaluationStep.CalculateInventoryValue calculation -> {
                return calculate(calculation);
            }
            case RevaluationStep.EditJournal edit -> journals.edit(edit);
            case RevaluationStep.PreviewJournal preview -> preview(preview);
            case RevaluationStep.PostJournal post -> {
                journals.put(post.journal(), postJournal(journals.journal(post.journal())));
            }
            case RevaluationStep.Revalue revalue -> {
                postJournal(journals.revalue(revalue, workDate(lastPostingDate)));
            }
        }
        return new Outcome.Done();
    }

    private Outcome calculate(RevaluationStep.CalculateInventoryValue step) {
        var label = step.head().label().orElse("");
        if (step.test()) {
            journals.test(step, label);
        } else {
            var batch = journals.batch(step);
            var calculated = journals.calculate(step, batch);
            wrote(played.calculate(batch, RevaluationJournals.options(step)));
            journals.put(step.journal().orElse(label), calculated);
        }
        return new Outcome.Done();
    }

    private Outcome standardCost(StandardCostStep step) {
        switch (step) {
            case StandardCostStep.SuggestItems suggest -> worksheets.suggest(suggest);
            case StandardCostStep.SuggestCapacity suggest -> worksheets.suggest(suggest);
            case StandardCostStep.Edit edit -> worksheets.edit(edit);
            case StandardCostStep.Copy copy -> worksheets.copy(copy);
            case StandardCostStep.RollUp rollUp -> worksheets.rollUp(rollUp, workDate(lastPostingDate));
            case StandardCostStep.Implement implement -> {
                var implemented = worksheets.implement(implement);
                wrote(played.implement(worksheets.worksheet(implement.name()), worksheets.request(implement)));
                worksheets.put(implemented.worksheet());
                implement.head().label().ifPresent(label -> journals.put(label, implemented.journal()));
            }
            case StandardCostStep.Delete delete -> worksheets.delete(delete);
        }
        return new Outcome.Done();
    }

    /** Posts a revaluation journal and returns what is left of it. */
    private RevaluationJournal postJournal(RevaluationJournal journal) {
        wrote(played.post(journal, workDate(journal), BY));
        for (var line : journal.lines()) {
            var date = line.header().postingDate();
            lastPostingDate = date.isAfter(lastPostingDate) ? date : lastPostingDate;
        }
        return journal.afterPosting();
    }

    private void preview(RevaluationStep.PreviewJournal step) {
        var posted = posted(journals.journal(step.journal()));
        step.head()
                .label()
                .ifPresent(label -> journals.putPreview(
                        label, posted.posted().change().appended().valueEntries()));
    }

    private PostedJournal posted(RevaluationJournal journal) {
        return Costing.post(ledger(), journal, workDate(journal), BY);
    }

    private LocalDate workDate(RevaluationJournal journal) {
        return workDate(journal.lines().stream()
                .map(line -> line.header().postingDate())
                .max(LocalDate::compareTo)
                .orElse(lastPostingDate));
    }

    /**
     * What posting a journal would change once cost is adjusted; nothing is written.
     *
     * @throws Refused if it would be refused
     */
    public RevaluationEffect whatIf(RevaluationJournal journal) {
        closeWorksheet();
        return Costing.whatIf(ledger(), journal, workDate(journal), BY);
    }

    /**
     * What a step would change that posts a revaluation, or implements a standard cost worksheet; empty of any other step.
     *
     * @throws Refused if it would be refused
     */
    public Optional<WhatIf> whatIf(Step step) {
        closeWorksheet();
        if (step instanceof StandardCostStep.Implement implement) {
            var effect = Costing.whatIf(
                    ledger(),
                    worksheets.worksheet(implement.name()),
                    worksheets.request(implement),
                    workDate(implement.date()),
                    BY);
            var implementation = effect.implementation();
            return Optional.of(new WhatIf(implementation.journal(), effect.effect(), Optional.of(implementation)));
        }
        return journalOf(step).map(journal -> new WhatIf(journal, whatIf(journal), Optional.empty()));
    }

    /** The standard cost worksheet of a name, as it stands; without a line if no step made one. */
    public StandardCostWorksheet worksheet(String name) {
        return worksheets.worksheet(name);
    }

    /** The journal that a step posts, as it stands. */
    private Optional<RevaluationJournal> journalOf(Step step) {
        if (!(step instanceof RevaluationStep revaluation)) return Optional.empty();
        return switch (revaluation) {
            case RevaluationStep.PostJournal post -> Optional.of(journals.journal(post.journal()));
            case RevaluationStep.PreviewJournal preview -> Optional.of(journals.journal(preview.journal()));
            case RevaluationStep.Revalue revalue -> Optional.of(journals.revalue(revalue, workDate(lastPostingDate)));
            case RevaluationStep.CalculateInventoryValue calculation -> Optional.empty();
            case RevaluationStep.EditJournal edit -> Optional.empty();
        };
    }

    private LocalDate workDate(LocalDate postingDate) {
        return setup.today().orElse(postingDate.isAfter(lastPostingDate) ? postingDate : lastPostingDate);
    }

    private LedgerChange wrote(LedgerChange change) {
        var ledger = ledger();
        Set<String> touched = new LinkedHashSet<>(change.master().itemStates().keySet());
        for (var entry : change.appended().itemLedgerEntries())
            touched.add(entry.stock().itemNo());
        for (var entry : change.appended().valueEntries())
            touched.add(
                    ledger.itemLedgerEntry(entry.itemLedgerEntryNo()).stock().itemNo());
        afterStep.accept(ledger, touched);
        return change;
    }

    private static boolean isWorksheetStep(Step step) {
        return step instanceof DocumentStep.Apply || step instanceof DocumentStep.Unapply;
    }

    /** Consecutive steps form one worksheet: each is tried with those before it, and all are posted when it is closed. */
    private void onWorksheet(DocumentStep step) {
        var tried = new ArrayList<>(worksheet);
        tried.add(steps.worksheetStep(step));
        Costing.post(ledger(), request(tried));
        worksheet.clear();
        worksheet.addAll(tried);
    }

    private void closeWorksheet() {
        if (worksheet.isEmpty()) return;
        var request = request(worksheet);
        worksheet.clear();
        postAndAdjust(request);
    }

    private PostingRequest request(List<WorksheetStep> worksheetSteps) {
        var line = new JournalLine.ApplicationWorksheet(Header.on(lastPostingDate), worksheetSteps);
        return new PostingRequest(List.of(line), workDate(lastPostingDate), BY);
    }

    private Outcome adjustCost(RunStep.AdjustCost run) {
        if (run.orders().isPresent()) return new Outcome.NotBuilt("production and assembly orders");
        wrote(played.adjust(new AdjustmentRequest(run.items(), run.categories(), run.untilValuationDate(), BY)));
        return new Outcome.Done();
    }

    private Outcome setting(SettingStep step) {
        return switch (step) {
            case SettingStep.InventoryPeriod period -> {
                inventoryPeriod(period);
                yield new Outcome.Done();
            }
            case SettingStep.PostingDates dates -> {
                var allowed = new AllowedPostingDates(dates.from(), dates.to());
                wrote(played.change(SetupMapping.allowing(ledger().setup(), allowed), workDate(lastPostingDate)));
                yield new Outcome.Done();
            }
            case SettingStep.ChangeSetup change -> changeSetup(change);
            case SettingStep.ChangeItem change -> changeItem(change);
            case SettingStep.ChangeStockkeepingUnit change -> {
                changeUnit(change.stockkeepingUnit());
                yield new Outcome.Done();
            }
        };
    }

    /** A period that is closed before it was heard of is inserted first; both, or neither. */
    private void inventoryPeriod(SettingStep.InventoryPeriod step) {
        var endingDate = step.endingDate();
        var request = new PeriodRequest(endingDate, workDate(lastPostingDate), BY);
        if (!step.close()) {
            wrote(played.reopenPeriod(request));
        } else if (ledger().setup()
                .calendar()
                .inventoryPeriods()
                .find(endingDate)
                .isPresent()) {
            wrote(played.closePeriod(request));
        } else {
            played.insertAndClosePeriod(request).forEach(this::wrote);
        }
    }

    private Outcome changeSetup(SettingStep.ChangeSetup change) {
        var changed = setup.with(change.keys());
        var today = changed.today().orElse(lastPostingDate);
        var before = ledger().setup();
        var mapped = SetupMapping.changed(before, changed);
        if (!change.keys().has("inventoryPeriods")) mapped = SetupMapping.withPeriodsOf(before, mapped);
        wrote(played.change(mapped, today));
        setup = changed;
        return new Outcome.Done();
    }

    private Outcome changeItem(SettingStep.ChangeItem change) {
        var itemNo = Code.of(change.item());
        var before = items.getOrDefault(itemNo, Item.named(change.item()));
        var changed = before.with(change.keys());
        var state = ItemMapping.stated(change.keys(), changed, ledger().itemState(itemNo));
        wrote(played.change(ItemMapping.of(changed, ledger().setup().manufacturing()), state));
        items.put(itemNo, changed);
        if (change.keys().has("stockkeepingUnits")) changed.stockkeepingUnits().forEach(this::changeUnit);
        return new Outcome.Done();
    }

    private void changeUnit(StockkeepingUnit unit) {
        var place = unit.stock();
        var existing = ledger().findStockkeepingUnit(new StockKey(place.item(), place.variant(), place.location()));
        wrote(played.change(ItemMapping.of(unit, existing)));
    }

    @Override
    public void mark(String label) {
        closeWorksheet();
        marks.put(label, ledger().lastNumbers());
    }

    @Override
    public boolean supports(RowKind kind, String key) {
        return LedgerRows.supports(kind, key);
    }

    @Override
    public List<Row> rows(RowQuery query) {
        closeWorksheet();
        var since = query.since().map(this::marked).orElse(EntryNumbers.NONE);
        return rows.rows(query, since);
    }

    private EntryNumbers marked(String label) {
        var numbers = marks.get(label);
        if (numbers == null) throw new IllegalStateException("no mark " + label.toLowerCase(Locale.ROOT));
        return numbers;
    }

    @Override
    public OptionalLong entryNo(EntryLabel.OfStep label) {
        return labels.entryNo(label);
    }
}
