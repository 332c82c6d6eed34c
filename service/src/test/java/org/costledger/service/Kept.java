package org.costledger.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.JournalLine;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Price;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.StockKey;

/** What tests ask of a ledger that is kept, in a few words. */
final class Kept {
    static final LocalDate DATE = LocalDate.of(2026, 1, 2);
    static final PostingRequest.By BY = new PostingRequest.By("ANNA", Instant.EPOCH, "", "");

    private Kept() {}

    static Asked asked(String key) {
        return new Asked(key, BY, "");
    }

    static void item(Books books, String no) {
        ChangeMasterData.item(books, asked("item " + no), Item.of(no, CostingMethod.FIFO), ItemState.NEW);
    }

    static PostLines.Answer purchase(Books books, String key, String itemNo, String quantity) {
        return PostLines.post(books, asked(key), purchaseRequest(itemNo, quantity));
    }

    static PostingRequest purchaseRequest(String itemNo, String quantity) {
        var line = new JournalLine.Purchase(
                Header.on(DATE),
                Movement.of(new StockKey(itemNo, "", ""), Quantity.of(quantity)),
                Price.perUnit("4"),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false);
        return new PostingRequest(List.of(line), DATE, BY);
    }

    static PostLines.Answer sale(Books books, String key, String itemNo, String quantity) {
        var line = new JournalLine.Sale(
                Header.on(DATE),
                Movement.of(new StockKey(itemNo, "", ""), Quantity.of(quantity)),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                Application.NONE,
                false,
                false);
        return PostLines.post(books, asked(key), new PostingRequest(List.of(line), DATE, BY));
    }

    /** How many item ledger entries an item has. */
    static int entries(Books books, String itemNo) {
        try (var reading = books.reading()) {
            return reading.history(itemNo).itemLedgerEntries().size();
        }
    }
}
