package org.costledger.service.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.service.PostingDraft;

/**
 * The ledger an import writes to, for the length of one run. What is changed and posted is seen by all that follows at once;
 * it stays when {@link #commit} returned. Closing throws away what was not committed.
 */
public interface ImportTarget extends AutoCloseable {
    // ---- what there is

    /**
     * Says of which items there will be questions next, so that they can be answered together.
     *
     * @param isToChange whether some of them are to be changed
     */
    void lookAhead(Set<String> itemNos, boolean isToChange);

    Setup setup();

    Optional<Item> findItem(String itemNo);

    /** What postings made of an item; {@link ItemState#NEW} for one that does not exist. */
    ItemState itemState(String itemNo);

    boolean hasEntries(String itemNo);

    Optional<StockkeepingUnit> findStockkeepingUnit(StockKey stock);

    // ---- what is set up

    /**
     * Changes the setup; whether it becomes another one.
     *
     * @param change of the setup as it is then
     * @throws Refused if entries that exist do not allow the change
     */
    boolean change(UnaryOperator<Setup> change);

    /**
     * Creates or changes an item.
     *
     * @throws Refused if its entries do not allow the change
     */
    void change(Item item, ItemState state);

    /**
     * Creates or changes a stockkeeping unit.
     *
     * @throws Refused if a cost is negative
     */
    void change(StockkeepingUnit unit);

    // ---- what is posted

    /**
     * Posts drafts one after the other, each with all its lines or none; one that is refused leaves nothing behind and
     * does not keep the others back. A key that is known with the same digest posts nothing.
     *
     * @return an answer for each, in their order
     */
    List<Answer> post(List<PostingDraft> drafts);

    /** What became of a draft. */
    sealed interface Answer {
        /** It is posted. */
        record Posted() implements Answer {}

        /** It was posted before under the same key. */
        record Repeated() implements Answer {}

        /** It is not posted. */
        record NotPosted(Refused refusal) implements Answer {}
    }

    /** Makes all that was changed and posted so far stay. */
    void commit();

    /** Throws away what was not committed. */
    @Override
    void close();
}
