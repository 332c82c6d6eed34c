package org.costledger.service;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.costledger.engine.setup.Code;
import org.costledger.store.DocumentLine;

/** What the drafts of a batch name, all together. */
final class BatchNames {
    final SortedSet<String> itemNos = new TreeSet<>();
    final SortedSet<Long> entryNos = new TreeSet<>();
    final SortedSet<DocumentLine> lines =
            new TreeSet<>(Comparator.comparing(DocumentLine::documentNo).thenComparingInt(DocumentLine::lineNo));
    final SortedSet<String> documentNos = new TreeSet<>();
    /** Keys of earlier requests whose entries are named. */
    final SortedSet<String> namedKeys = new TreeSet<>();
    /** Those, and the keys of the drafts themselves. */
    final SortedSet<String> keys = new TreeSet<>();

    BatchNames(List<? extends PostingDraft> drafts) {
        drafts.forEach(this::add);
    }

    private void add(PostingDraft draft) {
        for (var itemNo : draft.itemNos()) itemNos.add(Code.of(itemNo));
        draft.entryNames().forEach(this::add);
        documentNos.addAll(draft.documentNos());
        keys.add(draft.key());
    }

    private void add(EntryName name) {
        switch (name) {
            case EntryName.OfNumber(long entryNo) -> entryNos.add(entryNo);
            case EntryName.OfRequest(var key) -> {
                namedKeys.add(key);
                keys.add(key);
            }
            case EntryName.OfLine line -> lines.add(new DocumentLine(line.documentNo(), line.lineNo()));
        }
    }
}
