package org.costledger.store.inquiry;

import static org.costledger.store.schema.tables.ValueEntry.VALUE_ENTRY;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Value as of a date, from a snapshot on: what it holds, with the entries of the days between added, or taken off where the snapshot is
 * the later one; and with all entries up to the date that were written after it was taken, however early they are dated. They are not
 * added up by themselves first: adding up the few entries of each of many items takes as long as adding up all with the snapshot.
 */
record SinceSnapshot(Sums sums, Groups groups) {
    /** @param counting which entries count at all; a snapshot holds no others */
    Select<Record> upTo(LocalDate date, Snapshot snapshot, Condition counting) {
        var isInSnapshot = VALUE_ENTRY.ENTRY_NO.le(snapshot.lastValueEntryNo());
        var writtenLater = VALUE_ENTRY
                .ENTRY_NO
                .gt(snapshot.lastValueEntryNo())
                .and(VALUE_ENTRY.POSTING_DATE.le(date))
                .and(counting);
        var parts = sums.ofSnapshot(groups, snapshot).unionAll(sums.each(groups, writtenLater));
        if (date.isAfter(snapshot.endingDate()))
            return parts.unionAll(sums.each(
                    groups,
                    isInSnapshot.and(between(snapshot.endingDate(), date)).and(counting)));
        if (date.isBefore(snapshot.endingDate()))
            return parts.unionAll(sums.eachNegated(groups, isInSnapshot.and(between(date, snapshot.endingDate()))));
        return parts;
    }

    private static Condition between(LocalDate after, LocalDate upTo) {
        return VALUE_ENTRY.POSTING_DATE.gt(after).and(VALUE_ENTRY.POSTING_DATE.le(upTo));
    }
}
