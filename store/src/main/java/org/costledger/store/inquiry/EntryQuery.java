package org.costledger.store.inquiry;

import static org.costledger.store.schema.tables.ItemApplicationEntry.ITEM_APPLICATION_ENTRY;
import static org.costledger.store.schema.tables.ItemLedgerEntry.ITEM_LEDGER_ENTRY;
import static org.costledger.store.schema.tables.ValueEntry.VALUE_ENTRY;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.costledger.engine.inquiry.CostTotal;
import org.costledger.engine.inquiry.EntryInquiry;
import org.costledger.engine.inquiry.EntryInquiry.Dates;
import org.costledger.engine.inquiry.EntryInquiry.Page;
import org.costledger.engine.inquiry.EntryInquiry.Tracked;
import org.costledger.engine.inquiry.EntryLine;
import org.costledger.engine.inquiry.Total;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.setup.StockKey;
import org.costledger.store.row.RowSource;
import org.costledger.store.table.EntryCodes;
import org.costledger.store.table.ItemApplicationEntryTable;
import org.costledger.store.table.ItemLedgerEntryTable;
import org.costledger.store.table.ValueEntryTable;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** Entries as they are recorded, by number. */
public final class EntryQuery {
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final Sql sql;

    public EntryQuery(Connection connection) {
        sql = Sql.on(connection);
    }

    /** Tells item ledger entries. */
    public void readItemLedgerEntries(EntryInquiry inquiry, Consumer<EntryLine.OfItem> lines) {
        var table = new ItemLedgerEntryTable();
        var columns = new ArrayList<Field<?>>(EntryRows.columns(table));
        columns.add(cost(VALUE_ENTRY.COST_AMOUNT_ACTUAL));
        columns.add(cost(VALUE_ENTRY.COST_AMOUNT_ACTUAL_ACY));
        columns.add(cost(VALUE_ENTRY.COST_AMOUNT_EXPECTED));
        columns.add(cost(VALUE_ENTRY.COST_AMOUNT_EXPECTED_ACY));
        var query = sql.context()
                .select(columns)
                .from(ITEM_LEDGER_ENTRY)
                .where(ofItemLedgerEntry(inquiry))
                .and(StockConditions.ofItemNo(ITEM_LEDGER_ENTRY.ITEM_NO, inquiry.stock()))
                .and(within(ITEM_LEDGER_ENTRY.POSTING_DATE, inquiry.postingDates()))
                .and(document(ITEM_LEDGER_ENTRY.DOCUMENT_NO, inquiry))
                .and(inquiry.kinds().openOnly() ? ITEM_LEDGER_ENTRY.REMAINING_QUANTITY.ne(ZERO) : DSL.noCondition())
                .and(
                        inquiry.itemLedgerEntryNo().isPresent()
                                ? ITEM_LEDGER_ENTRY.ENTRY_NO.eq(
                                        inquiry.itemLedgerEntryNo().getAsLong())
                                : DSL.noCondition());
        sql.eachSource(
                page(query, ITEM_LEDGER_ENTRY.ENTRY_NO, inquiry.page()),
                row -> lines.accept(new EntryLine.OfItem(table.read(row), costTotal(row), costTotal(row))));
    }

    /** The sum over the value entries of an item ledger entry. */
    private static Field<BigDecimal> cost(Field<BigDecimal> amount) {
        return DSL.field(DSL.select(DSL.coalesce(DSL.sum(amount), DSL.inline(ZERO)))
                .from(VALUE_ENTRY)
                .where(VALUE_ENTRY.ITEM_LEDGER_ENTRY_NO.eq(ITEM_LEDGER_ENTRY.ENTRY_NO)));
    }

    private static CostTotal costTotal(RowSource row) {
        var lcy = new Total(row.total());
        return new CostTotal(lcy, new Total(row.total()));
    }

    /** Tells value entries. */
    public void readValueEntries(EntryInquiry inquiry, Consumer<EntryLine.OfValue> lines) {
        var table = new ValueEntryTable();
        var columns = new ArrayList<Field<?>>(EntryRows.columns(table));
        columns.add(ITEM_LEDGER_ENTRY.VARIANT_CODE);
        columns.add(ITEM_LEDGER_ENTRY.LOCATION_CODE);
        columns.add(ITEM_LEDGER_ENTRY.SERIAL_NO);
        columns.add(ITEM_LEDGER_ENTRY.LOT_NO);
        columns.add(ITEM_LEDGER_ENTRY.PACKAGE_NO);
        columns.add(ITEM_LEDGER_ENTRY.EXPIRATION_DATE);
        var costEntryTypes = inquiry.kinds().costEntryTypes();
        var query = sql.context()
                .select(columns)
                .from(VALUE_ENTRY)
                .join(ITEM_LEDGER_ENTRY)
                .on(ITEM_LEDGER_ENTRY.ENTRY_NO.eq(VALUE_ENTRY.ITEM_LEDGER_ENTRY_NO))
                .where(ofItemLedgerEntry(inquiry))
                .and(StockConditions.ofItemNo(VALUE_ENTRY.ITEM_NO, inquiry.stock()))
                .and(within(VALUE_ENTRY.POSTING_DATE, inquiry.postingDates()))
                .and(document(VALUE_ENTRY.DOCUMENT_NO, inquiry))
                .and(
                        costEntryTypes.isEmpty()
                                ? DSL.noCondition()
                                : VALUE_ENTRY.ENTRY_TYPE.in(costEntryTypes.stream()
                                        .map(type -> (short) EntryCodes.COST_ENTRY_TYPE.code(type))
                                        .toList()))
                .and(
                        inquiry.itemLedgerEntryNo().isPresent()
                                ? VALUE_ENTRY.ITEM_LEDGER_ENTRY_NO.eq(
                                        inquiry.itemLedgerEntryNo().getAsLong())
                                : DSL.noCondition());
        sql.eachSource(page(query, VALUE_ENTRY.ENTRY_NO, inquiry.page()), row -> {
            var read = table.read(row);
            lines.accept(new EntryLine.OfValue(
                    read.entry(),
                    new StockKey(read.itemNo(), row.text(), row.text()),
                    new Tracking(row.text(), row.text(), row.text(), row.optionalDate())));
        });
    }

