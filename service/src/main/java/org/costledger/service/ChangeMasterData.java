package org.costledger.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.costledger.engine.Costing;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;
import org.costledger.store.LedgerTransaction;

/** Sets up and changes what a ledger is told: the setup, items, stockkeeping units. */
public final class ChangeMasterData {
    static final String ITEM = "item";
    static final String STOCKKEEPING_UNIT = "stockkeepingUnit";
    static final String SETUP = "setup";

    private ChangeMasterData() {}

    /** Nothing to tell but that it is done. */
    public record Answer(List<String> itemsAwaitingRun) {
        static final Answer NOTHING = new Answer(List.of());
    }

    record ItemContent(Item item, ItemState state) {}

    record UnitContent(StockkeepingUnit unit) {}

    record SetupContent(Setup setup, LocalDate workDate) {}

    /** Sets up or changes an item. */
    public static Answer item(Books books, Asked asked, Item item, ItemState state) {
        return books.write(asked, ITEM, new ItemContent(item, state), Answer.class, transaction -> {
            transaction.lockSetup(false);
            var slice = locked(transaction, item.no());
            return done(transaction, slice, Costing.change(slice, item, state), Answer.NOTHING);
        });
    }

    /** Sets up or changes a stockkeeping unit. */
    public static Answer stockkeepingUnit(Books books, Asked asked, StockkeepingUnit unit) {
        return books.write(asked, STOCKKEEPING_UNIT, new UnitContent(unit), Answer.class, transaction -> {
            transaction.lockSetup(false);
            var slice = locked(transaction, unit.key().itemNo());
            return done(transaction, slice, Costing.change(slice, unit), Answer.NOTHING);
        });
    }

    private static MemoryLedger locked(LedgerTransaction transaction, String itemNo) {
        var itemNos = new TreeSet<>(List.of(itemNo));
        transaction.lockItems(itemNos);
        return transaction.slice(itemNos);
    }

    /**
     * Changes the setup. Nobody posts meanwhile.
     *
     * @param workDate what counts as today
     */
    public static Answer setup(Books books, Asked asked, Setup setup, LocalDate workDate) {
        return books.write(asked, SETUP, new SetupContent(setup, workDate), Answer.class, transaction -> {
            transaction.lockSetup(true);
            var slice = sliceFor(transaction, setup);
            var changed = Costing.change(slice, setup, workDate);
            return done(transaction, slice, changed.change(), new Answer(changed.itemsAwaitingRun()));
        });
    }

    /**
     * Changes the setup as it is when it is carried out.
     *
     * @param digest SHA-256 of what was sent, by which it is known when it is sent again
     * @param workDate what counts as today
     */
    public static Answer setup(
            Books books, Asked asked, String digest, UnaryOperator<Setup> change, LocalDate workDate) {
        var content = new AtomicReference<Record>(Answer.NOTHING);
        return books.write(
                asked,
                SETUP,
                digest,
                Answer.class,
                transaction -> {
                    transaction.lockSetup(true);
                    var setup = change.apply(transaction.setups().read());
                    content.set(new SetupContent(setup, workDate));
                    var slice = sliceFor(transaction, setup);
                    var changed = Costing.change(slice, setup, workDate);
                    return done(transaction, slice, changed.change(), new Answer(changed.itemsAwaitingRun()));
                },
                done -> content.get());
    }

    /**
     * Sets up or changes a stockkeeping unit as it is when it is carried out.
     *
     * @param digest SHA-256 of what was sent, by which it is known when it is sent again
     * @param change of the unit, empty if there is none
     */
    public static Answer stockkeepingUnit(
            Books books,
            Asked asked,
            String digest,
            StockKey stock,
            Function<Optional<StockkeepingUnit>, StockkeepingUnit> change) {
        var content = new AtomicReference<Record>(Answer.NOTHING);
        return books.write(
                asked,
                STOCKKEEPING_UNIT,
                digest,
                Answer.class,
                transaction -> {
                    transaction.lockSetup(false);
                    var slice = locked(transaction, stock.itemNo());
                    var unit = change.apply(slice.findStockkeepingUnit(stock));
                    content.set(new UnitContent(unit));
                    return done(transaction, slice, Costing.change(slice, unit), Answer.NOTHING);
                },
                done -> content.get());
    }

    /** Where averages are taken in another way, the entries of Average items tell where they begin anew (ADJ-188). */
    static MemoryLedger sliceFor(LedgerTransaction transaction, Setup setup) {
        var outline = transaction.slice(new TreeSet<>(), transaction.itemNos());
        if (outline.setup().averageCosting().equals(setup.averageCosting())) return outline;
        SortedSet<String> averages = new TreeSet<>();
        SortedSet<String> others = new TreeSet<>();
        for (var item : outline.items())
            (item.costingMethod() == CostingMethod.AVERAGE ? averages : others).add(item.no());
        return transaction.slice(averages, others);
    }

    private static Done<Answer> done(
            LedgerTransaction transaction, MemoryLedger slice, LedgerChange change, Answer answer) {
        return new Done<>(answer, List.of(transaction.write(slice, change)));
    }
}
