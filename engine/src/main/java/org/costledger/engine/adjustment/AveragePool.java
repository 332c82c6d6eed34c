package org.costledger.engine.adjustment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.costledger.engine.ledger.column.CurrencyColumn;
import org.costledger.engine.ledger.column.ValuationDays;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Quantity;

/**
 * What one average is taken from (ADJ-102): the value entries of some stocks of an item by the day they count from, with
 * what is pending on them. It holds the days from the first dirty one on; all before is one opening sum.
 */
final class AveragePool {
    /** In place of the number of a stock: the pool is over the whole item. */
    static final int ALL_STOCKS = -2;
    /** In place of a day: no other calculation type lies before. */
    static final int NOTHING_CARRIED = Integer.MIN_VALUE;

    private static final int FIRST_CAPACITY = 64;
    private static final CurrencyColumn[] CURRENCIES = CurrencyColumn.values();

    private int onlyStock = ALL_STOCKS;
    private int fromDay = Integer.MAX_VALUE;

    // A cell is one stock on one day, by day.
    private int size;
    private int[] day = new int[FIRST_CAPACITY];
    private int[] stock = new int[FIRST_CAPACITY];
    private int[] firstValue = new int[FIRST_CAPACITY];
    private int[] firstOutbound = new int[FIRST_CAPACITY];
    private long[] newestOfCell = new long[FIRST_CAPACITY];
    private long[] quantity = new long[FIRST_CAPACITY];
    private final long[][] cost = {new long[FIRST_CAPACITY], new long[FIRST_CAPACITY]};

    // What is carried in from years in which one average was taken over the item (ADJ-103): a part of what that was
    // worth.
    private int carriedBefore = NOTHING_CARRIED;
    private final long[] carriedCost = new long[2];
    private long carriedPart;
    private long carriedWhole;

    // The newest value entry it is taken from, by number.
    private long newest;

    // The sum of all before a cell, without what is carried in.
    private int summed;
    private int lastFound;
    private long sumQuantity;
    private final long[] sumCost = new long[2];

    // The last day of the periods that were calculated.
    private int calculatedUntil = Integer.MIN_VALUE;

    /** Forgets everything. */
    void clear() {
        size = 0;
        fromDay = Integer.MAX_VALUE;
        calculatedUntil = Integer.MIN_VALUE;
    }

    /** Whether it was read from a day on, or from an earlier one, for the same years. */
    boolean reaches(int wanted, int yearsFrom) {
        return fromDay <= wanted && carriedBefore == yearsFrom;
    }

    /** Whether what a stock is worth belongs to it. */
    boolean holds(int stockIndex) {
        return onlyStock == ALL_STOCKS || onlyStock == stockIndex;
    }

    /** Reads the days of one stock, or of all, from a day on. */
    void read(ValuationDays days, int stockIndex, int from) {
        begin(stockIndex, from, NOTHING_CARRIED);
        if (stockIndex != ALL_STOCKS) {
            add(stockIndex, days.ofStock(stockIndex), from);
            return;
        }
        for (int index = 0; index < days.stockCount(); index++) add(index, days.ofStock(index), from);
        if (days.stockCount() > 1) sortByDay();
    }

    /**
     * ADJ-103: reads the days of one stock from a day on, where years lie before in which one average was taken over the item:
     * what all stocks were worth then is carried in by its part of their quantity.
     *
     * @param yearsFrom the first day of the years in which averages are taken by stock
     */
    void read(ValuationDays days, int stockIndex, int from, int yearsFrom) {
        begin(stockIndex, from, yearsFrom);
        for (int index = 0; index < days.stockCount(); index++) {
            var ofStock = days.ofStock(index);
            for (int at = 0; at < ofStock.from(yearsFrom); at++) {
                carriedWhole = Fixed.plus(carriedWhole, ofStock.quantity(at));
                if (index == stockIndex) carriedPart = Fixed.plus(carriedPart, ofStock.quantity(at));
                for (var currency : CURRENCIES)
                    carriedCost[currency.index()] =
                            Fixed.plus(carriedCost[currency.index()], ofStock.cost(at, currency));
            }
        }
        sumQuantity = carriedPart;
        var ofStock = days.ofStock(stockIndex);
        addOpening(ofStock, ofStock.from(yearsFrom), ofStock.from(from));
        addCells(stockIndex, ofStock, from);
    }

