package org.costledger.service;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.costledger.engine.Costing;
import org.costledger.engine.journal.Needs;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.ledger.view.Renumbering;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.json.RecordJson;
import org.costledger.store.KeptAnswer;
import org.costledger.store.KeptRequest;
import org.costledger.store.LedgerTransaction;

/**
 * Requests of several clients, posted in one transaction; each has its own key, register and answer. Of an item one is posted at most, so
 * that none rests on what another one wrote: the others of that item wait for the next group. Items that somebody else has locked are not
 * waited for, and a key that another program is about to write not for long.
 */
final class PostingGroup {
    private static final Logger LOG = System.getLogger(PostingGroup.class.getName());
    private static final int MOST_MISSED = 2;

    private final LedgerTransaction transaction;
    private final List<Member> members;
    private final List<Posted> posted = new ArrayList<>();

    /** What becomes of a member. */
    private sealed interface Fate {
        /** It is written. */
        record Done(PostLines.Answer answer, Optional<Written> written) implements Fate {}

        /** It is not; whoever sent it tries alone, and learns why if that fails. */
        record Left() implements Fate {}
    }

    /** A request, and what becomes of it; set by whoever writes its group. */
    static final class Member {
        private final Books.Sent sent;
        private final PostingRequest request;
        private final String content;
        private final Needs needs;
        private volatile Optional<Fate> fate = Optional.empty();
        /** In how many groups somebody else had an item of it. */
        private int missed;

        Member(Asked asked, PostingRequest request) {
            this.request = request;
            content = RecordJson.write(request);
            sent = new Books.Sent(asked, PostLines.KIND, PostLines.digest(request));
            needs = Needs.of(request);
        }

        boolean isDone() {
            return fate.isPresent();
        }

        /** Empty: it was not written. */
        Optional<PostLines.Answer> answer() {
            return done().map(Fate.Done::answer);
        }

        /** What is to be told of it; nothing of one that was written before. */
        Optional<Written> written() {
            return done().flatMap(Fate.Done::written);
        }

        private Optional<Fate.Done> done() {
            return fate.flatMap(found -> switch (found) {
                case Fate.Done done -> Optional.of(done);
                case Fate.Left left -> Optional.empty();
            });
        }
    }

    /** A member with the change it comes to, numbered after those before it. */
    private record Posted(Member member, LedgerChange change) {}

    private PostingGroup(LedgerTransaction transaction, List<Member> members) {
        this.transaction = transaction;
        this.members = members;
    }

    /**
     * Posts those that can be posted together. The fate of all is known then, but of those that wait for an item of another one.
     *
     * @param patience how long one of them may keep the others waiting
     */
    static void post(Books books, List<Member> members, Duration patience) {
        Map<Member, Fate> fates;
        try {
            fates = books.carryOut(transaction -> new PostingGroup(transaction, members).post(patience));
        } catch (Refused refused) {
            // One of them keeps the others waiting, or the database is in trouble: each is told by its own attempt.
            for (var member : members) member.fate = Optional.of(new Fate.Left());
            return;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Postings that were to be written together are written one by one.", failed);
            for (var member : members) member.fate = Optional.of(new Fate.Left());
            return;
        }
        fates.forEach((member, fate) -> member.fate = Optional.of(fate));
    }

    private Map<Member, Fate> post(Duration patience) {
        transaction.lockSetup(false);
        transaction.waitAtMost(patience);
        var answers = transaction
                .requests()
                .answers(each(member -> member.sent.asked().key()));
        var itemNos = itemNos();
        var all = new TreeSet<String>();
        itemNos.values().forEach(all::addAll);
        var slice = transaction.sliceOfFree(all);
        var answered = answers.get();
        var fates = new LinkedHashMap<Member, Fate>();
        var keys = new HashSet<String>();
        var taken = new HashSet<String>();
        for (var member : members) {
            var needed = itemNos.getOrDefault(member, new TreeSet<>());
            var kept = Optional.ofNullable(answered.get(member.sent.asked().key()));
            if (kept.isPresent()) fates.put(member, again(member, kept.get()));
            else if (keys.add(member.sent.asked().key()) && Collections.disjoint(taken, needed)) {
                taken.addAll(needed);
                if (!needed.stream().allMatch(itemNo -> slice.findItem(itemNo).isPresent())) miss(member, fates);
                else if (!isPosted(member, slice)) fates.put(member, new Fate.Left());
            }
        }
        write(slice, fates);
        return fates;
    }

    private List<String> each(Function<Member, String> said) {
        return members.stream().map(said).toList();
    }

    /** The items that each member needs; of entries that are not there none. */
    private Map<Member, SortedSet<String>> itemNos() {
        var entryNos = new TreeSet<Long>();
        for (var member : members) entryNos.addAll(member.needs.itemLedgerEntryNos());
        var itemByEntry = transaction.itemByEntry(entryNos);
        var itemNos = new HashMap<Member, SortedSet<String>>();
        for (var member : members) {
            var needed = new TreeSet<>(member.needs.itemNos());
            for (var entryNo : member.needs.itemLedgerEntryNos())
                Optional.ofNullable(itemByEntry.get(entryNo)).ifPresent(needed::add);
            itemNos.put(member, needed);
        }
        return itemNos;
    }

    private static Fate again(Member member, KeptAnswer kept) {
        return kept.kind().equals(member.sent.kind()) && kept.digest().equals(member.sent.digest())
                ? new Fate.Done(PostLines.Answer.of(kept), Optional.empty())
                : new Fate.Left();
    }

    /** Another group has its item, and soon no more; whoever keeps it longer is waited for by the member alone. */
    private static void miss(Member member, Map<Member, Fate> fates) {
        member.missed++;
        if (member.missed == MOST_MISSED) fates.put(member, new Fate.Left());
    }

    private boolean isPosted(Member member, MemoryLedger slice) {
        LedgerChange change;
        try {
            change = Costing.postAndAdjust(slice, member.request).change();
        } catch (Refused refused) {
            // Somebody may have sent the same a moment before; who asks alone is told.
            return false;
        }
        posted.add(new Posted(
                member,
                posted.isEmpty()
                        ? change
                        : Renumbering.from(posted.getLast().change().after(), change)));
        return true;
    }

    private void write(MemoryLedger slice, Map<Member, Fate> fates) {
        var changes =
                transaction.write(slice, posted.stream().map(Posted::change).toList());
        var kept = new ArrayList<KeptRequest>(posted.size());
        for (int i = 0; i < posted.size(); i++) {
            var member = posted.get(i).member();
            var written = List.of(changes.get(i));
            var answer = PostLines.Answer.of(changes.get(i));
            kept.add(Books.kept(member.sent, member.content, new Done<>(answer, written)));
            fates.put(
                    member,
                    new Fate.Done(answer, Optional.of(new Written(member.sent.asked(), PostLines.KIND, written))));
            // Each was computed on the slice as it was read; none concerns an item of another one.
            slice.appendAsWritten(changes.get(i).onVersion(changes.getFirst().version() + i));
        }
        if (kept.isEmpty()) return;
        transaction.keep(kept);
        transaction.hold(slice);
    }
}
