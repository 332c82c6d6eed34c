package org.costledger.store.inquiry;

import static org.costledger.store.inquiry.Sql.value;
import static org.costledger.store.schema.tables.Item.ITEM;
import static org.costledger.store.schema.tables.ItemLedgerEntry.ITEM_LEDGER_ENTRY;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.costledger.engine.inquiry.NegativeStockInquiry;
import org.costledger.engine.inquiry.NegativeStockLine;
import org.costledger.engine.inquiry.Total;
import org.costledger.engine.setup.StockKey;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Where more left than was there. What came less what left is read day by day, and counted up. */
public final class NegativeStockQuery {
    private static final Field<BigDecimal> MOVED =
            DSL.sum(ITEM_LEDGER_ENTRY.QUANTITY).as("moved");

    private final Sql sql;

    public NegativeStockQuery(Connection connection) {
        sql = Sql.on(connection);
    }

    /** Tells what is asked, stock by stock, and one after the other. */
    public void read(NegativeStockInquiry inquiry, Consumer<NegativeStockLine> lines) {
        var query = sql.context()
                .select(
                        ITEM_LEDGER_ENTRY.ITEM_NO,
                        ITEM_LEDGER_ENTRY.VARIANT_CODE,
                        ITEM_LEDGER_ENTRY.LOCATION_CODE,
                        ITEM_LEDGER_ENTRY.POSTING_DATE,
                        MOVED)
                .from(ITEM_LEDGER_ENTRY)
                .join(ITEM)
                .on(ITEM.NO.eq(ITEM_LEDGER_ENTRY.ITEM_NO))
                .where(ITEM_LEDGER_ENTRY.POSTING_DATE.le(inquiry.asOf()))
                .and(StockConditions.ofItem(inquiry.filter()))
                .and(StockConditions.ofItemNo(ITEM_LEDGER_ENTRY.ITEM_NO, inquiry.filter()))
                .and(StockConditions.ofPlace(inquiry.filter()))
                .groupBy(
                        ITEM_LEDGER_ENTRY.ITEM_NO,
                        ITEM_LEDGER_ENTRY.VARIANT_CODE,
                        ITEM_LEDGER_ENTRY.LOCATION_CODE,
                        ITEM_LEDGER_ENTRY.POSTING_DATE)
                .orderBy(
                        sql.inOrder(ITEM_LEDGER_ENTRY.ITEM_NO),
                        sql.inOrder(ITEM_LEDGER_ENTRY.LOCATION_CODE),
                        sql.inOrder(ITEM_LEDGER_ENTRY.VARIANT_CODE),
                        ITEM_LEDGER_ENTRY.POSTING_DATE);
        var balance = new Balance(inquiry.withEnded(), lines);
        Sql.each(
                query,
                row -> balance.add(
                        new StockKey(
                                value(row, ITEM_LEDGER_ENTRY.ITEM_NO),
                                value(row, ITEM_LEDGER_ENTRY.VARIANT_CODE),
                                value(row, ITEM_LEDGER_ENTRY.LOCATION_CODE)),
                        value(row, ITEM_LEDGER_ENTRY.POSTING_DATE),
                        new Total(value(row, MOVED))));
        balance.end();
    }

    /** Counts up one stock after the other, day by day. */
    private static final class Balance {
        private final boolean withEnded;
        private final Consumer<NegativeStockLine> lines;
        private Optional<StockKey> stock = Optional.empty();
        private Total quantity = Total.ZERO;
        private Optional<NegativeStockLine> negative = Optional.empty();

        Balance(boolean withEnded, Consumer<NegativeStockLine> lines) {
            this.withEnded = withEnded;
            this.lines = lines;
        }

        void add(StockKey of, LocalDate day, Total moved) {
            if (!stock.equals(Optional.of(of))) {
                end();
                stock = Optional.of(of);
            }
            var before = quantity;
            quantity = before.plus(moved);
            if (quantity.signum() < 0) {
                var lowest = negative.map(NegativeStockLine::lowest).orElse(quantity);
                negative = Optional.of(new NegativeStockLine(
                        of,
                        negative.map(NegativeStockLine::since).orElse(day),
                        Optional.empty(),
                        lowest.compareTo(quantity) < 0 ? lowest : quantity,
                        quantity));
            } else {
                negative.filter(ended -> withEnded)
                        .ifPresent(ended -> lines.accept(new NegativeStockLine(
                                of, ended.since(), Optional.of(day), ended.lowest(), ended.quantity())));
                negative = Optional.empty();
            }
        }

        /** What is negative at last lasts. */
        void end() {
            negative.ifPresent(lines);
            negative = Optional.empty();
            quantity = Total.ZERO;
        }
    }
}
