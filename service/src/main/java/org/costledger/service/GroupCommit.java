package org.costledger.service;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.service.PostingGroup.Member;

/**
 * Lets postings that several clients send at the same time share a transaction (group commit): to make what was answered safe against
 * everything costs about as much for many as for one. Who comes while others are being written waits until they are, and then one writes
 * for all who came meanwhile, and for those who were just answered and send the next at once. A group waits for nobody who has locked an
 * item, and not for long for anybody else; what it cannot do is done alone.
 */
final class GroupCommit {
    /** As many as are written together; more of them would wait longer and share little more. */
    private static final int MOST_MEMBERS = 32;
    /** Whoever takes longer, for a long adjustment or because it has to wait, keeps nobody else from writing. */
    private static final Duration PATIENCE = Duration.ofMillis(50);
    /** Those who were just answered are waited for a quarter of the time that their group took, and never longer than this. */
    private static final Duration MOST_FOR_THE_NEXT = Duration.ofMillis(1);

    private final Books books;
    private final Duration patience;
    private final ReentrantLock guard = new ReentrantLock();
    private final Condition changed = guard.newCondition();
    private final Deque<Member> waiting = new ArrayDeque<>();
    /** When each group that is under way began. */
    private final List<Long> begun = new ArrayList<>();
    /** As many as were answered last, and as waited then. */
    private int expected;
    /** When those who have not come by then are not waited for any longer. */
    private long expectedUntil = System.nanoTime();

    GroupCommit(Books books) {
        this(books, PATIENCE);
    }

    /** @param patience how long a group may take before it no longer counts */
    GroupCommit(Books books, Duration patience) {
        this.books = books;
        this.patience = patience;
    }

    /**
     * Posts a request together with those of others.
     *
     * @return empty if it must be posted alone
     */
    Optional<PostLines.Answer> post(Asked asked, PostingRequest request) {
        var mine = new Member(asked, request);
        for (var group = join(mine); !group.members().isEmpty(); group = join(mine)) {
            try {
                PostingGroup.post(books, group.members(), patience);
            } finally {
                end(group);
            }
        }
        mine.written().ifPresent(books::tell);
        return mine.answer();
    }

    /** @param begun when */
    private record Group(List<Member> members, long begun) {}

    /**
     * Waits until a member was written with the group of another one, or answers with the group that it is to write: itself first. An
     * interruption is left for whatever comes after.
     */
    private Group join(Member mine) {
        boolean isInterrupted = false;
        guard.lock();
        try {
            if (!mine.isDone() && !waiting.contains(mine)) waiting.addLast(mine);
            while (!mine.isDone()) {
                long now = System.nanoTime();
                boolean isFree = begun.stream().allMatch(then -> now - then >= patience.toNanos());
                boolean isWaitedFor = waiting.size() < expected && now - expectedUntil < 0;
                if (isFree && !isWaitedFor && waiting.remove(mine)) return begin(mine);
                try {
                    long unused = changed.awaitNanos(isFree && isWaitedFor ? expectedUntil - now : patience.toNanos());
                } catch (InterruptedException interrupted) {
                    isInterrupted = true;
                }
            }
            return new Group(List.of(), 0);
        } finally {
            guard.unlock();
            if (isInterrupted) Thread.currentThread().interrupt();
        }
    }

    private Group begin(Member mine) {
        var members = new ArrayList<Member>();
        members.add(mine);
        while (members.size() < MOST_MEMBERS && !waiting.isEmpty()) members.add(waiting.removeFirst());
        var group = new Group(members, System.nanoTime());
        begun.add(group.begun());
        return group;
    }

    /** Those whose items others of the group had wait for the next one, before all who came later. */
    private void end(Group group) {
        guard.lock();
        try {
            begun.remove(group.begun());
            for (var member : group.members().reversed()) if (!member.isDone()) waiting.addFirst(member);
            long now = System.nanoTime();
            expected = Math.min(MOST_MEMBERS, waiting.size() + answered(group));
            expectedUntil = now + Math.min((now - group.begun()) / 4, MOST_FOR_THE_NEXT.toNanos());
            changed.signalAll();
        } finally {
            guard.unlock();
        }
    }

    private static int answered(Group group) {
        return Math.toIntExact(group.members().stream().filter(Member::isDone).count());
    }
}
