package org.costledger.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.Adjustment;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.setup.Code;
import org.costledger.engine.setup.Item;
import org.costledger.service.json.RecordJson;
import org.costledger.store.LedgerTransaction;

/**
 * Adjusts cost (chapter 03), some items at a time: each part is written on its own, so that who posts waits for a part at most. As many
 * parts are read together as the heap has room for: entries of an item lie apart, and finding them takes longer than reading them. A run
 * that was interrupted is asked for again under its key; what was adjusted by then stays.
 */
public final class AdjustItems {
    static final String KIND = "adjust";
    static final String PART = "adjustPart";

    /** Entries of the items that are adjusted together; one item is adjusted as a whole, however many it has. */
    private static final long ENTRIES_AT_ONCE = 50_000;

    /** Of the entries there is room for, the item ledger entries that are read together: each has some three others, and half stays free. */
    private static final int PART_OF_ROOM = 8;

    private final Books books;
    private final Asked asked;
    private final AdjustmentRequest request;
    private final Observer observer;
    private final long entriesAtOnce;

    private AdjustItems(Books books, Asked asked, AdjustmentRequest request, Observer observer, long entriesAtOnce) {
        this.books = books;
        this.asked = asked;
        this.request = request;
        this.observer = observer;
        this.entriesAtOnce = entriesAtOnce;
    }

    /**
     * What a run came to.
     *
     * @param firstRegisterNo 0: nothing was to be adjusted
     * @param lastRegisterNo that of its last part
     * @param visited entries that were looked at
     * @param written value entries that were made
     * @param stopped outbounds whose cost never came to rest (ADJ-119)
     */
    public record Answer(long firstRegisterNo, long lastRegisterNo, long visited, long written, List<Long> stopped) {
        private static final Answer NOTHING = new Answer(0, 0, 0, 0, List.of());

        private static Answer of(Adjustment run, LedgerChange written) {
            long register = written.after().register() > written.before().register()
                    ? written.after().register()
                    : 0;
            return new Answer(register, register, run.visited(), run.written(), run.stopped());
        }

        private Answer plus(Answer other) {
            var all = new ArrayList<>(stopped);
            all.addAll(other.stopped);
            return new Answer(
                    firstRegisterNo == 0 ? other.firstRegisterNo : firstRegisterNo,
                    Math.max(lastRegisterNo, other.lastRegisterNo),
                    visited + other.visited,
                    written + other.written,
                    all);
        }
    }

    /** Sees what a part came to, once it is there for good; of a run that is answered again it sees nothing. */
    public interface Observer {
        /** Nobody looks. */
        Observer NOBODY = (ledger, run) -> {};

        /**
         * A part is written.
         *
         * @param ledger what was recorded of the items before
         * @param run what was computed on it, its entries not yet under the numbers they were written with
         */
        void adjusted(MemoryLedger ledger, Adjustment run);
    }

    /** Items that are adjusted together, and how many item ledger entries they have. */
    private record Part(SortedSet<String> itemNos, long entries) {}

    /** What a part is known by: what was asked for as a whole, and its place. */
    private record Place(AdjustmentRequest run, int part) {}

    /**
     * Adjusts what a run concerns.
     *
     * @throws org.costledger.engine.refusal.Refused if the run is refused, or the key stands for another request
     */
    public static Answer adjust(Books books, Asked asked, AdjustmentRequest request) {
        return adjust(books, asked, request, Observer.NOBODY);
    }

    /** The same, for somebody who wants to see what became of each item. */
    public static Answer adjust(Books books, Asked asked, AdjustmentRequest request, Observer observer) {
        return adjust(books, asked, request, observer, ENTRIES_AT_ONCE);
    }

    /** The same in parts of another size; a run that was interrupted goes on with the size it began with. */
    static Answer adjust(Books books, Asked asked, AdjustmentRequest request, Observer observer, long entriesAtOnce) {
        return new AdjustItems(books, asked, request, observer, entriesAtOnce).adjust();
    }

    /** Adjusts some items in one transaction, whatever others need it. */
    static Answer adjustAtOnce(Books books, Asked asked, AdjustmentRequest request, SortedSet<String> itemNos) {
        return new AdjustItems(books, asked, request, (ledger, run) -> {}, ENTRIES_AT_ONCE).atOnce(itemNos);
    }

    private Answer adjust() {
        if (books.isKnown(asked)) return whole(Answer.NOTHING);
        int number = 1;
        var done = Answer.NOTHING;
        for (; books.isKnown(asked.part(number)); number++) done = done.plus(part(number, new TreeSet<>()));
        var parts = parts();
        if (number == 1 && parts.size() <= 1)
            return atOnce(parts.isEmpty() ? new TreeSet<>() : parts.getFirst().itemNos());
        for (var next : readTogether(parts)) {
            readAhead(next);
            for (var part : next) done = done.plus(part(number++, part.itemNos()));
        }
        return whole(done);
    }

