package org.costledger.scenario.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.costledger.engine.journal.Document;
import org.costledger.engine.number.Quantity;
import org.costledger.scenario.model.Posting;

/** What the documents of a file have posted so far: their next free lines, and the quantities they moved or invoiced. */
final class DocumentLines implements Documents {
    private final Map<String, Integer> lastLines = new HashMap<>();
    private final Map<Posted, Quantity> quantities = new HashMap<>();

    private record Posted(String document, LocalDate date, long entryNo) {}

    @Override
    public int line(Posting.Document document) {
        var no = code(document);
        if (document.line().isPresent()) {
            lastLines.merge(no, document.line().getAsInt(), Math::max);
            return document.line().getAsInt();
        }
        return nextLine(no);
    }

    @Override
    public int lineOfUndo(Document document) {
        return nextLine(document.no());
    }

    private int nextLine(String no) {
        return lastLines.merge(no, 1, Integer::sum);
    }

    /** A document received, shipped or invoiced so much of an entry. */
    void posted(Posting.Document document, LocalDate date, long entryNo, Quantity quantity) {
        if (!code(document).isEmpty()) quantities.put(new Posted(code(document), date, entryNo), quantity.abs());
    }

    @Override
    public Optional<Quantity> posted(Posting.Document document, LocalDate date, long entryNo) {
        return Optional.ofNullable(quantities.get(new Posted(code(document), date, entryNo)));
    }

    private static String code(Posting.Document document) {
        return document.number().orElse("").toUpperCase(Locale.ROOT);
    }
}