    private void begin(int stockIndex, int from, int yearsFrom) {
        size = 0;
        onlyStock = stockIndex;
        fromDay = from;
        carriedBefore = yearsFrom;
        carriedPart = 0;
        carriedWhole = 0;
        Arrays.fill(carriedCost, 0);
        summed = 0;
        sumQuantity = 0;
        Arrays.fill(sumCost, 0);
        newest = 0;
    }

    /** Notes a value entry it is taken from, or one behind it, by number. */
    void raiseNewest(long valueEntryNo) {
        newest = Math.max(newest, valueEntryNo);
    }

    /** The newest value entry from the first dirty day up to the end of the period, by number: a pool goes forward. */
    long newest() {
        return newest;
    }

    /** Whether a period was calculated that ends on a day, or one behind it. */
    boolean isCalculated(int lastDayOfPeriod) {
        return calculatedUntil >= lastDayOfPeriod;
    }

    /** Notes that a period was calculated; tells whether it was for the first time. A pool goes forward. */
    boolean isFirstTime(int lastDayOfPeriod) {
        boolean isFirst = lastDayOfPeriod > calculatedUntil;
        if (isFirst) calculatedUntil = lastDayOfPeriod;
        return isFirst;
    }

    private void add(int index, ValuationDays.StockDays days, int firstDay) {
        addOpening(days, 0, days.from(firstDay));
        addCells(index, days, firstDay);
    }

    private void addOpening(ValuationDays.StockDays days, int from, int to) {
        for (int at = from; at < to; at++) {
            sumQuantity = Fixed.plus(sumQuantity, days.quantity(at));
            for (var currency : CURRENCIES)
                sumCost[currency.index()] = Fixed.plus(sumCost[currency.index()], days.cost(at, currency));
        }
    }

    private void addCells(int index, ValuationDays.StockDays days, int firstDay) {
        for (int at = days.from(firstDay); at < days.size(); at++) {
            if (size == day.length) grow();
            day[size] = days.day(at);
            stock[size] = index;
            firstValue[size] = days.first(at);
            firstOutbound[size] = days.firstOutbound(at);
            newestOfCell[size] = days.newest(at);
            quantity[size] = days.quantity(at);
            for (var currency : CURRENCIES) cost[currency.index()][size] = days.cost(at, currency);
            size++;
        }
    }

    private void grow() {
        int capacity = 2 * size;
        day = Arrays.copyOf(day, capacity);
        stock = Arrays.copyOf(stock, capacity);
        firstValue = Arrays.copyOf(firstValue, capacity);
        firstOutbound = Arrays.copyOf(firstOutbound, capacity);
        newestOfCell = Arrays.copyOf(newestOfCell, capacity);
        quantity = Arrays.copyOf(quantity, capacity);
        for (int i = 0; i < cost.length; i++) cost[i] = Arrays.copyOf(cost[i], capacity);
    }

    private void sortByDay() {
        long[] order = new long[size];
        for (int cell = 0; cell < size; cell++) order[cell] = (long) day[cell] << Integer.SIZE | cell;
        Arrays.sort(order);
        day = sorted(day, order);
        stock = sorted(stock, order);
        firstValue = sorted(firstValue, order);
        firstOutbound = sorted(firstOutbound, order);
        newestOfCell = sorted(newestOfCell, order);
        quantity = sorted(quantity, order);
        for (int i = 0; i < cost.length; i++) cost[i] = sorted(cost[i], order);
    }

    private static int[] sorted(int[] numbers, long[] order) {
        int[] sorted = new int[numbers.length];
        for (int cell = 0; cell < order.length; cell++) sorted[cell] = numbers[(int) order[cell]];
        return sorted;
    }

    private static long[] sorted(long[] numbers, long[] order) {
        long[] sorted = new long[numbers.length];
        for (int cell = 0; cell < order.length; cell++) sorted[cell] = numbers[(int) order[cell]];
        return sorted;
    }

