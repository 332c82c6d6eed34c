package org.costledger.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.store.DocumentLine;

/** What is recorded of the items of a batch, and by what names: it grows with each draft that is posted. */
final class RecordedOnSlice implements Recorded {
    private final MemoryLedger slice;
    private final Map<DocumentLine, List<Long>> entriesByLine = new HashMap<>();
    private final Map<String, List<Long>> entriesByKey = new HashMap<>();
    private final Map<String, Integer> lastLineNos;

    RecordedOnSlice(MemoryLedger slice, Collection<DocumentLine.Entry> entries, Map<String, Integer> lastLineNos) {
        this.slice = slice;
        this.lastLineNos = new HashMap<>(lastLineNos);
        for (var entry : entries) add(entry.line(), entry.entryNo());
    }

    private void add(DocumentLine line, long entryNo) {
        entriesByLine.computeIfAbsent(line, key -> new ArrayList<>(1)).add(entryNo);
    }

    /** Takes note of a request that was posted before. */
    void add(String key, PostLines.Answer answer) {
        entriesByKey.put(key, answer.itemLedgerEntryNos());
    }

    /** Appends what a draft comes to. */
    void append(String key, LedgerChange change) {
        slice.append(change);
        var entryNos = new ArrayList<Long>();
        for (var entry : change.appended().itemLedgerEntries()) {
            var document = entry.facts().document();
            add(new DocumentLine(document.no(), document.lineNo()), entry.entryNo());
            lastLineNos.merge(document.no(), document.lineNo(), Math::max);
            entryNos.add(entry.entryNo());
        }
        entriesByKey.put(key, entryNos);
    }

    @Override
    public LedgerView ledger() {
        return slice;
    }

    @Override
    public List<ItemLedgerEntry> entries(EntryName name) {
        return switch (name) {
            case EntryName.OfNumber(long entryNo) ->
                slice.findItemLedgerEntry(entryNo).stream().toList();
            case EntryName.OfRequest(var key) -> entries(entriesByKey.getOrDefault(key, List.of()));
            case EntryName.OfLine line ->
                entries(entriesByLine.getOrDefault(new DocumentLine(line.documentNo(), line.lineNo()), List.of()))
                        .stream()
                        .filter(line::isOf)
                        .toList();
        };
    }

    private List<ItemLedgerEntry> entries(List<Long> entryNos) {
        return entryNos.stream().map(slice::itemLedgerEntry).toList();
    }

    @Override
    public int lastLineNo(String documentNo) {
        return lastLineNos.getOrDefault(documentNo, 0);
    }
}
