package org.costledger.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.costledger.engine.journal.PostingRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who asks, why, and whether for good: of commands whose input brings its keys with it. */
final class PostingArguments {
    @Mixin
    private AuthorArguments author = new AuthorArguments();

    @Option(
            names = "--work-date",
            paramLabel = "DATE",
            description = "What counts as today, where a rule asks for it; else today's date.")
    private Optional<LocalDate> workDate = Optional.empty();

    @Option(
            names = "--what-if",
            description = "Carries out the same as the ledger stands, shows what it comes to, and throws it away.")
    private boolean isTrial;

    String reason() {
        return author.reason();
    }

    boolean isTrial() {
        return isTrial;
    }

    LocalDate workDate() {
        return workDate.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    }

    PostingRequest.By by() {
        return by("");
    }

    /** @param sourceCode by which the registers tell what wrote them */
    PostingRequest.By by(String sourceCode) {
        return author.by(sourceCode);
    }
}