    /** What is pending on a value entry of one of its stocks became more, or less. */
    void add(int stockIndex, int onDay, CurrencyColumn currency, long amount) {
        if (onDay < carriedBefore) {
            carriedCost[currency.index()] = Fixed.plus(carriedCost[currency.index()], amount);
            return;
        }
        if (!holds(stockIndex)) return;
        var costs = cost[currency.index()];
        int cell = find(onDay);
        boolean isHeld = cell < size && day[cell] == onDay;
        if (!isHeld && onDay >= fromDay)
            throw new IllegalStateException("nothing of stock " + stockIndex + " counts on day " + onDay);
        if (isHeld) costs[cell] = Fixed.plus(costs[cell], amount);
        if (!isHeld || cell < summed) sumCost[currency.index()] = Fixed.plus(sumCost[currency.index()], amount);
    }

    /** What is pending on value entries of a cell became more, or less. */
    void add(int cell, long[] amounts) {
        for (int i = 0; i < cost.length; i++) {
            cost[i][cell] = Fixed.plus(cost[i][cell], amounts[i]);
            if (cell < summed) sumCost[i] = Fixed.plus(sumCost[i], amounts[i]);
        }
    }

    /** A cell of a day, of any stock since days are summed up as a whole, or one of a later day; mostly found before. */
    private int find(int onDay) {
        if (lastFound >= size || day[lastFound] != onDay) lastFound = from(onDay);
        return lastFound;
    }

    /** The first cell on or after a day; the size if there is none. */
    int from(int wanted) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day[middle] < wanted) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The first cell in which something counts, from one on; the size if there is none. */
    int counting(int from) {
        int cell = from;
        while (cell < size && firstValue[cell] < 0) cell++;
        return cell;
    }

    /** The value entries from a day to another, in no order. */
    int[] values(ValuationDays days, int fromDay, int untilDay) {
        var values = IntStream.builder();
        for (int cell = from(fromDay); cell < size && day[cell] <= untilDay; cell++) {
            for (int value = firstValue[cell]; value >= 0; value = days.next(value)) values.add(value);
        }
        return values.build().toArray();
    }

    int size() {
        return size;
    }

    int day(int cell) {
        return day[cell];
    }

    int stockIndex(int cell) {
        return stock[cell];
    }

    /** The first value entry of a cell; negative if nothing counts there any more. */
    int firstValue(int cell) {
        return firstValue[cell];
    }

    /** The first plain outbound of a cell, as {@link ValuationDays.StockDays#firstOutbound}. */
    int firstOutbound(int cell) {
        return firstOutbound[cell];
    }

    /** Notes the newest value entry that brought something in in a plain cell. */
    void raiseNewestOf(int cell) {
        newest = Math.max(newest, newestOfCell[cell]);
    }

    /** The first cell after a day, from one on. */
    int after(int lastDay, int from) {
        int cell = from;
        while (cell < size && day[cell] <= lastDay) cell++;
        return cell;
    }

    /** Sums up all that counts up to the end of a day. */
    void sumUpTo(int lastDay) {
        while (summed < size && day[summed] <= lastDay) {
            sumQuantity = Fixed.plus(sumQuantity, quantity[summed]);
            for (int i = 0; i < cost.length; i++) sumCost[i] = Fixed.plus(sumCost[i], cost[i][summed]);
            summed++;
        }
        while (summed > 0 && day[summed - 1] > lastDay) {
            summed--;
            sumQuantity = Fixed.plus(sumQuantity, -quantity[summed]);
            for (int i = 0; i < cost.length; i++) sumCost[i] = Fixed.plus(sumCost[i], -cost[i][summed]);
        }
    }

    /** The quantity of the sum. */
    long quantity() {
        return sumQuantity;
    }

    /** Actual and expected cost of the sum, what is pending among it. */
    long cost(CurrencyColumn currency) {
        return sumCost[currency.index()];
    }

    /** A cost of the pool with what is carried in. */
    Exact withCarried(long cost, CurrencyColumn currency) {
        var exact = Exact.of(Amount.ofUnits(cost));
        return hasCarried() ? exact.plus(carried(currency)) : exact;
    }

    /** Whether part of what years before were worth is carried in: a fraction that no amount needs to equal. */
    boolean hasCarried() {
        return carriedWhole != 0 && carriedBefore != NOTHING_CARRIED;
    }

    /** What is carried in: of what the item was worth then, the part this stock had of its quantity. */
    Exact carried(CurrencyColumn currency) {
        return Exact.of(Amount.ofUnits(carriedCost[currency.index()]))
                .times(Exact.of(Quantity.ofUnits(carriedPart)))
                .dividedBy(Exact.of(Quantity.ofUnits(carriedWhole)));
    }
}
