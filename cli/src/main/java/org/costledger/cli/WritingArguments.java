package org.costledger.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.service.Asked;
import org.costledger.service.Books;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes that writes to a ledger that is kept: who asks, why, under which key, and whether for good. */
final class WritingArguments {
    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The idempotency key: asked again under the same key, it is done once and answered again."
                    + " Else a new one is made and told.")
    private Optional<String> key = Optional.empty();

    @Mixin
    private PostingArguments posting = new PostingArguments();

    private final String newKey = UUID.randomUUID().toString();

    /** Books that write for good, or to be thrown away. */
    Books of(Books books) {
        return isTrial() ? books.trial() : books;
    }

    boolean isTrial() {
        return posting.isTrial();
    }

    LocalDate workDate() {
        return posting.workDate();
    }

    Asked asked() {
        return new Asked(key(), by(), posting.reason());
    }

    String key() {
        return key.orElse(newKey);
    }

    PostingRequest.By by() {
        return posting.by();
    }

    PostingRequest.By by(String sourceCode) {
        return posting.by(sourceCode);
    }

    /** Under which key something was done. */
    String told() {
        return "Done under the key " + key() + ".";
    }

    /** The same for programs. */
    Map<String, Object> json() {
        return isTrial() ? Map.of("whatIf", true) : Map.of("key", key());
    }
}
