package org.costledger.service.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.service.PostingDraft;

/** Accepts every request, tells it, and keeps nothing. */
final class CapturingTarget implements ImportTarget {
    private final Consumer<PostingDraft> requests;

    CapturingTarget(Consumer<PostingDraft> requests) {
        this.requests = requests;
    }

    @Override
    public Setup setup() {
        return Setup.DEFAULT;
    }

    @Override
    public Optional<Item> findItem(String itemNo) {
        return Optional.empty();
    }

    @Override
    public ItemState itemState(String itemNo) {
        return ItemState.NEW;
    }

    @Override
    public boolean hasEntries(String itemNo) {
        return false;
    }

    @Override
    public Optional<StockkeepingUnit> findStockkeepingUnit(StockKey stock) {
        return Optional.empty();
    }

    @Override
    public void lookAhead(Set<String> itemNos, boolean isToChange) {}

    @Override
    public boolean change(UnaryOperator<Setup> change) {
        return true;
    }

    @Override
    public void change(Item item, ItemState state) {}

    @Override
    public void change(StockkeepingUnit unit) {}

    @Override
    public List<Answer> post(List<PostingDraft> asked) {
        asked.forEach(requests);
        return asked.stream().<Answer>map(request -> new Answer.Posted()).toList();
    }

    @Override
    public void commit() {}

    @Override
    public void close() {}
}
