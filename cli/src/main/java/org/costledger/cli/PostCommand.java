package org.costledger.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.costledger.cli.text.Figures;
import org.costledger.engine.refusal.Refused;
import org.costledger.scenario.json.Json;
import org.costledger.scenario.kept.KeptStep;
import org.costledger.scenario.kept.StepDraft;
import org.costledger.scenario.model.PostedStep;
import org.costledger.scenario.read.StepReader;
import org.costledger.service.Asked;
import org.costledger.service.Books;
import org.costledger.service.PostBatch;
import org.costledger.service.PostBatch.Outcome;
import org.costledger.service.PostLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code costledger post}: posts lines, each a step with a key. */
@Command(
        name = "post",
        description =
                "Posts what happened: one JSON object a line, each a step as in a scenario file with an idempotency key. A line"
                        + " is posted as a whole or refused; one that is refused does not keep the others back.",
        footer = {
            "",
            "{\"key\": \"r-17\", \"schema\": 1, \"purchase\": {\"date\": \"2026-01-31\", \"item\": \"LINK\", \"quantity\": 10,"
                    + " \"unitCost\": 4}}",
            "",
            "A line may name entries by number, by the label an earlier line has under \"as\", or by the key of an earlier request.",
            "Sent again, a line that was posted is answered as it was then. Verbs: docs/reference/posting-lines.md",
            "Exit status: 0 all posted, 2 some line was refused or is invalid."
        },
        sortOptions = false)
