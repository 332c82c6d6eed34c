package org.costledger.service;

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
 * for all who came meanwhile. A group waits for nobody who has locked an item; what it cannot do is done alone.
 */
final class GroupCommit {
    /** As many as are written together; more of them would wait longer and share little more. */
    private static final int MOST_MEMBERS = 32;
    /** While one is being made safe another can be computed. */
    private static final int GROUPS_AT_ONCE = 2;

    private final Books books;
    private final ReentrantLock guard = new ReentrantLock();
    private final Condition changed = guard.newCondition();
    private final Deque<Member> waiting = new ArrayDeque<>();
    private int groups;

    GroupCommit(Books books) {
        this.books = books;
    }

    /**
     * Posts a request together with those of others.
     *
     * @return empty if it must be posted alone
     */
    Optional<PostLines.Answer> post(Asked asked, PostingRequest request) {
        var mine = new Member(asked, request);
        for (var group = join(mine); !group.isEmpty(); group = join(mine)) {
            try {
                PostingGroup.post(books, group);
            } finally {
                end(group);
            }
        }
        mine.written().ifPresent(books::tell);
        return mine.answer();
    }

    /** Waits until a member was written with the group of another one, or answers with the group that it is to write: itself first. */
    private List<Member> join(Member mine) {
        guard.lock();
        try {
            if (!mine.isDone() && !waiting.contains(mine)) waiting.addLast(mine);
            while (!mine.isDone()) {
                if (groups < GROUPS_AT_ONCE && waiting.remove(mine)) return begin(mine);
                changed.awaitUninterruptibly();
            }
            return List.of();
        } finally {
            guard.unlock();
        }
    }

    private List<Member> begin(Member mine) {
        groups++;
        List<Member> group = new ArrayList<>();
        group.add(mine);
        while (group.size() < MOST_MEMBERS && !waiting.isEmpty()) group.add(waiting.removeFirst());
        return group;
    }

    /** Those whose items others of the group had wait for the next one, before all who came later. */
    private void end(List<Member> group) {
        guard.lock();
        try {
            groups--;
            for (var member : group.reversed()) if (!member.isDone()) waiting.addFirst(member);
            changed.signalAll();
        } finally {
            guard.unlock();
        }
    }
}
