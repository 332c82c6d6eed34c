package org.costledger.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.oracle.OneItem;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.Days;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.column.KindBits;
import org.costledger.engine.ledger.column.ValueEntryList;
import org.costledger.engine.ledger.column.ValueEntryRows;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.ledger.view.StateChanges;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.revaluation.CalculationOptions;
import org.costledger.engine.revaluation.CalculationOptions.Base;
import org.costledger.engine.revaluation.CalculationOptions.Consent;
import org.costledger.engine.revaluation.CalculationOptions.Filter;
import org.costledger.engine.revaluation.CalculationOptions.Per;
import org.costledger.engine.revaluation.RevaluationEditing;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockKey;
import org.junit.jupiter.api.Test;

/**
 * Value entries that an overlay holds as rows, asked for in the middle of a request: whoever asks gets what was appended by then,
 * and what comes of the request does not depend on who asked, nor on whether it was one request or several.
 */
class RowsInOverlayTest {
    private static final LocalDate DAY = OneItem.date("01-31");
    private static final List<String> ITEMS = List.of("LINK", "PIN");

    /** Which items are revalued one after the other, so that rows of an item follow its own, and those of another. */
    private static final List<List<String>> ORDERS = List.of(
            List.of("LINK"),
            List.of("LINK", "PIN"),
            List.of("LINK", "LINK"),
            List.of("LINK", "PIN", "LINK"),
            List.of("PIN", "LINK", "LINK", "PIN"));

    private static final Map<String, Function<LedgerView, Object>> QUESTIONS = questions();

    private static Map<String, Function<LedgerView, Object>> questions() {
        var questions = new LinkedHashMap<String, Function<LedgerView, Object>>();
        questions.put("values of a receipt", ledger -> ledger.valueEntries(1));
        questions.put("values of an issue", ledger -> ledger.valueEntries(4));
        questions.put("the last value", ledger -> ledger.valueEntries(2).getLast());
        questions.put(
                "the sum of what entries cost",
                ledger -> IntStream.rangeClosed(1, 6)
                        .boxed()
                        .flatMap(no -> ledger.valueEntries(no).stream())
                        .map(value -> value.actualAndExpected().lcy())
                        .reduce(Amount.ZERO, Amount::plus));
        questions.put("an entry", ledger -> ledger.itemLedgerEntry(1));
        questions.put(
                "columns",
                ledger -> ITEMS.stream().map(item -> columns(ledger, item)).toList());
        questions.put("columns of one item", ledger -> columns(ledger, "LINK"));
        questions.put("entries of a document", ledger -> ledger.entriesOfDocument("LINK", "D001"));
        questions.put("open receipts", ledger -> {
            var open = new ArrayList<Object>();
            ledger.openEntries(StockKey.of("LINK").at("A"), Tracking.NONE, true, false)
                    .forEachRemaining(open::add);
            return open;
        });
        questions.put("open issues", ledger -> ledger.openOutbounds(DAY));
        questions.put("last numbers", LedgerView::lastNumbers);
        return questions;
    }

    private static Object columns(LedgerView ledger, String itemNo) {
        var entries = ledger.entries(itemNo).orElseThrow();
        var rows =
                IntStream.range(0, entries.itemLedgerEntries().size()).boxed().toList();
        return Stream.concat(
                        rows.stream().map(row -> entries.itemLedgerEntries().entry(row)),
                        rows.stream().map(entries::valueEntries))
                .toList();
    }

    /** LINK at standard cost, received at A in part without an invoice, and at B; PIN at A. Of each some was sold. */
    private static MemoryLedger company() {
        var link = OneItem.of(CostingMethod.STANDARD, "10");
        link.purchase("01-04", "10", "100");
        link.receipt("01-05", "6", "10");
        link.purchaseAt("B", "01-06", "5", "50");
        link.sale("01-10", "3");
        var pin = link.and("PIN", CostingMethod.FIFO);
        pin.purchase("01-04", "7", "14");
        pin.sale("01-09", "2");
        pin.adjust();
        return link.ledger;
    }

    @Test
    void who_asks_gets_what_was_appended_by_then() {
        for (var order : ORDERS) {
            for (var question : QUESTIONS.entrySet()) {
                var held = new Overlay(company());
                var written = new Overlay(company());
                for (var itemNo : order) {
                    hold(held, itemNo);
                    write(written, itemNo);
                    assertThat(question.getValue().apply(held))
                            .as("%s, after %s of %s", question.getKey(), itemNo, order)
                            .isEqualTo(question.getValue().apply(written));
                }
            }
        }
    }

