package org.costledger.store.inquiry;

import static org.costledger.store.schema.tables.Item.ITEM;
import static org.costledger.store.schema.tables.ItemLedgerEntry.ITEM_LEDGER_ENTRY;
import static org.costledger.store.schema.tables.ValueEntry.VALUE_ENTRY;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.costledger.engine.inquiry.NotInvoicedInquiry;
import org.costledger.engine.inquiry.NotInvoicedInquiry.Direction;
import org.costledger.engine.inquiry.NotInvoicedLine;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.store.table.EntryCodes;
import org.costledger.store.table.ItemLedgerEntryTable;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * What was received or shipped and not invoiced as of a date. Such an entry is not fully invoiced today, or an invoice of it is of a
 * later date: so few are looked at, whatever the date.
 */
public final class NotInvoicedQuery {
    private final Sql sql;
    private final Sums sums;

    /** @param withAcy whether the ledger keeps an additional reporting currency */
    public NotInvoicedQuery(Connection connection, boolean withAcy) {
        sql = Sql.on(connection);
        sums = new Sums(withAcy);
    }

    /** Tells what is asked, by posting date. */
    public void read(NotInvoicedInquiry inquiry, Consumer<NotInvoicedLine> lines) {
        var table = new ItemLedgerEntryTable();
        var ofEntries = new ArrayList<Field<?>>();
        ofEntries.add(VALUE_ENTRY.ITEM_LEDGER_ENTRY_NO);
        ofEntries.addAll(sums.ofValueEntries());
        var worth = DSL.select(ofEntries)
                .from(VALUE_ENTRY)
                .where(VALUE_ENTRY.ITEM_LEDGER_ENTRY_NO.in(candidates(inquiry)))
                .and(VALUE_ENTRY.POSTING_DATE.le(inquiry.asOf()))
                .groupBy(VALUE_ENTRY.ITEM_LEDGER_ENTRY_NO)
                .having(DSL.sum(VALUE_ENTRY.ITEM_LEDGER_ENTRY_QUANTITY).ne(DSL.sum(VALUE_ENTRY.INVOICED_QUANTITY)))
                .asTable("sums");
        var columns = new ArrayList<Field<?>>(EntryRows.columns(table));
        columns.addAll(sums.columns());
        var query = sql.context()
                .select(columns)
                .from(worth)
                .join(ITEM_LEDGER_ENTRY)
                .on(ITEM_LEDGER_ENTRY.ENTRY_NO.eq(DSL.field(DSL.name("sums", "item_ledger_entry_no"), Long.class)))
                .join(ITEM)
                .on(ITEM.NO.eq(ITEM_LEDGER_ENTRY.ITEM_NO))
                .where(StockConditions.ofItem(inquiry.filter()))
                .orderBy(ITEM_LEDGER_ENTRY.POSTING_DATE, ITEM_LEDGER_ENTRY.ENTRY_NO);
        sql.eachSource(query, row -> lines.accept(new NotInvoicedLine(table.read(row), sums.read(row))));
    }

    private static Select<Record1<Long>> candidates(NotInvoicedInquiry inquiry) {
        var notInvoiced = DSL.select(ITEM_LEDGER_ENTRY.ENTRY_NO)
                .from(ITEM_LEDGER_ENTRY)
                // Implied by the other, and what the database knows to be rare.
                .where(DSL.not(ITEM_LEDGER_ENTRY.COMPLETELY_INVOICED))
                .and(ITEM_LEDGER_ENTRY.INVOICED_QUANTITY.ne(ITEM_LEDGER_ENTRY.QUANTITY))
                .and(asked(inquiry));
        var invoicedLater = DSL.select(ITEM_LEDGER_ENTRY.ENTRY_NO)
                .from(VALUE_ENTRY)
                .join(ITEM_LEDGER_ENTRY)
                .on(ITEM_LEDGER_ENTRY.ENTRY_NO.eq(VALUE_ENTRY.ITEM_LEDGER_ENTRY_NO))
                .where(VALUE_ENTRY.POSTING_DATE.gt(inquiry.asOf()))
                .and(VALUE_ENTRY.INVOICED_QUANTITY.ne(DSL.inline(java.math.BigDecimal.ZERO)))
                .and(asked(inquiry));
        return notInvoiced.union(invoicedLater);
    }

    private static Condition asked(NotInvoicedInquiry inquiry) {
        var types = inquiry.directions().stream()
                .map(NotInvoicedQuery::type)
                .map(type -> (short) EntryCodes.ENTRY_TYPE.code(type))
                .toList();
        return ITEM_LEDGER_ENTRY
                .ENTRY_TYPE
                .in(types)
                .and(ITEM_LEDGER_ENTRY.POSTING_DATE.le(inquiry.asOf()))
                .and(StockConditions.ofItemNo(ITEM_LEDGER_ENTRY.ITEM_NO, inquiry.filter()))
                .and(StockConditions.ofPlace(inquiry.filter()));
    }

    private static ItemLedgerEntryType type(Direction direction) {
        return switch (direction) {
            case RECEIVED -> ItemLedgerEntryType.PURCHASE;
            case SHIPPED -> ItemLedgerEntryType.SALE;
        };
    }
}
