package org.costledger.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.view.LedgerChange;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Setup;
import org.costledger.service.json.RecordJson;
import org.costledger.store.Database;
import org.costledger.store.DatabaseFailure;
import org.costledger.store.KeptRequest;
import org.costledger.store.LedgerAddress;
import org.costledger.store.LedgerTransaction;

/**
 * A ledger that is kept, opened. Each use case is a transaction: all of it is written or nothing, and what was answered is there
 * whatever happens afterwards.
 */
public final class Books implements AutoCloseable {
    /** The version of the JSON that requests and answers are kept in. */
    static final int SCHEMA = 1;

    /** The first request of each ledger: that it be made. */
    static final String CREATION = "create";

    private final Database database;
    private final boolean isTrial;
    private final List<Consumer<Written>> listeners = new CopyOnWriteArrayList<>();
    private final GroupCommit groupCommit = new GroupCommit(this);

    private Books(Database database, boolean isTrial) {
        this.database = database;
        this.isTrial = isTrial;
    }

    /**
     * Opens a ledger.
     *
     * @param address a folder, or {@code postgres://USER@HOST:PORT/DATABASE}
     * @throws Refused if there is none, or it cannot be opened
     */
    public static Books open(String address) {
        return new Books(Database.open(LedgerAddress.of(address)), false);
    }

    /**
     * Makes a place ready for a ledger.
     *
     * @throws Refused if the place cannot be used
     */
    public static Books prepare(String address) {
        return new Books(Database.prepared(LedgerAddress.of(address)), false);
    }

    /**
     * Makes an empty ledger.
     *
     * @throws Refused if there is one already, or the place cannot be used
     */
    public static Books create(String address, Setup setup) {
        return create(LedgerAddress.of(address), setup);
    }

    static Books create(LedgerAddress address, Setup setup) {
        var database = Database.prepared(address);
        try (var transaction = database.begin()) {
            transaction.lockSetup(true);
            if (transaction.isInUse()) throw new Refused(ServiceReason.LEDGER_EXISTS, address);
            transaction.create(setup);
            keepCreation(transaction, setup);
            transaction.commit();
        } catch (RuntimeException failed) {
            database.close();
            throw DatabaseFailure.told(failed);
        }
        return new Books(database, false);
    }

    private static void keepCreation(LedgerTransaction transaction, Setup setup) {
        var by = new PostingRequest.By("", Instant.now(), "", "");
        var content = RecordJson.write(new Replay.Creation(setup));
        var sent = new Sent(new Asked(CREATION + "//1", by, ""), CREATION, Digest.of(content));
        transaction.keep(List.of(kept(sent, content, new Done<>(new Created(), List.of()))));
    }

    private record Created() {}

    /**
     * The same ledger, to see what would be: each use case is carried out as it stands at that moment, answered and told to those who
     * listen, and thrown away. Closed with these books.
     */
    public Books trial() {
        return new Books(database, true);
    }

    /** Tells what is written from now on, after it is there for good. */
    public void listen(Consumer<Written> listener) {
        listeners.add(listener);
    }

    /** The setup. */
    public Setup setup() {
        return lookUp(transaction -> transaction.setups().read());
    }

    /** All of the ledger, in memory. */
    public MemoryLedger whole() {
        return lookUp(LedgerTransaction::whole);
    }

    /** Begins to read the ledger as it is at this moment; whoever asks closes it. */
    public Reading reading() {
        var transaction = DatabaseFailure.told(database::beginReading);
        try {
            return new Reading(transaction);
        } catch (RuntimeException failed) {
            transaction.close();
            throw DatabaseFailure.told(failed);
        }
    }

    /** Looks something up; where the connection was lost, on another one. */
    <A> A lookUp(Function<LedgerTransaction, A> question) {
        return repeating(() -> readOnce(question));
    }

    /** How many entries of all kinds are held in memory at most. */
    long roomForEntries() {
        return database.roomForEntries();
    }

    /** Reads items and holds them in memory for who locks them next. */
    void readAhead(SortedSet<String> itemNos) {
        repeating(() -> readOnce(transaction -> {
            transaction.readAhead(itemNos);
            return itemNos.size();
        }));
    }

    /** Reads something, as it is at one moment, once: whoever reads may pass it on as it comes. What inquiries stand on. */
    public <A> A read(Function<LedgerTransaction, A> question) {
        return DatabaseFailure.told(() -> readOnce(question));
    }

    private <A> A readOnce(Function<LedgerTransaction, A> question) {
        try (var transaction = database.beginReading()) {
            return question.apply(transaction);
        }
    }

    /**
     * Writes what is derived from the ledger and may be lost: nobody asked for it, and it has no key. A trial writes nothing.
     *
     * @param work answers with what it wrote, or only found out
     */
    <A> Optional<A> derive(Function<LedgerTransaction, A> work) {
        return isTrial ? Optional.empty() : Optional.of(carryOut(work));
    }

    /** A use case: locks, reads, asks the engine, writes. */
    interface Work<A extends Record> {
        Done<A> carryOut(LedgerTransaction transaction);
    }