    @Test
    void what_is_appended_does_not_depend_on_who_asked() {
        for (var order : ORDERS) {
            var unasked = change(order, ledger -> "");
            for (var question : QUESTIONS.entrySet()) {
                var asked = change(order, question.getValue());
                assertThat(asked.appended())
                        .as("%s, %s", question.getKey(), order)
                        .isEqualTo(unasked.appended());
                assertThat(asked.changed().itemLedgerEntries())
                        .as("%s, %s", question.getKey(), order)
                        .containsExactlyInAnyOrderElementsOf(
                                Set.copyOf(unasked.changed().itemLedgerEntries()));
                assertThat(asked.after()).isEqualTo(unasked.after());
            }
        }
    }

    @Test
    void what_is_held_reads_as_it_does_once_it_is_appended() {
        for (var order : ORDERS) {
            var ledger = company();
            var held = new Overlay(ledger);
            for (var itemNo : order) hold(held, itemNo);
            var change = held.change(PostingRequest.By.NOBODY);
            var items = ledger.items();
            var before = LedgerQuestions.answers(held, items);
            ledger.append(change);
            assertThat(before).as("%s", order).isEqualTo(LedgerQuestions.answers(ledger, items));
        }
    }

    @Test
    void they_stay_rows_as_long_as_nobody_asks_and_no_item_comes_twice() {
        assertThat(change(List.of("LINK", "PIN"), LedgerView::lastNumbers)
                        .appended()
                        .valueEntries())
                .isInstanceOf(ValueEntryList.class);
        assertThat(change(List.of("LINK", "PIN"), ledger -> ledger.valueEntries(1))
                        .appended()
                        .valueEntries())
                .isNotInstanceOf(ValueEntryList.class);
        assertThat(change(List.of("LINK", "LINK"), LedgerView::lastNumbers)
                        .appended()
                        .valueEntries())
                .isNotInstanceOf(ValueEntryList.class);
    }

    @Test
    void a_number_that_was_given_out_between_two_items_is_not_given_again() { // POST-12
        var overlay = new Overlay(company());
        hold(overlay, "LINK");
        overlay.allocateValueEntryNo();
        hold(overlay, "PIN");
        long last = overlay.lastNumbers().valueEntry();
        var appended = overlay.change(PostingRequest.By.NOBODY).appended().valueEntries();
        assertThat(appended.getLast().entryNo()).isEqualTo(last);
    }

    /** REV-50: a receipt is invoiced, and stock is sold, between the lines of a journal; each reads what those before it wrote. */
    @Test
    void lines_of_one_request_come_to_what_requests_of_one_line_come_to() {
        var revaluations = revaluations(company());
        assertThat(revaluations).hasSize(3);
        for (var order : List.of(List.of(0, 1, 2), List.of(2, 0, 1), List.of(1, 2, 0))) {
            var lines = new ArrayList<JournalLine>();
            lines.add(revaluations.get(order.get(0)));
            lines.add(invoice("I1", 2, "2"));
            lines.add(revaluations.get(order.get(1)));
            lines.add(sale("S1", "LINK"));
            lines.add(sale("S2", "PIN"));
            lines.add(revaluations.get(order.get(2)));
            lines.add(invoice("I2", 2, "4"));

            var together = company();
            together.append(Costing.post(together, new PostingRequest(lines, DAY, PostingRequest.By.NOBODY)));
            var apart = company();
            for (var line : lines)
                apart.append(Costing.post(apart, new PostingRequest(List.of(line), DAY, PostingRequest.By.NOBODY)));
            assertThat(facts(together)).as("%s", order).isEqualTo(facts(apart));
        }
    }

    // ---- what is appended

    private static LedgerChange change(List<String> order, Function<LedgerView, Object> question) {
        var overlay = new Overlay(company());
        for (var itemNo : order) {
            hold(overlay, itemNo);
            assertThat(question.apply(overlay)).isNotNull();
        }
        return overlay.change(PostingRequest.By.NOBODY);
    }

