package org.costledger.example;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentReport;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.explain.CostExplanation.Part;
import org.costledger.engine.explain.ExplainCost;
import org.costledger.engine.inquiry.DateRule;
import org.costledger.engine.inquiry.GroupBy;
import org.costledger.engine.inquiry.StockFilter;
import org.costledger.engine.inquiry.ValueInquiry;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.service.AdjustItems;
import org.costledger.service.Asked;
import org.costledger.service.Books;
import org.costledger.service.ChangeMasterData;
import org.costledger.service.PostLines;
import org.costledger.service.inquiry.ValueAsOf;

/** Posts, adjusts and asks: with the engine alone, and in a ledger that is kept in a folder. */
public final class Example {
    private static final StockKey LINK = StockKey.of("LINK");

    private Example() {}

    /** Runs the example; the argument names a folder for the ledger, which is not there yet. */
    public static void main(String[] arguments) {
        inMemory(System.out);
        kept(arguments[0], System.out);
    }

    // guide: in memory
    /** The engine alone: a ledger in memory, and every answer a change that is appended, or thrown away. */
    static void inMemory(PrintStream out) {
        var ledger = new MemoryLedger(Setup.DEFAULT);
        ledger.append(Costing.change(ledger, Item.of("LINK", CostingMethod.FIFO), ItemState.NEW));
        ledger.append(Costing.post(ledger, PostingRequest.of(purchase("2026-01-01", "5", "10.00"))));
        ledger.append(Costing.post(ledger, PostingRequest.of(purchase("2026-01-05", "5", "12.00"))));
        ledger.append(Costing.post(ledger, PostingRequest.of(sale("2026-01-10", "7"))));

        var adjustment = Costing.adjust(ledger, AdjustmentRequest.ALL);
        var change = AdjustmentReport.of(ledger, adjustment).total().costOfGoodsSold();
        ledger.append(adjustment.change());
        out.println("Adjustment adds " + change.lcy() + " to cost of goods sold.");

        for (var part : ExplainCost.of(ledger, 3).parts())
            if (part instanceof Part.Posting posting)
                out.println(posting.cost().lcy() + " from receipt "
                        + posting.entry().entryNo());
    }
    // end of guide

    // guide: kept
    /** A ledger that is kept: each request has a key, under which it is done once. */
    static void kept(String folder, PrintStream out) {
        try (var books = Books.create(folder, Setup.DEFAULT)) {
            ChangeMasterData.item(books, asked("item-LINK"), Item.of("LINK", CostingMethod.FIFO), ItemState.NEW);

            var receipt = PostingRequest.of(purchase("2026-01-01", "5", "10.00"));
            var first = PostLines.post(books, asked("receipt-1"), receipt);
            var again = PostLines.post(books, asked("receipt-1"), receipt);
            out.println("Entry " + first.itemLedgerEntryNos() + ", sent again: entry " + again.itemLedgerEntryNos());

            try {
                PostLines.post(books, asked("receipt-1"), PostingRequest.of(purchase("2026-01-01", "6", "10.00")));
            } catch (Refused refused) {
                out.println("Refused: " + refused.code());
            }

            // A trial carries out the same and throws it away.
            var trial = PostLines.post(books.trial(), asked("sale-1"), PostingRequest.of(sale("2026-01-10", "3")));
            out.println("The sale would make entry " + trial.itemLedgerEntryNos());

            PostLines.post(books, asked("sale-1"), PostingRequest.of(sale("2026-01-10", "3")));
            AdjustItems.adjust(books, asked("adjust-2026-01"), AdjustmentRequest.ALL);
        }

        // Opened again, by this program or another: all of it is there.
        try (var books = Books.open(folder)) {
            var inquiry = new ValueInquiry(
                    LocalDate.parse("2026-01-31"), DateRule.POSTING_DATE, Set.of(GroupBy.ITEM), StockFilter.ALL);
            ValueAsOf.tell(
                    books,
                    inquiry,
                    heading -> line -> out.println(line.of().itemNo() + ": "
                            + line.worth().quantity() + " worth "
                            + line.worth().total().lcy()));
        }
    }

    /** Who asks, when and why; the key is the sender's, and the same when he sends it again. */
    private static Asked asked(String key) {
        return new Asked(key, new PostingRequest.By("example", Instant.now(), "", ""), "an example");
    }
    // end of guide

    // guide: lines
    private static JournalLine.Purchase purchase(String date, String quantity, String unitCost) {
        return new JournalLine.Purchase(
                Header.on(LocalDate.parse(date)),
                Movement.of(LINK, Quantity.of(quantity)),
                Price.perUnit(unitCost),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false);
    }

    private static JournalLine.Sale sale(String date, String quantity) {
        return new JournalLine.Sale(
                Header.on(LocalDate.parse(date)),
                Movement.of(LINK, Quantity.of(quantity)),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                Application.NONE,
                false,
                false);
    }
    // end of guide
}
