package org.costledger.service.importing.kept;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.service.Books;
import org.costledger.service.LongTransaction;
import org.costledger.service.PostBatch.Outcome;
import org.costledger.service.PostingDraft;
import org.costledger.service.ServiceReason;
import org.costledger.service.importing.ImportMode;
import org.costledger.service.importing.ImportOptions;
import org.costledger.service.importing.ImportReason;
import org.costledger.service.importing.ImportTarget;

/**
 * A ledger that is kept, as the target of an import. Good rows that are accepted are committed as they come, and others go on posting
 * meanwhile. Where all rows are written or none, or what would be is only tried, others who write wait until the end.
 */
public final class BooksTarget implements ImportTarget {
    private final LongTransaction transaction;
    private final LocalDate workDate;

    /**
     * A target for one run.
     *
     * @param reason why, in the sender's words; kept with each request
     * @param workDate what counts as today where the setup is changed
     */
    public BooksTarget(Books books, ImportOptions options, String reason, LocalDate workDate) {
        boolean isAlone = options.mode() != ImportMode.ACCEPT_GOOD_ROWS;
        transaction = new LongTransaction(books, options.by(), reason, isAlone);
        this.workDate = workDate;
    }

    @Override
    public void lookAhead(Set<String> itemNos, boolean isToChange) {
        transaction.lookAhead(itemNos, isToChange);
    }

    @Override
    public Setup setup() {
        return transaction.setup();
    }

    @Override
    public Optional<Item> findItem(String itemNo) {
        return transaction.outline(itemNo).findItem(itemNo);
    }

    @Override
    public ItemState itemState(String itemNo) {
        return transaction.outline(itemNo).itemState(itemNo);
    }

    @Override
    public boolean hasEntries(String itemNo) {
        return transaction.hasEntries(itemNo);
    }

    @Override
    public Optional<StockkeepingUnit> findStockkeepingUnit(StockKey stock) {
        return transaction.outline(stock.itemNo()).findStockkeepingUnit(stock);
    }

    /** What is in stock of each item that has entries, as it was posted so far. */
    public SortedMap<String, TotalsBesideLedger.Stock> stock() {
        var stock = new TreeMap<String, TotalsBesideLedger.Stock>();
        transaction
                .stockTotals()
                .forEach((itemNo, total) -> stock.put(
                        itemNo, new TotalsBesideLedger.Stock(total.quantity(), total.value(), total.expectedValue())));
        return stock;
    }

    @Override
    public boolean change(UnaryOperator<Setup> change) {
        return transaction.change(change, workDate);
    }

    @Override
    public void change(Item item, ItemState state) {
        transaction.change(item, state);
    }

    @Override
    public void change(StockkeepingUnit unit) {
        transaction.change(unit);
    }

    @Override
    public List<Answer> post(List<PostingDraft> drafts) {
        var outcomes = transaction.post(drafts);
        return IntStream.range(0, drafts.size())
                .mapToObj(place -> answer(drafts.get(place), outcomes.get(place)))
                .toList();
    }

    private static Answer answer(PostingDraft draft, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted posted -> new Answer.Posted();
            case Outcome.Repeated repeated -> new Answer.Repeated();
            case Outcome.NotPosted(var refusal) ->
                new Answer.NotPosted(
                        refusal.reason() == ServiceReason.KEY_REUSED
                                ? new Refused(ImportReason.KEY_REUSED, draft.key())
                                : refusal);
        };
    }

    @Override
    public void commit() {
        transaction.commit();
    }

    @Override
    public void close() {
        transaction.close();
    }
}