    /** A revaluation of every receipt of an item, each by a cent more than the one before; of what is not invoiced, expected cost. */
    private static ValueEntryRows rows(LedgerView ledger, ItemEntries all) {
        var entries = all.itemLedgerEntries();
        var rows = new ValueEntryRows(all, entries.size(), CurrencyColumn.of(ledger.setup()));
        long step = ledger.setup().amountPrecision().step();
        long unitStep = ledger.setup().unitAmountPrecision().step();
        for (int row = 0; row < entries.size(); row++) {
            if (entries.quantity(row) < 0) continue;
            int kind = KindBits.of(
                    entries.type(row),
                    CostEntryType.REVALUATION,
                    VarianceType.NONE,
                    KindBits.INVENTORIABLE | KindBits.PARTIAL_REVALUATION);
            rows.add(row, all.lastDirectCostRow(row), kind, Days.of(DAY), Days.of(DAY), entries.remainingQuantity(row));
            long cost = (row + 1) * step;
            boolean invoiced = entries.completelyInvoiced(row);
            rows.setCost(CurrencyColumn.LCY, invoiced ? cost : 0, invoiced ? 0 : cost, unitStep);
        }
        return rows;
    }

    /** Appends that as rows; the first entry of the item is to be passed on. */
    private static void hold(Overlay ledger, String itemNo) {
        var entries = ledger.entries(itemNo).orElseThrow();
        ledger.append(rows(ledger, entries), new StateChanges.Flags(entries, new int[] {0}, true));
    }

    /** The same, entry by entry. */
    private static void write(Overlay ledger, String itemNo) {
        var entries = ledger.entries(itemNo).orElseThrow();
        var rows = rows(ledger, entries);
        for (int i = 0; i < rows.size(); i++)
            ledger.append(rows.entry(i, ledger.allocateValueEntryNo(), ledger.registerNo()));
        ledger.change(entries.itemLedgerEntries().entryNo(0), state -> state.withAppliedEntryToAdjust(true));
    }

    // ---- what is posted

    /** LINK at A, LINK at B and PIN, each 0.37 more a piece. */
    private static List<JournalLine> revaluations(MemoryLedger ledger) {
        var options = new CalculationOptions(
                DAY, Optional.of("R1"), new Per.Item(true, false), Base.NONE, false, Filter.ALL, Consent.NONE);
        return Costing.calculateInventoryValue(ledger, RevaluationJournal.named("DEFAULT"), options).lines().stream()
                .map(line -> raised(ledger, line))
                .<JournalLine>map(JournalLine.Revaluation::new)
                .toList();
    }

    private static RevaluationLine raised(LedgerView ledger, RevaluationLine line) {
        var raised = line.calculated().unitCost().plus(UnitCost.of("0.37"));
        return RevaluationEditing.withUnitCost(ledger, line, raised);
    }

    private static JournalLine invoice(String documentNo, long entryNo, String quantity) {
        return new JournalLine.Invoice(
                header(DocumentType.PURCHASE_INVOICE, documentNo),
                entryNo,
                Optional.of(Quantity.of(quantity)),
                Price.perUnit("11"),
                Amount.ZERO,
                Optional.empty());
    }

    private static JournalLine sale(String documentNo, String itemNo) {
        return new JournalLine.Sale(
                header(DocumentType.SALES_SHIPMENT, documentNo),
                new Movement(StockKey.of(itemNo).at("A"), Quantity.of("2"), "", Invoicing.all(), List.of()),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                Application.NONE,
                false,
                false);
    }

    private static Header header(DocumentType type, String documentNo) {
        var date = DAY.plusDays(1);
        return new Header(date, new Document(type, documentNo, 10_000, "", date), "", OrderReference.NONE, Origin.NONE);
    }

    /** All that is known of the items but the registers, of which there is one a request. */
    private static List<Object> facts(MemoryLedger ledger) {
        var facts = new ArrayList<>();
        for (long no = 1; no <= ledger.lastNumbers().itemLedgerEntry(); no++) {
            var entry = ledger.itemLedgerEntry(no);
            facts.add(List.of(entry.stock(), entry.quantity(), entry.facts(), entry.state()));
            for (var value : ledger.valueEntries(no)) facts.add(value.inRegister(0));
        }
        for (var item : ledger.items()) facts.addAll(factsOf(ledger, item));
        return facts;
    }

    private static List<Object> factsOf(MemoryLedger ledger, Item item) {
        return List.of(ledger.itemState(item.no()), ledger.entryPoints(item.no()), ledger.stocksToAdjust(item.no()));
    }
}