final class PostCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    /** Lines that are posted together; fewer if no more have come. */
    private static final int LINES_AT_ONCE = 5_000;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = STANDARD_INPUT,
            description = "The lines; standard input if absent or -.")
    private String file = "";

    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Mixin
    private PostingArguments posting = new PostingArguments();

    @Option(names = "--json", order = 1, description = "Answers with one JSON object for each line.")
    private boolean json;

    private final PrintWriter out;
    private final Map<String, String> keysByLabel = new HashMap<>();
    private int lineNo;
    private boolean isEachPosted = true;

    PostCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        try (var books = ledger.open();
                var lines = lines()) {
            if (posting.isTrial()) post(books.trial(), all(lines));
            else for (var next = some(lines); !next.isEmpty(); next = some(lines)) post(books, next);
        }
        return isEachPosted ? 0 : Complaint.INVALID_INPUT;
    }

    private BufferedReader lines() throws IOException {
        if (!file.equals(STANDARD_INPUT)) return Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8);
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    /** A line as it was read. */
    private record Read(int number, StepReader.Line line) {}

    private List<Read> all(BufferedReader lines) throws IOException {
        var all = new ArrayList<Read>();
        for (var next = some(lines); !next.isEmpty(); next = some(lines)) all.addAll(next);
        return all;
    }

    /** The next lines: whoever waits for an answer before he sends more gets it. */
    private List<Read> some(BufferedReader lines) throws IOException {
        var some = new ArrayList<Read>();
        while (some.size() < LINES_AT_ONCE && (some.isEmpty() || lines.ready())) {
            var text = lines.readLine();
            if (text == null) break;
            lineNo++;
            if (!text.isBlank()) some.add(new Read(lineNo, StepReader.read(file, lineNo, text)));
        }
        return some;
    }

    /** Lines that are posted go together; what else there is to do stands between them. */
    private void post(Books books, List<Read> lines) {
        var together = new ArrayList<Read>();
        for (var read : lines) {
            var step = keptStep(read);
            if (step.isEmpty()) {
                together.add(read);
                continue;
            }
            postTogether(books, together);
            together.clear();
            tell(read, key(read), carriedOut(books, step.get(), key(read)));
        }
        postTogether(books, together);
        out.flush();
    }

    private Optional<KeptStep> keptStep(Read read) {
        return read.line() instanceof StepReader.Line.Valid valid
                ? KeptStep.of(valid, posting.workDate(), posting.by())
                : Optional.empty();
    }

    private static String key(Read read) {
        return read.line() instanceof StepReader.Line.Valid valid ? valid.key() : "";
    }

    private Answer carriedOut(Books books, KeptStep step, String key) {
        try {
            step.carryOut(books, new Asked(key, posting.by(), posting.reason()));
            return Answer.done(posting.isTrial() ? "could be done" : "done");
        } catch (Refused refused) {
            return new Answer("refused", refused.code(), refused.sentence());
        }
    }

    private void postTogether(Books books, List<Read> lines) {
        var drafts = new ArrayList<StepDraft>();
        for (var read : lines) draft(read).ifPresent(drafts::add);
        var outcomes =
                PostBatch.post(books, posting.by(), posting.reason(), drafts).iterator();
        for (var read : lines) {
            switch (read.line()) {
                case StepReader.Line.Invalid(var problems) ->
                    tell(
                            read,
                            "",
                            new Answer(
                                    "invalid",
                                    problems.getFirst().code().code(),
                                    problems.getFirst().message()));
                case StepReader.Line.Valid valid ->
                    tell(
                            read,
                            valid.key(),
                            valid.step() instanceof PostedStep
                                    ? answer(outcomes.next())
                                    : new Answer("invalid", "not-a-posting", notAPosting(valid)));
            }
        }
    }

    private static String notAPosting(StepReader.Line.Valid line) {
        return line.step().head().verb()
                + " posts nothing, or waits for what is not built. docs/reference/posting-lines.md tells"
                + " which verbs post, and which commands do the rest.";
    }

    private Optional<StepDraft> draft(Read read) {
        if (!(read.line() instanceof StepReader.Line.Valid valid) || !(valid.step() instanceof PostedStep step))
            return Optional.empty();
        valid.step().head().label().ifPresent(label -> keysByLabel.put(label, valid.key()));
        var keys = Map.copyOf(keysByLabel);
        return Optional.of(
                new StepDraft(valid, step, label -> keys.getOrDefault(label, label), posting.workDate(), posting.by()));
    }

    /** What a line is answered with. */
    private record Answer(String status, Optional<PostLines.Answer> posted, String code, String sentence) {
        /** Something that is no posting is done. */
        static Answer done(String status) {
            return new Answer(status, Optional.empty(), "", "");
        }

        boolean isRefused() {
            return !code.isEmpty();
        }

        Answer(String status, PostLines.Answer posted) {
            this(status, Optional.of(posted), "", "");
        }

        Answer(String status, String code, String sentence) {
            this(status, Optional.empty(), code, sentence);
        }
    }

    private Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted(var answer) -> new Answer(posting.isTrial() ? "could be posted" : "posted", answer);
            case Outcome.Repeated(var answer) -> new Answer("posted before", answer);
            case Outcome.NotPosted(var refusal) -> new Answer("refused", refusal.code(), refusal.sentence());
        };
    }

    private void tell(Read read, String key, Answer answer) {
        if (answer.isRefused()) isEachPosted = false;
        if (json) {
            var document = new LinkedHashMap<String, Object>();
            document.put("line", read.number());
            document.put("key", key);
            document.put("status", answer.status());
            answer.posted().ifPresent(posted -> {
                document.put("registerNo", posted.registerNo());
                document.put("itemLedgerEntryNos", posted.itemLedgerEntryNos());
                document.put("valueEntries", posted.valueEntryCount());
            });
            if (answer.isRefused()) {
                document.put("code", answer.code());
                document.put("sentence", answer.sentence());
            }
            out.println(Json.inline(document));
            return;
        }
        out.println(
                "%d %s%s%s".formatted(read.number(), key.isEmpty() ? "" : key + " ", answer.status(), what(answer)));
    }

    private static String what(Answer answer) {
        if (answer.isRefused()) return ": " + answer.sentence() + " [" + answer.code() + "]";
        return answer.posted().map(posted -> ": " + made(posted)).orElse("");
    }

    private static String made(PostLines.Answer posted) {
        var values = Figures.counted(posted.valueEntryCount(), "value entry", "value entries");
        if (posted.itemLedgerEntryNos().isEmpty()) return values;
        var entries = posted.itemLedgerEntryNos().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (posted.itemLedgerEntryNos().size() == 1 ? "entry " : "entries ") + entries + ", " + values;
    }
}
