package org.costledger.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.service.Asked;
import org.costledger.service.Books;
import picocli.CommandLine.Option;

/** What every command takes that writes to a ledger that is kept: who asks, why, under which key, and whether for good. */
final class WritingArguments {
    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The idempotency key: asked again under the same key, it is done once and answered again."
                    + " Else a new one is made and told.")
    private Optional<String> key = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why; kept with the request.")
    private String reason = "";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "In whose name; else that of the operating system's user. Kept with request and register.")
    private String user = "";

    @Option(
            names = "--work-date",
            paramLabel = "DATE",
            description = "What counts as today, where a rule asks for it; else today's date.")
    private Optional<LocalDate> workDate = Optional.empty();

    @Option(
            names = "--what-if",
            description = "Carries out the same as the ledger stands, shows what it comes to, and throws it away.")
    private boolean isTrial;

    private final String newKey = UUID.randomUUID().toString();

    /** Books that write for good, or to be thrown away. */
    Books of(Books books) {
        return isTrial ? books.trial() : books;
    }

    boolean isTrial() {
        return isTrial;
    }

    LocalDate workDate() {
        return workDate.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    }

    Asked asked() {
        return new Asked(key(), by(), reason);
    }

    String key() {
        return key.orElse(newKey);
    }

    PostingRequest.By by() {
        return by("");
    }

    /** @param sourceCode by which the registers tell what wrote them */
    PostingRequest.By by(String sourceCode) {
        return new PostingRequest.By(user, Instant.now(), sourceCode, "");
    }

    /** Under which key something was done. */
    String told() {
        return "Done under the key " + key() + ".";
    }

    /** The same for programs. */
    Map<String, Object> json() {
        return isTrial ? Map.of("whatIf", true) : Map.of("key", key());
    }
}
