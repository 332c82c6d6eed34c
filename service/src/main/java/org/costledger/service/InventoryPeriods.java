package org.costledger.service;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.costledger.engine.Costing;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.Overlay;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.period.ChangePeriods;
import org.costledger.engine.period.PeriodRequest;

/** Inserts, closes and reopens inventory periods (GL-70 to GL-76). Nobody posts meanwhile. */
public final class InventoryPeriods {
    private InventoryPeriods() {}

    /** Nothing to tell but the period. */
    public record Answer(LocalDate endingDate) {}

    private record Content(LocalDate endingDate) {}

    public static Answer insert(Books books, Asked asked, LocalDate endingDate) {
        return write(
                books,
                asked,
                "insertPeriod",
                new Content(endingDate),
                endingDate,
                ledger -> ChangePeriods.insert(ledger, endingDate));
    }

    public static Answer close(Books books, Asked asked, PeriodRequest request) {
        return write(
                books,
                asked,
                "closePeriod",
                request,
                request.endingDate(),
                ledger -> Costing.closePeriod(ledger, request));
    }

    /** Closes a period; one that was never heard of is inserted first, both or neither. */
    public static Answer insertAndClose(Books books, Asked asked, PeriodRequest request) {
        return books.write(asked, "insertAndClosePeriod", request, Answer.class, transaction -> {
            transaction.lockSetup(true);
            var slice = transaction.slice(new TreeSet<>(), transaction.itemNos());
            if (isKnown(slice, request.endingDate())) {
                var written = transaction.write(slice, Costing.closePeriod(slice, request));
                return new Done<>(new Answer(request.endingDate()), List.of(written));
            }
            var inserted = ChangePeriods.insert(slice, request.endingDate());
            var closed = Costing.closePeriod(Overlay.after(slice, inserted), request);
            return new Done<>(
                    new Answer(request.endingDate()),
                    List.of(transaction.write(slice, inserted), transaction.write(slice, closed)));
        });
    }

    private static boolean isKnown(MemoryLedger ledger, LocalDate endingDate) {
        return ledger.setup().calendar().inventoryPeriods().find(endingDate).isPresent();
    }

    public static Answer reopen(Books books, Asked asked, PeriodRequest request) {
        return write(
                books,
                asked,
                "reopenPeriod",
                request,
                request.endingDate(),
                ledger -> Costing.reopenPeriod(ledger, request));
    }

    private static Answer write(
            Books books,
            Asked asked,
            String kind,
            Record content,
            LocalDate endingDate,
            Function<MemoryLedger, LedgerChange> rule) {
        return books.write(asked, kind, content, Answer.class, transaction -> {
            transaction.lockSetup(true);
            var slice = transaction.slice(new TreeSet<>(), transaction.itemNos());
            var written = transaction.write(slice, rule.apply(slice));
            return new Done<>(new Answer(endingDate), List.of(written));
        });
    }
}
