package org.costledger.engine.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.column.ItemApplicationEntryColumns.Chain;
import org.costledger.engine.ledger.column.ItemEntries;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockKey;

/** Everything a view can be asked about some items, and its answers. */
final class LedgerQuestions {
    private final LedgerView ledger;
    private final Map<String, Object> answers = new LinkedHashMap<>();

    private LedgerQuestions(LedgerView ledger) {
        this.ledger = ledger;
    }

    static Map<String, Object> answers(LedgerView ledger, Collection<Item> items) {
        var questions = new LedgerQuestions(ledger);
        questions.answer("setup", ledger.setup());
        questions.answer("last numbers", ledger.lastNumbers());
        for (var method : CostingMethod.values()) questions.answer("items of " + method, ledger.itemsOf(method));
        for (var item : items) questions.ask(item);
        return questions.answers;
    }

    private void answer(String question, Object answer) {
        answers.put(question, answer);
    }

    private void ask(Item item) {
        var no = item.no();
        answer("item " + no, ledger.findItem(no));
        answer("state " + no, ledger.itemState(no));
        answer("units " + no, ledger.stockkeepingUnits(no));
        answer("has entries " + no, ledger.hasEntries(no));
        answer("open entries " + no, ledger.openEntryCount(no));
        answer("invoiced " + no, ledger.invoicedQuantity(no));
        var stocks = new LinkedHashSet<StockKey>();
        var numbers = new LinkedHashSet<Tracking>(Set.of(Tracking.NONE));
        var documents = new LinkedHashSet<String>();
        var dates = new LinkedHashSet<LocalDate>();
        for (long entryNo = 1; entryNo <= ledger.lastNumbers().itemLedgerEntry(); entryNo++) {
            var entry = ledger.itemLedgerEntry(entryNo);
            if (!entry.stock().itemNo().equals(no)) continue;
            stocks.add(entry.stock());
            numbers.add(entry.tracking().specific(item.trackingCode()));
            documents.add(entry.facts().document().no());
            for (var value : ledger.valueEntries(entryNo)) dates.add(value.valuationDate());
            ask(entry);
        }
        for (var stock : stocks) ask(stock, numbers);
        for (var number : numbers) {
            if (!number.serialNo().isEmpty())
                answer("serial " + no + number, ledger.openInboundOfSerial(no, number.serialNo()));
        }
        for (var document : documents) answer("document " + no + document, ledger.entriesOfDocument(no, document));
        stocks.add(StockKey.of(no));
        for (var date : dates) ask(no, stocks, date);
        ledger.entries(no).ifPresent(entries -> ask(no, entries));
    }

    /** What the columns hold, row by row, and what is found in them by flag, day and stock. */
    private void ask(String itemNo, ItemEntries all) {
        var entries = all.itemLedgerEntries();
        var values = all.valueEntries();
        answer("columns of " + itemNo, List.of(entries.size(), values.size()));
        answer(
                "rows to adjust " + itemNo,
                Arrays.stream(entries.rowsToAdjust()).boxed().toList());
        for (int row = 0; row < entries.size(); row++) {
            var name = itemNo + " row " + row;
            answer(
                    name,
                    List.of(entries.entry(row), entries.stockIndex(row), entries.endOfDay(entries.postingDay(row))));
            answer("values of " + name, all.valueEntries(row));
            answer("last direct cost of " + name, all.lastDirectCostRow(row));
            for (var chain : Chain.values()) {
                if (isChainOf(chain, entries.quantity(row) > 0))
                    answer(chain + " of " + name, all.applications(chain, row));
            }
        }
        for (int row = 0; row < values.size(); row++)
            answer(
                    itemNo + " value row " + row,
                    List.of(values.facts(row), values.itemChargeNo(row), values.kind(row)));
    }

    /** What an inbound supplies and what an outbound is supplied by begin at the same place. */
    private static boolean isChainOf(Chain chain, boolean positive) {
        return chain == Chain.TRANSFERRED_FROM || positive == (chain == Chain.INBOUND);
    }

    private void ask(ItemLedgerEntry entry) {
        long no = entry.entryNo();
        answer("entry " + no, entry);
        answer("values " + no, ledger.valueEntries(no));
        answer("supplies " + no, ledger.applicationsOfInbound(no));
        answer("is supplied " + no, ledger.applicationsOfOutbound(no));
        answer("transfers from " + no, ledger.transfersFrom(no));
    }

    private void ask(StockKey stock, Set<Tracking> numbers) {
        answer("unit " + stock, ledger.findStockkeepingUnit(stock));
        answer("invoiced " + stock, ledger.invoicedQuantity(stock));
        answer("on hand " + stock, ledger.quantityOnHand(stock));
        for (var number : numbers) {
            for (boolean positive : List.of(true, false)) {
                answer("oldest " + stock + number + positive, list(ledger.openEntries(stock, number, positive, false)));
                answer(
                        "youngest " + stock + number + positive,
                        list(ledger.openEntries(stock, number, positive, true)));
            }
        }
    }

    private void ask(String itemNo, Set<StockKey> stocks, LocalDate date) {
        var end = ledger.setup().averageCosting().endOfPeriod(date);
        for (var stock : stocks) {
            answer("point " + stock + date, ledger.hasEntryPoint(stock, date));
            answer("point at the end of period " + stock + date, ledger.hasEntryPoint(stock, end));
            answer("unadjusted from " + stock, ledger.unadjustedFrom(stock));
            answer("point from " + stock + date, ledger.entryPointFrom(stock, date));
        }
        answer(
                "unadjusted before " + itemNo + date,
                ledger.unadjustedEntryPointBefore(
                                date.plusDays(1),
                                point -> point.stock().itemNo().equals(itemNo))
                        .isPresent());
        answer("open outbounds until " + date, ledger.openOutbounds(date));
        answer("points " + itemNo, ledger.entryPoints(itemNo));
        answer("stocks with points " + itemNo, ledger.stocksWithEntryPoints(itemNo));
        answer("stocks to adjust " + itemNo, ledger.stocksToAdjust(itemNo));
    }

    private static List<ItemLedgerEntry> list(Iterator<ItemLedgerEntry> entries) {
        var list = new ArrayList<ItemLedgerEntry>();
        entries.forEachRemaining(list::add);
        return list;
    }
}
