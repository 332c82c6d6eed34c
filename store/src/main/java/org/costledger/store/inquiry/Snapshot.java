package org.costledger.store.inquiry;

import java.time.LocalDate;

/**
 * What stock was worth at the end of a day, as it was added up once.
 *
 * @param lastValueEntryNo the highest number of a value entry that is in it
 */
record Snapshot(LocalDate endingDate, long lastValueEntryNo) {}
