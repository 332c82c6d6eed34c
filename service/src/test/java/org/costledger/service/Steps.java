package org.costledger.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.costledger.engine.adjustment.AdjustmentRequest;
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
import org.costledger.service.json.RecordJson;

/**
 * Work that two programs do alike: step by step purchases, sales that may come before them and adjustments, all of it given by a seed, each
 * under a key of its own. No step names an entry, as a program that was killed leaves gaps in the numbers.
 */
record Steps(long seed) {
    private static final List<CostingMethod> METHODS =
            List.of(CostingMethod.FIFO, CostingMethod.LIFO, CostingMethod.AVERAGE, CostingMethod.STANDARD);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 90;

    static String itemNo(int item) {
        return "ITEM" + item;
    }

    /** Sets up as many items. */
    static void items(Books books, int count) {
        for (int item = 0; item < count; item++)
            ChangeMasterData.item(
                    books,
                    Kept.asked("item " + item),
                    Item.of(itemNo(item), METHODS.get(item % METHODS.size())),
                    ItemState.NEW);
    }

    static String key(int step) {
        return "step " + step;
    }

    /**
     * Carries out a step.
     *
     * @param items of the ledger
     * @return what was answered, as JSON
     */
    String carryOut(Books books, int step, int items) {
        var random = new Random(seed * 1_000_003 + step);
        var asked = Kept.asked(key(step));
        if (random.nextInt(6) == 0) return RecordJson.write(AdjustItems.adjust(books, asked, adjustment()));
        var line = random.nextBoolean() ? purchase(random, items) : sale(random, items);
        return RecordJson.write(PostLines.post(books, asked, new PostingRequest(List.of(line), FIRST_DAY, Kept.BY)));
    }

    private static AdjustmentRequest adjustment() {
        return AdjustmentRequest.ALL;
    }

    private static JournalLine purchase(Random random, int items) {
        return new JournalLine.Purchase(
                Header.on(FIRST_DAY.plusDays(random.nextInt(DAYS))),
                moved(random, items),
                Price.perUnit(String.valueOf(1 + random.nextInt(20))),
                Amount.ZERO,
                JournalLine.Overhead.OF_ITEM,
                Application.NONE,
                false);
    }

    private static JournalLine sale(Random random, int items) {
        return new JournalLine.Sale(
                Header.on(FIRST_DAY.plusDays(random.nextInt(DAYS))),
                moved(random, items),
                Price.unstated(),
                Amount.ZERO,
                Optional.empty(),
                Application.NONE,
                false,
                false);
    }

    private static Movement moved(Random random, int items) {
        return Movement.of(
                new StockKey(itemNo(random.nextInt(items)), "", ""),
                Quantity.of(String.valueOf(1 + random.nextInt(9))));
    }
}