    private List<List<Part>> readTogether(List<Part> parts) {
        long room = books.roomForEntries() / PART_OF_ROOM;
        var all = new ArrayList<List<Part>>();
        long taken = 0;
        for (var part : parts) {
            if (all.isEmpty() || taken + part.entries() > room) {
                all.add(new ArrayList<>());
                taken = 0;
            }
            all.getLast().add(part);
            taken += part.entries();
        }
        return all;
    }

    private void readAhead(List<Part> parts) {
        if (books.isTrial() || parts.size() == 1) return;
        var itemNos = new TreeSet<String>();
        for (var part : parts) itemNos.addAll(part.itemNos());
        books.readAhead(itemNos);
    }

    /** The answer to a run whose parts are written; by itself it adjusts nothing more. */
    private Answer whole(Answer done) {
        return write(new TreeSet<>(), transaction -> new Done<>(done, List.of()));
    }

    private Answer atOnce(SortedSet<String> itemNos) {
        var seen = new Seen();
        var answer = write(itemNos, transaction -> adjust(transaction, itemNos, seen));
        seen.tell(observer);
        return answer;
    }

    /**
     * Which items there are to adjust is read before they are locked. So those that were are kept, and not what was asked for: others may
     * have come to need it when the request gets its number.
     */
    private Answer write(SortedSet<String> itemNos, Books.Work<Answer> work) {
        return books.write(
                asked,
                KIND,
                Digest.of(RecordJson.write(request, PostingRequest.By.class)),
                Answer.class,
                work,
                done -> requestOf(itemNos));
    }

    /** A part; one that is known is answered again. */
    private Answer part(int number, SortedSet<String> itemNos) {
        var seen = new Seen();
        var answer = books.write(
                asked.part(number),
                PART,
                Digest.of(RecordJson.write(new Place(request, number), PostingRequest.By.class)),
                Answer.class,
                transaction -> adjust(transaction, itemNos, seen),
                done -> requestOf(itemNos));
        seen.tell(observer);
        return answer;
    }

    private Done<Answer> adjust(LedgerTransaction transaction, SortedSet<String> itemNos, Seen seen) {
        transaction.lockSetup(false);
        transaction.lockItems(itemNos);
        var slice = transaction.slice(itemNos);
        var run = Costing.adjust(slice, requestOf(itemNos));
        // Who looks at the slice is shown what was recorded before.
        var written = observer.equals(Observer.NOBODY)
                ? transaction.writeAndHold(slice, run.change())
                : transaction.write(slice, run.change());
        seen.slice = Optional.of(slice);
        seen.run = Optional.of(run);
        return new Done<>(Answer.of(run, written), List.of(written));
    }

    private AdjustmentRequest requestOf(SortedSet<String> itemNos) {
        return new AdjustmentRequest(
                Optional.of(List.copyOf(itemNos)),
                Optional.empty(),
                request.untilValuationDate(),
                request.online(),
                request.by());
    }

    /** The items that a run concerns, as many together as have so many entries. */
    private List<Part> parts() {
        // A trial keeps nobody waiting.
        long atOnce = books.isTrial() ? Math.max(entriesAtOnce, books.roomForEntries() / PART_OF_ROOM) : entriesAtOnce;
        return books.lookUp(transaction -> {
            var named = request.items()
                    .<SortedSet<String>>map(
                            items -> items.stream().map(Code::of).collect(Collectors.toCollection(TreeSet::new)))
                    .orElseGet(transaction::itemsToAdjust);
            var concerned = Costing.itemsToAdjust(transaction.outline(named), request);
            if (concerned.isEmpty()) return List.of();
            var entries =
                    transaction.entriesByItem(concerned.stream().map(Item::no).toList());
            var parts = new ArrayList<Part>();
            for (var item : concerned) {
                long ofItem = entries.getOrDefault(item.no(), 0L);
                var last = parts.isEmpty() ? new Part(new TreeSet<>(), 0) : parts.removeLast();
                if (!last.itemNos().isEmpty() && last.entries() + ofItem > atOnce) {
                    parts.add(last);
                    last = new Part(new TreeSet<>(), 0);
                }
                last.itemNos().add(item.no());
                parts.add(new Part(last.itemNos(), last.entries() + ofItem));
            }
            return parts;
        });
    }

    /** The last attempt at some items. */
    private static final class Seen {
        private Optional<MemoryLedger> slice = Optional.empty();
        private Optional<Adjustment> run = Optional.empty();

        void tell(Observer observer) {
            if (slice.isPresent() && run.isPresent()) observer.adjusted(slice.get(), run.get());
        }
    }
}
