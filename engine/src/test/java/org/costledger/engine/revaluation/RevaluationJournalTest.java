package org.costledger.engine.revaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.refusal.Reason;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.revaluation.CalculationOptions.Base;
import org.costledger.engine.revaluation.CalculationOptions.Consent;
import org.costledger.engine.revaluation.CalculationOptions.Filter;
import org.costledger.engine.revaluation.CalculationOptions.Per;
import org.costledger.engine.setup.CostShares;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.junit.jupiter.api.Test;

/** What a journal does beside what scenarios show: batches, numbers, edits of lines made by hand, proposed costs. */
class RevaluationJournalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final MemoryLedger ledger = new MemoryLedger(Setup.DEFAULT);

    // ---- batches and numbers

    @Test
    void a_journal_of_another_type_holds_no_revaluations() { // REV-32, check 1
        receive("LINK", CostingMethod.FIFO, "10", "10.00");
        var batch = new RevaluationJournal(
                new JournalTemplate("ITEM", JournalTemplate.Type.OTHER, false),
                "DEFAULT",
                Optional.of("R1"),
                "",
                List.of());
        refused(Reason.REVALUATION_TEMPLATE, () -> calculate(batch, options(Optional.of("REV-1"))));
    }

    @Test
    void the_number_is_stated_or_comes_from_the_series_of_an_empty_batch() { // REV-32, check 2
        receive("LINK", CostingMethod.FIFO, "10", "10.00");
        refused(
                Reason.REVALUATION_DOCUMENT_MISSING,
                () -> calculate(RevaluationJournal.named("DEFAULT"), options(Optional.empty())));
        var filled = calculate(
                        RevaluationJournal.named("DEFAULT").withNumberSeries("REV-09"), options(Optional.empty()))
                .journal();
        assertThat(filled.lines().getFirst().header().document().no()).isEqualTo("REV-09");
        refused(Reason.REVALUATION_DOCUMENT_MISSING, () -> calculate(filled, options(Optional.empty())));
    }

    @Test
    void lines_are_numbered_on_and_duplicates_are_made_only_where_accepted() { // REV-30, REV-34
        receive("LINK", CostingMethod.FIFO, "10", "10.00");
        receive("PIN", CostingMethod.FIFO, "5", "2.00");
        var first = calculate(RevaluationJournal.named("DEFAULT"), options(Optional.of("REV-1"), "LINK"))
                .journal();
        refused(Reason.REVALUATION_DUPLICATE, () -> calculate(first, options(Optional.of("REV-1"))));
        var accepted = new CalculationOptions(
                DAY, Optional.of("REV-1"), Per.Item.WHOLE, Base.NONE, false, Filter.ALL, new Consent(false, true));
        assertThat(calculate(first, accepted).journal().lines())
                .extracting(RevaluationLine::lineNo)
                .containsExactly(10_000, 20_000, 30_000);
    }

    @Test
    void posting_leaves_an_empty_batch_whose_name_and_number_follow() { // REV-50
        receive("LINK", CostingMethod.FIFO, "10", "10.00");
        var template = new JournalTemplate("REVAL", JournalTemplate.Type.REVALUATION, true);
        var batch = new RevaluationJournal(template, "WEEK09", Optional.of("REV-99"), "COUNT", List.of());
        var journal = raised(calculate(batch, options(Optional.empty())).journal(), "12.00");
        var posted = Costing.post(ledger, journal, DAY, PostingRequest.By.NOBODY);
        assertThat(posted.journal().name()).isEqualTo("WEEK10");
        assertThat(posted.journal().numberSeries()).contains("REV-100");
        assertThat(posted.journal().lines()).isEmpty();
        var value = posted.posted().change().appended().valueEntries().getFirst();
        assertThat(value.facts().origin().reasonCode()).isEqualTo("COUNT");
        assertThat(posted.posted().change().by().journalBatch()).isEqualTo("WEEK09");
    }

    @Test
    void a_line_without_a_change_writes_nothing() { // REV-50
        receive("LINK", CostingMethod.FIFO, "10", "10.00");
        var journal = calculate(RevaluationJournal.named("DEFAULT"), options(Optional.of("REV-1")))
                .journal();
        var change = Costing.post(ledger, journal, DAY, PostingRequest.By.NOBODY)
                .posted()
                .change();
        assertThat(change.appended().isEmpty()).isTrue();
    }

    @Test
    void numbers_of_a_series_leave_no_gap() { // REV-52
        receive("LINK", CostingMethod.FIFO, "10", "10.00");
        var journal = calculate(
                        RevaluationJournal.named("DEFAULT").withNumberSeries("REV-1"), options(Optional.of("REV-3")))
                .journal();
        refused(Reason.REVALUATION_DOCUMENT_SEQUENCE, () -> post(journal));
    }

    @Test
    void a_line_needs_a_document_number_and_an_entry() { // REV-52
        receive("LINK", CostingMethod.FIFO, "10", "10.00");
        var line = RevaluationEditing.entryLine(ledger, Header.on(DAY), "LINK", 1);
        refused(Reason.REVALUATION_WITHOUT_DOCUMENT, () -> post(batch(line)));
        var numbered = RevaluationEditing.entryLine(ledger, header(), "LINK", 1);
        var empty = RevaluationEditing.withAppliesToEntry(ledger, numbered, 0);
        refused(Reason.REVALUATION_WITHOUT_ENTRY, () -> post(batch(empty)));
    }

    // ---- lines

    @Test
    void a_line_made_by_hand_can_change_its_item_and_entry() { // REV-44, REV-45, REV-46
        receive("LINK", CostingMethod.FIFO, "10", "10.00");
        receive("PIN", CostingMethod.FIFO, "5", "2.00");
        var line = RevaluationEditing.entryLine(ledger, header(), "LINK", 1);
        assertThat(line.header().postingDate()).isEqualTo(LocalDate.of(2026, 1, 10));
        refused(Reason.REVALUED_ENTRY_OTHER_ITEM, () -> RevaluationEditing.withAppliesToEntry(ledger, line, 2));
        var other = RevaluationEditing.withItem(ledger, line, "PIN");
        assertThat(other.appliesToEntry()).isZero();
        assertThat(other.quantity().isZero()).isTrue();
        var named = RevaluationEditing.withAppliesToEntry(ledger, other, 2);
        assertThat(named.quantity()).hasToString("5");
        assertThat(named.calculated().inventoryValue()).hasToString("10");
    }

    @Test
    void a_calculated_line_keeps_its_item_and_names_no_entry() { // REV-45, REV-46
        receive("LINK", CostingMethod.FIFO, "10", "10.00");
        receive("PIN", CostingMethod.FIFO, "5", "2.00");
        var line = calculate(RevaluationJournal.named("DEFAULT"), options(Optional.of("REV-1"), "LINK"))
                .lines()
                .getFirst();
        refused(Reason.ITEM_OF_CALCULATED_LINE, () -> RevaluationEditing.withItem(ledger, line, "PIN"));
        refused(Reason.ENTRY_OF_LINE_PER_ITEM, () -> RevaluationEditing.withAppliesToEntry(ledger, line, 1));
    }

    @Test
    void either_figure_follows_the_other_and_the_amount_both() { // REV-39 to REV-41
        receive("LINK", CostingMethod.FIFO, "3", "10.00");
        var line = calculate(RevaluationJournal.named("DEFAULT"), options(Optional.of("REV-1")))
                .lines()
                .getFirst();
        var byUnit = RevaluationEditing.withUnitCost(ledger, line, UnitCost.of("3.33333"));
        assertThat(byUnit.revalued().inventoryValue()).hasToString("10");
        assertThat(byUnit.revalued().unitCost()).hasToString("3.33333");
        assertThat(byUnit.amount()).hasToString("-20");
        assertThat(byUnit.standardCost().shares()).contains(CostShares.ofMaterial(UnitCost.of("3.33333"))); // REV-42
        var byValue = RevaluationEditing.withInventoryValue(ledger, line, Amount.of("35.555"));
        assertThat(byValue.revalued().inventoryValue()).hasToString("35.56");
        assertThat(byValue.revalued().unitCost()).hasToString("11.85333");
        assertThat(RevaluationEditing.withAmount(ledger, line, Amount.of("5.56")))
                .isEqualTo(byValue);
        assertThat(RevaluationEditing.withUnitCost(ledger, line, UnitCost.of("10")))
                .isSameAs(line);
        assertThat(RevaluationEditing.withInventoryValue(ledger, line, Amount.of("30")))
                .isSameAs(line);
    }

    // ---- proposed costs

    @Test
    void the_last_direct_cost_is_proposed_of_the_unit_or_the_item() { // REV-31
        receive("LINK", CostingMethod.FIFO, "10", "10.00");
        receive("LINK", CostingMethod.FIFO, "5", "14.00");
        var options = new CalculationOptions(
                DAY, Optional.of("REV-1"), Per.Item.WHOLE, Base.LAST_DIRECT_UNIT_COST, true, Filter.ALL, Consent.NONE);
        var line =
                calculate(RevaluationJournal.named("DEFAULT"), options).lines().getFirst();
        assertThat(line.calculated().inventoryValue()).hasToString("170");
        assertThat(line.revalued().unitCost()).hasToString("14");
        assertThat(line.amount()).hasToString("40");
        assertThat(line.standardCost().shares()).isEmpty();
        assertThat(line.standardCost().isOn()).as("a FIFO item").isFalse();
    }

    @Test
    void a_rolled_up_cost_is_proposed_and_kept_with_its_shares() { // REV-31, REV-42, REV-84
        receive("STD", CostingMethod.STANDARD, "10", "10.00");
        var shares = new CostShares(
                new CostShares.Level(cost("8"), cost("3"), cost("0"), cost("0.5"), cost("0.5"), cost("0")),
                new CostShares.Level(cost("7"), cost("4"), cost("0"), cost("0.5"), cost("0.5"), cost("0")));
        var journal = calculate(standardCosts(Base.STANDARD_COST_ASSEMBLY), Map.of("STD", shares))
                .journal();
        var line = journal.lines().getFirst();
        assertThat(line.revalued().unitCost()).hasToString("12");
        assertThat(line.standardCost().shares()).contains(shares);
        ledger.append(Costing.post(ledger, journal, DAY, PostingRequest.By.NOBODY)
                .posted()
                .change());
        var state = ledger.itemState("STD");
        assertThat(state.standardCost()).hasToString("12");
        assertThat(state.unitCost()).hasToString("12");
        assertThat(state.costShares()).isEqualTo(shares);
        assertThat(state.lastUnitCostCalcDate()).contains(DAY);
    }

    @Test
    void a_cost_that_was_not_rolled_up_stays_as_it_was_calculated() { // REV-31
        receive("STD", CostingMethod.STANDARD, "10", "10.00");
        var line = calculate(standardCosts(Base.STANDARD_COST_MANUFACTURING), Map.of())
                .lines()
                .getFirst();
        assertThat(line.amount().isZero()).isTrue();
        assertThat(line.standardCost().isOn()).isTrue();
    }

    @Test
    void what_has_no_line_of_its_own_gets_its_standard_cost_at_once() { // REV-35
        receive("STD", CostingMethod.STANDARD, "10", "10.00");
        item("NEW", CostingMethod.STANDARD);
        var place = new StockKey("STD", "", "BLUE");
        ledger.append(Costing.change(ledger, new StockkeepingUnit(place, cost("10"), cost("10"), cost("0"))));
        var shares = CostShares.ofMaterial(cost("12"));
        var calculated =
                calculate(standardCosts(Base.STANDARD_COST_MANUFACTURING), Map.of("STD", shares, "NEW", shares));
        ledger.append(calculated.standardCosts());
        assertThat(ledger.itemState("NEW").standardCost())
                .as("no stock, no line")
                .hasToString("12");
        assertThat(ledger.itemState("STD").standardCost())
                .as("set when its line is posted")
                .hasToString("10");
        assertThat(ledger.findStockkeepingUnit(place).orElseThrow().standardCost())
                .hasToString("12");
    }

    // ---- words for it

    private static UnitCost cost(String cost) {
        return UnitCost.of(cost);
    }

    private void item(String no, CostingMethod method) {
        var state = ItemState.NEW.withUnitCost(cost("10")).withStandardCost(cost("10"));
        ledger.append(Costing.change(ledger, Item.of(no, method), state));
    }

    private void receive(String itemNo, CostingMethod method, String quantity, String unitCost) {
        if (ledger.findItem(itemNo).isEmpty()) item(itemNo, method);
        var line = new JournalLine.Purchase(
                Header.on(LocalDate.of(2026, 1, 10)),
                Movement.of(StockKey.of(itemNo), Quantity.of(quantity)),
                Price.perUnit(unitCost),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                org.costledger.engine.journal.Application.NONE,
                false);
        ledger.append(Costing.post(ledger, PostingRequest.of(line)));
    }

    private static Header header() {
        var plain = Header.on(DAY);
        return new Header(DAY, Document.none(DAY).withNo("REV-1"), "", plain.order(), plain.origin());
    }

    private static RevaluationJournal batch(RevaluationLine line) {
        return RevaluationJournal.named("DEFAULT").plus(List.of(line));
    }

    private CalculationOptions options(Optional<String> documentNo, String... itemNos) {
        var filter = itemNos.length == 0
                ? Filter.ALL
                : new Filter(Optional.of(Set.of(itemNos)), Optional.empty(), Optional.empty(), Optional.empty());
        return new CalculationOptions(DAY, documentNo, Per.Item.WHOLE, Base.NONE, false, filter, Consent.NONE);
    }

    private static CalculationOptions standardCosts(Base base) {
        return new CalculationOptions(DAY, Optional.of("REV-1"), Per.Item.WHOLE, base, true, Filter.ALL, Consent.NONE);
    }

    private CalculatedInventoryValue calculate(RevaluationJournal batch, CalculationOptions options) {
        return Costing.calculateInventoryValue(ledger, batch, options);
    }

    private CalculatedInventoryValue calculate(CalculationOptions options, Map<String, CostShares> rolledUp) {
        return CalculateInventoryValue.of(
                ledger, RevaluationJournal.named("DEFAULT"), options, (view, asked, itemNos) -> rolledUp);
    }

    private RevaluationJournal raised(RevaluationJournal journal, String unitCost) {
        var lines = new ArrayList<RevaluationLine>();
        for (var line : journal.lines()) lines.add(RevaluationEditing.withUnitCost(ledger, line, cost(unitCost)));
        return journal.with(lines);
    }

    private void post(RevaluationJournal journal) {
        Costing.post(ledger, journal, DAY, PostingRequest.By.NOBODY);
    }

    private void refused(Reason reason, ThrowingCallable request) {
        long version = ledger.version();
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason())
                                .as(refused.sentence())
                                .isEqualTo(reason));
        assertThat(ledger.version()).as("nothing is written").isEqualTo(version);
    }
}
