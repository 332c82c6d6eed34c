package org.costledger.cli;

import java.time.Instant;
import org.costledger.engine.journal.PostingRequest;
import picocli.CommandLine.Option;

/** Who asks, and why. */
final class AuthorArguments {
    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why; kept with each request.")
    private String reason = "";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "In whose name; else that of the operating system's user. Kept with request and register.")
    private String user = "";

    String reason() {
        return reason;
    }

    /** @param sourceCode by which the registers tell what wrote them */
    PostingRequest.By by(String sourceCode) {
        return new PostingRequest.By(user, Instant.now(), sourceCode, "");
    }
}