    /** Tells item application entries. */
    public void readApplications(EntryInquiry inquiry, Consumer<EntryLine.OfApplication> lines) {
        var table = new ItemApplicationEntryTable();
        var columns = new ArrayList<Field<?>>(EntryRows.columns(table));
        columns.add(ITEM_LEDGER_ENTRY.VARIANT_CODE);
        columns.add(ITEM_LEDGER_ENTRY.LOCATION_CODE);
        // The outbound of a quantity application, else the inbound (chapter 01, section 8).
        var owner = DSL.when(
                        ITEM_APPLICATION_ENTRY.QUANTITY.lt(DSL.inline(ZERO)), ITEM_APPLICATION_ENTRY.OUTBOUND_ENTRY_NO)
                .otherwise(ITEM_APPLICATION_ENTRY.INBOUND_ENTRY_NO);
        var query = sql.context()
                .select(columns)
                .from(ITEM_APPLICATION_ENTRY)
                .join(ITEM_LEDGER_ENTRY)
                .on(ITEM_LEDGER_ENTRY.ENTRY_NO.eq(owner))
                .where(ofItemLedgerEntry(inquiry))
                .and(StockConditions.ofItemNo(ITEM_APPLICATION_ENTRY.ITEM_NO, inquiry.stock()))
                .and(within(ITEM_APPLICATION_ENTRY.POSTING_DATE, inquiry.postingDates()))
                .and(document(ITEM_LEDGER_ENTRY.DOCUMENT_NO, inquiry))
                .and(
                        inquiry.itemLedgerEntryNo().isPresent()
                                ? names(inquiry.itemLedgerEntryNo().getAsLong())
                                : DSL.noCondition());
        sql.eachSource(page(query, ITEM_APPLICATION_ENTRY.ENTRY_NO, inquiry.page()), row -> {
            var read = table.read(row);
            lines.accept(
                    new EntryLine.OfApplication(read.entry(), new StockKey(read.itemNo(), row.text(), row.text())));
        });
    }

    /** The applications that name an item ledger entry, found by the indexes of its two ends. */
    private static Condition names(long itemLedgerEntryNo) {
        return ITEM_APPLICATION_ENTRY
                .INBOUND_ENTRY_NO
                .eq(itemLedgerEntryNo)
                .or(ITEM_APPLICATION_ENTRY.OUTBOUND_ENTRY_NO.eq(itemLedgerEntryNo));
    }

    private static Condition ofItemLedgerEntry(EntryInquiry inquiry) {
        var types = inquiry.kinds().types();
        var ofType = types.isEmpty()
                ? DSL.noCondition()
                : ITEM_LEDGER_ENTRY.ENTRY_TYPE.in(types.stream()
                        .map(type -> (short) EntryCodes.ENTRY_TYPE.code(type))
                        .toList());
        return StockConditions.ofPlace(inquiry.stock()).and(ofType).and(tracked(inquiry.tracking()));
    }

    private static Condition tracked(Tracked tracking) {
        return StockConditions.in(ITEM_LEDGER_ENTRY.SERIAL_NO, tracking.serialNos())
                .and(StockConditions.in(ITEM_LEDGER_ENTRY.LOT_NO, tracking.lotNos()))
                .and(StockConditions.in(ITEM_LEDGER_ENTRY.PACKAGE_NO, tracking.packageNos()));
    }

    private static Condition within(Field<LocalDate> date, Dates dates) {
        return dates.from()
                .<Condition>map(date::ge)
                .orElseGet(DSL::noCondition)
                .and(dates.to().<Condition>map(date::le).orElseGet(DSL::noCondition));
    }

    private static Condition document(Field<String> documentNo, EntryInquiry inquiry) {
        return inquiry.documentNo().<Condition>map(documentNo::eq).orElseGet(DSL::noCondition);
    }

    private static ResultQuery<Record> page(SelectConditionStep<Record> query, Field<Long> entryNo, Page page) {
        var from =
                page.fromEntryNo().isPresent() ? entryNo.ge(page.fromEntryNo().getAsLong()) : DSL.noCondition();
        var to = page.toEntryNo().isPresent() ? entryNo.le(page.toEntryNo().getAsLong()) : DSL.noCondition();
        var ordered = query.and(from).and(to).orderBy(entryNo);
        return page.limit().isPresent() ? ordered.limit(page.limit().getAsInt()) : ordered;
    }
}
