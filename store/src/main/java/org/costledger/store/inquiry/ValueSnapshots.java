package org.costledger.store.inquiry;

import static org.costledger.store.inquiry.Groups.ITEM_NO;
import static org.costledger.store.inquiry.Groups.LOCATION_CODE;
import static org.costledger.store.inquiry.Groups.VARIANT_CODE;
import static org.costledger.store.schema.tables.ValueEntry.VALUE_ENTRY;
import static org.costledger.store.schema.tables.ValueSnapshot.VALUE_SNAPSHOT;
import static org.costledger.store.schema.tables.ValueSnapshotItem.VALUE_SNAPSHOT_ITEM;
import static org.costledger.store.schema.tables.ValueSnapshotLine.VALUE_SNAPSHOT_LINE;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.costledger.engine.inquiry.GroupBy;
import org.costledger.engine.inquiry.StockFilter;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Snapshots of value, by posting date and by item, location and variant (decision 0029). */
public final class ValueSnapshots {
    /** As many days away from a snapshot it is still sooner to begin with it than to add up all. */
    private static final int NEAR = 62;

    private final Sql sql;

    public ValueSnapshots(Connection connection) {
        this(Sql.on(connection));
    }

    ValueSnapshots(Sql sql) {
        this.sql = sql;
    }

    /** The one that lies nearest to a date, if it lies near. */
    Optional<Snapshot> near(LocalDate date) {
        return all().stream()
                .filter(snapshot -> days(snapshot, date) <= NEAR)
                .min(Comparator.comparingLong(snapshot -> days(snapshot, date)));
    }

    private static long days(Snapshot snapshot, LocalDate date) {
        return Math.abs(ChronoUnit.DAYS.between(snapshot.endingDate(), date));
    }

    private List<Snapshot> all() {
        var all = new ArrayList<Snapshot>();
        Sql.each(
                sql.context()
                        .select(VALUE_SNAPSHOT.ENDING_DATE, VALUE_SNAPSHOT.LAST_VALUE_ENTRY_NO)
                        .from(VALUE_SNAPSHOT)
                        .orderBy(VALUE_SNAPSHOT.ENDING_DATE),
                row -> all.add(new Snapshot(
                        Sql.value(row, VALUE_SNAPSHOT.ENDING_DATE),
                        Sql.value(row, VALUE_SNAPSHOT.LAST_VALUE_ENTRY_NO))));
        return all;
    }

    /** The dates for which there is a snapshot. */
    public List<LocalDate> endingDates() {
        return all().stream().map(Snapshot::endingDate).toList();
    }

    /**
     * Takes a snapshot, or brings the one of that day up to date; one that holds as much already stays. Nobody else takes one meanwhile.
     *
     * @param lastValueEntryNo a number up to which all value entries are there, and none will be added
     */
    public void take(LocalDate endingDate, long lastValueEntryNo, OffsetDateTime now) {
        if (all().stream().anyMatch(known -> holds(known, endingDate, lastValueEntryNo))) return;
        try {
            insertLines(endingDate, lastValueEntryNo);
            sql.context()
                    .deleteFrom(VALUE_SNAPSHOT)
                    .where(VALUE_SNAPSHOT.ENDING_DATE.eq(endingDate))
                    .execute();
            sql.context()
                    .deleteFrom(VALUE_SNAPSHOT_LINE)
                    .where(VALUE_SNAPSHOT_LINE.ENDING_DATE.eq(endingDate))
                    .and(VALUE_SNAPSHOT_LINE.LAST_VALUE_ENTRY_NO.ne(lastValueEntryNo))
                    .execute();
            sql.context()
                    .deleteFrom(VALUE_SNAPSHOT_ITEM)
                    .where(VALUE_SNAPSHOT_ITEM.ENDING_DATE.eq(endingDate))
                    .and(VALUE_SNAPSHOT_ITEM.LAST_VALUE_ENTRY_NO.ne(lastValueEntryNo))
                    .execute();
            sql.context()
                    .insertInto(VALUE_SNAPSHOT)
                    .values(endingDate, lastValueEntryNo, now)
                    .execute();
        } catch (DataAccessException failed) {
            throw Sql.failure(failed);
        }
    }

    private static boolean holds(Snapshot known, LocalDate endingDate, long lastValueEntryNo) {
        return known.endingDate().equals(endingDate) && known.lastValueEntryNo() >= lastValueEntryNo;
    }

    private void insertLines(LocalDate endingDate, long lastValueEntryNo) {
        var sums = new Sums(true);
        var groups = new Groups(Set.of(GroupBy.LOCATION, GroupBy.VARIANT), StockFilter.ALL);
        var counting = VALUE_ENTRY.ENTRY_NO.le(lastValueEntryNo);
        var base = near(endingDate).filter(snapshot -> snapshot.lastValueEntryNo() <= lastValueEntryNo);
        var byStock = base.map(snapshot -> new SinceSnapshot(sums, groups).upTo(endingDate, snapshot, counting))
                .orElseGet(
                        () -> sums.byStock(groups, counting.and(VALUE_ENTRY.POSTING_DATE.le(endingDate)), List.of()));
        var columns = new ArrayList<Field<?>>();
        columns.add(DSL.inline(endingDate));
        columns.add(DSL.inline(lastValueEntryNo));
        columns.addAll(List.of(ITEM_NO, LOCATION_CODE, VARIANT_CODE));
        columns.addAll(sums.ofSums());
        sql.context()
                .insertInto(VALUE_SNAPSHOT_LINE)
                .select(DSL.select(columns)
                        .from(byStock.asTable("sums"))
                        .groupBy(ITEM_NO, LOCATION_CODE, VARIANT_CODE)
                        .having(sums.isSomething()))
                .execute();
        insertItems(sums, new Snapshot(endingDate, lastValueEntryNo), groups);
    }

    private void insertItems(Sums sums, Snapshot snapshot, Groups places) {
        var columns = new ArrayList<Field<?>>();
        columns.add(DSL.inline(snapshot.endingDate()));
        columns.add(DSL.inline(snapshot.lastValueEntryNo()));
        columns.add(ITEM_NO);
        columns.addAll(sums.ofSums());
        sql.context()
                .insertInto(VALUE_SNAPSHOT_ITEM)
                .select(DSL.select(columns)
                        .from(sums.ofSnapshot(places, snapshot).asTable("sums"))
                        .groupBy(ITEM_NO)
                        .having(sums.isSomething()))
                .execute();
    }
}