    /**
     * Carries out a request, or answers as it was answered when it was carried out before. Who sends it again, and when, makes no
     * difference.
     *
     * @throws Refused if the key stands for another request, or the work refuses
     */
    <A extends Record> A write(Asked asked, String kind, Record content, Class<A> answer, Work<A> work) {
        var text = RecordJson.write(content);
        var sent = new Sent(asked, kind, Digest.of(RecordJson.write(content, PostingRequest.By.class)));
        return write(sent, answer, work, done -> text);
    }

    /**
     * The same for what names entries as its sender knows them, and is only understood when it is carried out.
     *
     * @param digest SHA-256 of what was sent
     * @param content what the engine was asked, once the work is done
     */
    <A extends Record> A write(
            Asked asked, String kind, String digest, Class<A> answer, Work<A> work, Function<Done<A>, Record> content) {
        return write(new Sent(asked, kind, digest), answer, work, done -> RecordJson.write(content.apply(done)));
    }

    /** Whether something was carried out under a key. */
    boolean isKnown(Asked asked) {
        return !isTrial
                && lookUp(transaction -> transaction.requests().find(asked.key()))
                        .isPresent();
    }

    /** A request as it came in. */
    record Sent(Asked asked, String kind, String digest) {}

    private <A extends Record> A write(Sent sent, Class<A> answer, Work<A> work, Function<Done<A>, String> content) {
        if (sent.asked().key().isBlank()) throw new Refused(ServiceReason.KEY_BLANK);
        return repeating(() -> isTrial ? tryOut(sent, work) : attempt(sent, answer, work, content));
    }

    /**
     * Repeats what failed because others were in the way, or because the connection was lost: either nothing of it was written, or it is
     * found under its key.
     */
    private <A> A repeating(Supplier<A> attempt) {
        return Attempts.repeating(attempt, this::connectAnew);
    }

    /** Forgets the connections that wait to be used, as one was found to be gone. */
    void connectAnew() {
        database.connectAnew();
    }

    /** Carries out what keeps its requests itself; what it wrote is there when this returns, and is not told yet. */
    <A> A carryOut(Function<LedgerTransaction, A> work) {
        return repeating(() -> {
            try (var transaction = isTrial ? database.beginReading() : database.begin()) {
                var done = work.apply(transaction);
                if (!isTrial) transaction.commit();
                return done;
            }
        });
    }

    /** Posts a request together with those of other clients; empty if it must be posted alone. */
    Optional<PostLines.Answer> postTogether(Asked asked, PostingRequest request) {
        return isTrial || asked.key().isBlank() ? Optional.empty() : groupCommit.post(asked, request);
    }

    private <A extends Record> A attempt(Sent sent, Class<A> answer, Work<A> work, Function<Done<A>, String> content) {
        Done<A> done;
        try (var transaction = database.begin()) {
            var before = transaction.requests().find(sent.asked().key());
            if (before.isPresent()) return answerAgain(before.get(), sent, answer);
            done = work.carryOut(transaction);
            transaction.keep(List.of(kept(sent, content.apply(done), done)));
            transaction.commit();
        } catch (Refused refused) {
            return answerOfTheSame(sent, answer).orElseThrow(() -> refused);
        }
        return told(sent, done);
    }

    /** Whoever sent the same a moment before may have been in the way: what is left is too little, as it was taken for this request. */
    private <A extends Record> Optional<A> answerOfTheSame(Sent sent, Class<A> answer) {
        return lookUp(transaction -> transaction.requests().find(sent.asked().key()))
                .map(before -> answerAgain(before, sent, answer));
    }

    private <A extends Record> A tryOut(Sent sent, Work<A> work) {
        try (var transaction = database.beginReading()) {
            return told(sent, work.carryOut(transaction));
        }
    }

    private <A extends Record> A told(Sent sent, Done<A> done) {
        tell(new Written(sent.asked(), sent.kind(), done.written()));
        return done.answer();
    }

    /** Begins what is committed, or thrown away, by whoever begins it. */
    LedgerTransaction begin() {
        return database.begin();
    }

    /** Whether nothing that is done on these books stays. */
    boolean isTrial() {
        return isTrial;
    }

    boolean isListenedTo() {
        return !listeners.isEmpty();
    }

    void tell(Written written) {
        listeners.forEach(listener -> listener.accept(written));
    }

    private static <A extends Record> A answerAgain(KeptRequest before, Sent sent, Class<A> answer) {
        if (!before.kind().equals(sent.kind()) || !before.digest().equals(sent.digest()))
            throw new Refused(ServiceReason.KEY_REUSED, before.key(), before.kind(), before.at());
        return RecordJson.read(before.answer(), answer);
    }

    static KeptRequest kept(Sent sent, String content, Done<?> done) {
        var asked = sent.asked();
        return new KeptRequest(
                asked.key(),
                sent.kind(),
                SCHEMA,
                content,
                sent.digest(),
                RecordJson.write(done.answer()),
                registers(done.written()),
                asked.by().user(),
                asked.by().at(),
                asked.reason());
    }

    private static Optional<KeptRequest.Registers> registers(List<LedgerChange> written) {
        var registers = written.stream()
                .filter(change -> change.after().register() > change.before().register())
                .map(LedgerChange::after)
                .mapToLong(EntryNumbers::register)
                .summaryStatistics();
        return registers.getCount() == 0
                ? Optional.empty()
                : Optional.of(new KeptRequest.Registers(registers.getMin(), registers.getMax()));
    }

    @Override
    public void close() {
        if (!isTrial) database.close();
    }
}
