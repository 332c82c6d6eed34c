package org.costledger.service.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.service.PostingDraft;

/** A target that does what another does, but for what is overridden. */
public interface ImportTargetDecorator extends ImportTarget {
    ImportTarget decorated();

    @Override
    default void lookAhead(Set<String> itemNos, boolean isToChange) {
        decorated().lookAhead(itemNos, isToChange);
    }

    @Override
    default Setup setup() {
        return decorated().setup();
    }

    @Override
    default Optional<Item> findItem(String itemNo) {
        return decorated().findItem(itemNo);
    }

    @Override
    default ItemState itemState(String itemNo) {
        return decorated().itemState(itemNo);
    }

    @Override
    default boolean hasEntries(String itemNo) {
        return decorated().hasEntries(itemNo);
    }

    @Override
    default Optional<StockkeepingUnit> findStockkeepingUnit(StockKey stock) {
        return decorated().findStockkeepingUnit(stock);
    }

    @Override
    default boolean change(UnaryOperator<Setup> change) {
        return decorated().change(change);
    }

    @Override
    default void change(Item item, ItemState state) {
        decorated().change(item, state);
    }

    @Override
    default void change(StockkeepingUnit unit) {
        decorated().change(unit);
    }

    @Override
    default List<Answer> post(List<PostingDraft> drafts) {
        return decorated().post(drafts);
    }

    @Override
    default void commit() {
        decorated().commit();
    }

    @Override
    default void close() {
        decorated().close();
    }
}
