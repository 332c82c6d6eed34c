package org.costledger.service;

import java.util.List;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Needs;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.service.json.RecordJson;
import org.costledger.store.KeptAnswer;

/**
 * Posts lines: receipts, shipments, invoices, charges, transfers, adjustments, counts, undoing, applications, revaluations. All or none,
 * with the cost adjustment that the setup asks for (POST-1, POST-196).
 */
public final class PostLines {
    static final String KIND = "post";

    private PostLines() {}

    /**
     * What a posting made.
     *
     * @param registerNo 0: nothing was written
     * @param itemLedgerEntryNos the new ones, in order
     * @param valueEntryCount new ones, those of an automatic adjustment among them
     */
    public record Answer(long registerNo, List<Long> itemLedgerEntryNos, int valueEntryCount) {
        static Answer of(KeptAnswer kept) {
            return RecordJson.read(kept.answer(), Answer.class);
        }

        static Answer of(LedgerChange written) {
            return new Answer(
                    written.after().register() > written.before().register()
                            ? written.after().register()
                            : 0,
                    written.appended().itemLedgerEntries().stream()
                            .map(ItemLedgerEntry::entryNo)
                            .toList(),
                    written.appended().valueEntries().size());
        }
    }

    /**
     * Posts the lines of a request.
     *
     * @throws org.costledger.engine.refusal.Refused if a line is refused, or the key stands for another request
     */
    public static Answer post(Books books, Asked asked, PostingRequest request) {
        return books.postTogether(asked, request).orElseGet(() -> postAlone(books, asked, request));
    }

    /** SHA-256 of what was sent: who sends it again, and when, makes no difference. */
    static String digest(PostingRequest request) {
        return Digest.of(RecordJson.write(request, PostingRequest.By.class));
    }

    /** Waits for whoever has locked an item. */
    private static Answer postAlone(Books books, Asked asked, PostingRequest request) {
        return books.write(asked, KIND, request, Answer.class, transaction -> {
            transaction.lockSetup(false);
            var itemNos = transaction.items(Needs.of(request));
            transaction.lockItems(itemNos);
            var slice = transaction.slice(itemNos);
            var written = transaction.writeAndHold(
                    slice, Costing.postAndAdjust(slice, request).change());
            return new Done<>(Answer.of(written), List.of(written));
        });
    }
}
