package org.costledger.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.costledger.cli.report.ImportedFiles;
import org.costledger.cli.report.ImportedTotals;
import org.costledger.scenario.json.Json;
import org.costledger.service.importing.ImportFiles;
import org.costledger.service.importing.ImportMode;
import org.costledger.service.importing.ImportOptions;
import org.costledger.service.importing.ImportProblem;
import org.costledger.service.importing.ImportProgress;
import org.costledger.service.importing.ImportReport;
import org.costledger.service.importing.Importer;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.kept.BooksTarget;
import org.costledger.service.importing.kept.TotalsBesideLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code costledger import}: reads master data, opening balances and movements from CSV and XLSX files. */
@Command(
        name = "import",
        description =
                "Imports CSV and XLSX files: master data, opening balances, movements. What a file holds is told by the beginning"
                        + " of its name, such as items.csv or movements-2025.xlsx; files are read in the order they depend on each"
                        + " other. Imported again, they change nothing.",
        footer = {
            "",
            "Exit status: 0 done, 1 done but for rows that were refused (--mode accept-good-rows), 2 refused: nothing imported.",
            "The files and their columns: docs/reference/import.md"
        },
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {
    private static final int NOT_ALL = 1;
    private static final int PROBLEMS_TOLD = 100;

    /** What becomes of good rows beside bad ones, as it is written on the command line. */
    enum ModeWord {
        ALL_OR_NOTHING(ImportMode.ALL_OR_NOTHING),
        ACCEPT_GOOD_ROWS(ImportMode.ACCEPT_GOOD_ROWS);

        private final ImportMode mode;

        ModeWord(ImportMode mode) {
            this.mode = mode;
        }
    }

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, or folders with files.")
    private List<Path> paths = List.of();

    @Mixin
    private LedgerArguments ledger = new LedgerArguments();

    @Option(names = "--kind", paramLabel = "KIND", description = "What all the files hold, whatever their names say.")
    private Optional<FileKind> kind = Optional.empty();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "How the files write their columns, numbers and dates. Else the mapping that lies beside each of them,"
                            + " under the same name with .mapping behind it.")
    private Optional<Path> mapping = Optional.empty();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "all-or-nothing",
            description =
                    "all-or-nothing, or accept-good-rows: the others go to a reject file, to be corrected and imported"
                            + " again. Else ${DEFAULT-VALUE}.")
    private ModeWord mode = ModeWord.ALL_OR_NOTHING;

    @Option(
            names = "--rejects",
            paramLabel = "FOLDER",
            description = "Where reject files go; else beside the files they are of.")
    private Optional<Path> rejects = Optional.empty();

    @Option(
            names = "--what-if",
            description = "Reads, checks and posts the same, tells what would become of it, and throws it away."
                    + " Others who write wait meanwhile.")
    private boolean isTrial;

    @Option(
            names = "--max-problems",
            paramLabel = "COUNT",
            defaultValue = "" + PROBLEMS_TOLD,
            description = "How many problems of a file are told; the others are counted. Else ${DEFAULT-VALUE}.")
    private Integer maxProblems = PROBLEMS_TOLD;

    @Mixin
    private AuthorArguments author = new AuthorArguments();

    @Option(
            names = "--work-date",
            paramLabel = "DATE",
            description = "What counts as today, where a rule asks for it; else of each line its posting date.")
    private Optional<LocalDate> workDate = Optional.empty();

    @Option(names = "--json", description = "Tells the same as one JSON document; decimals are strings.")
    private boolean isJson;

    private final PrintWriter out;

    ImportCommand(PrintWriter out) {
        this.out = out;
    }

    /** What an import came to. */
    private record Done(ImportReport report, List<TotalsBesideLedger> totals) {}

    @Override
    public Integer call() {
        var found = ImportFiles.find(paths, kind, mapping);
        if (!found.problems().isEmpty()) {
            tell(found.problems());
            return Complaint.INVALID_INPUT;
        }
        var done = run(found);
        if (isJson) out.print(json(done));
        else show(done);
        return status(done.report());
    }

    private Done run(ImportFiles.Found found) {
        var options = options();
        var today = workDate.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
        var bar = ImportProgressBar.onTerminal();
        try (var books = ledger.open();
                var target = new BooksTarget(books, options, author.reason(), today)) {
            var before = target.stock();
            var report = Importer.run(
                    found.files(),
                    options,
                    target,
                    bar.<ImportProgress>map(b -> b).orElse(ImportProgress.NONE));
            return new Done(report, TotalsBesideLedger.of(report, before, target.stock()));
        } finally {
            bar.ifPresent(ImportProgressBar::close);
        }
    }

    private ImportOptions options() {
        return new ImportOptions(
                isTrial ? ImportMode.DRY_RUN : mode.mode, author.by("IMPORT"), workDate, rejects, maxProblems);
    }

    private static int status(ImportReport report) {
        if (!report.hasProblems()) return 0;
        return report.isCommitted() ? NOT_ALL : Complaint.INVALID_INPUT;
    }

    // ---- what is shown

    private void tell(List<ImportProblem> problems) {
        if (isJson) {
            var json = new LinkedHashMap<String, Object>();
            json.put("isCommitted", false);
            json.put("problems", ImportedFiles.json(problems));
            out.print(Json.of(json));
        } else {
            problems.forEach(out::println);
            out.println();
            out.println("Nothing was imported.");
        }
    }

    private void show(Done done) {
        var report = done.report();
        out.print(ImportedFiles.table(report));
        for (var file : report.files()) {
            file.rejectFile()
                    .ifPresent(path ->
                            out.println("What was refused of " + file.file().getFileName() + " stands in " + path
                                    + "; correct it there and import that file."));
        }
        if (report.hasProblems()) {
            out.println();
            for (var file : report.files()) {
                file.problems().forEach(out::println);
                if (file.moreProblems() > 0)
                    out.println(file.file().getFileName() + ": and " + file.moreProblems()
                            + " more; --max-problems tells" + " more of them.");
            }
        }
        if (!done.totals().isEmpty() && wasWritten(report)) {
            out.println();
            out.println(ImportedTotals.title(report));
            out.println();
            out.print(ImportedTotals.table(done.totals()));
        }
        out.println();
        out.println(conclusion(report));
    }

    /** Whether rows were posted, if only to be thrown away. */
    private static boolean wasWritten(ImportReport report) {
        return report.isCommitted() || report.mode() == ImportMode.DRY_RUN;
    }

    private String conclusion(ImportReport report) {
        if (report.isCommitted() && report.files().stream().allMatch(file -> file.accepted() + file.refused() == 0))
            return "Nothing was to be imported: " + ledger.place() + " holds all of it.";
        return switch (report.mode()) {
            case DRY_RUN -> "Nothing was imported; this is what would be.";
            case ALL_OR_NOTHING ->
                report.isCommitted()
                        ? "Imported into " + ledger.place() + "."
                        : "Nothing was imported. Correct the rows, or accept the good ones with --mode accept-good-rows.";
            case ACCEPT_GOOD_ROWS ->
                report.isCommitted()
                        ? "Imported into " + ledger.place() + (report.hasProblems() ? ", but for the rows told." : ".")
                        : "Nothing was imported: a file cannot be read to its end.";
        };
    }

    private static String json(Done done) {
        var json = new LinkedHashMap<String, Object>();
        json.put("mode", ReadArguments.word(done.report().mode()));
        json.put("isCommitted", done.report().isCommitted());
        json.put("files", ImportedFiles.json(done.report()));
        json.put("controlTotals", ImportedTotals.json(done.totals()));
        return Json.of(json);
    }
}
