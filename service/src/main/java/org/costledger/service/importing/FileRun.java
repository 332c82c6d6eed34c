package org.costledger.service.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.PostingDraft;
import org.costledger.service.importing.ImportProgress.Phase;
import org.costledger.service.importing.ImportTarget.Answer;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.RowValues;
import org.costledger.service.importing.table.SourceFile;
import org.costledger.service.importing.table.TableReason;
import org.costledger.service.importing.table.UnreadableTable;

/** One file of a run: it is checked from its first byte to its last, and then read again and written, some lines at a time. */
final class FileRun {
    /** Lines that are written together, and rows that are held at most, apart from those of one line. */
    private static final int LINES_AT_ONCE = 2_000;

    private static final int ROWS_AT_ONCE = 5_000;
    private static final int ROWS_BETWEEN_SIGNALS = 500;

    private final ImportFile file;
    private final ImportOptions options;
    private final ImportProgress progress;
    private final ControlTotals totals = new ControlTotals();
    private Problems problems;
    private Optional<SourceFile> source = Optional.empty();
    private Optional<java.nio.file.Path> rejectFile = Optional.empty();
    private boolean isReadable;
    private long rows;
    private long accepted;
    private long repeated;
    private long refused;
    private long requests;
    private long nextSignal;

    FileRun(ImportFile file, ImportOptions options, ImportProgress progress) {
        this.file = file;
        this.options = options;
        this.progress = progress;
        this.problems = new Problems(options.maxProblems());
    }

    // ---- first reading

    /** Reads the file to its end and notes all that is wrong with it, as far as no ledger is needed to tell. */
    void check() {
        try {
            source = Optional.of(SourceFile.of(file.path(), file.mapping().format()));
            try (var lines = open()) {
                problems.addAll(lines.headerProblems());
                if (!problems.isEmpty()) return;
                for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                    for (var row : line.get()) problems.addAll(row.problems());
                    signal(Phase.CHECKING, lines, false);
                }
                signal(Phase.CHECKING, lines, true);
                rows = lines.rows();
                isReadable = true;
            }
        } catch (UnreadableTable broken) {
            problems.add(ImportProblem.of(file.name(), broken));
        } catch (IOException failure) {
            problems.add(closing(failure));
        }
    }

    private LineReader open() throws UnreadableTable {
        return LineReader.open(file.name(), file.kind(), file.mapping(), source.orElseThrow());
    }

    private ImportProblem closing(IOException failure) {
        return ImportProblem.of(
                file.name(),
                new UnreadableTable(
                        0, TableReason.FILE_UNREADABLE, failure.getClass().getSimpleName()));
    }

    private void signal(Phase phase, LineReader lines, boolean isEnd) {
        if (!isEnd && lines.rows() < nextSignal) return;
        nextSignal = isEnd ? 0 : lines.rows() + ROWS_BETWEEN_SIGNALS;
        var table = lines.table();
        progress.at(
                phase, file.path(), lines.rows(), isEnd ? table.bytesTotal() : table.bytesRead(), table.bytesTotal());
    }

    /** Whether the file has a header that can be used, and rows that can be read to the last. */
    boolean isReadable() {
        return isReadable;
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    // ---- second reading

    /** Writes the file to a ledger: its good lines, the others to the reject file if there is to be one. */
    void write(ImportTarget target) {
        problems = new Problems(options.maxProblems());
        try (var lines = open();
                var rejects = new RejectFile(file, lines.header(), options.rejectFolder())) {
            List<List<RowValues>> waiting = new ArrayList<>();
            int waitingRows = 0;
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                waiting.add(line.get());
                waitingRows += line.get().size();
                if (waiting.size() >= LINES_AT_ONCE || waitingRows >= ROWS_AT_ONCE) {
                    write(waiting, target, rejects);
                    waiting.clear();
                    waitingRows = 0;
                }
                signal(Phase.WRITING, lines, false);
            }
            write(waiting, target, rejects);
            signal(Phase.WRITING, lines, true);
            rejectFile = rejects.path();
            checkUnchanged();
        } catch (UnreadableTable broken) {
            problems.add(ImportProblem.of(file.name(), broken));
        } catch (IOException failure) {
            problems.add(closing(failure));
        }
    }

    /** What was checked must be what is written, and keys may rest on the bytes of the file. */
    private void checkUnchanged() throws UnreadableTable {
        var now = SourceFile.of(file.path(), file.mapping().format());
        if (!now.digest().equals(source.orElseThrow().digest())) throw new UnreadableTable(0, TableReason.FILE_CHANGED);
    }

    private void write(List<List<RowValues>> lines, ImportTarget target, RejectFile rejects) {
        if (lines.isEmpty()) return;
        lookAhead(lines, target);
        for (var line : lines) addToTotals(line, target);
        if (file.kind().isPosted()) post(lines, target);
        else if (SetupRows.isOf(file.kind())) setUp(lines, target);
        else for (var line : lines) applyMasterData(line.getFirst(), target);
        for (var line : lines) if (!isGood(line)) reject(line, rejects);
        if (options.mode() == ImportMode.ACCEPT_GOOD_ROWS) target.commit();
    }

    private void lookAhead(List<List<RowValues>> lines, ImportTarget target) {
        if (SetupRows.isOf(file.kind())) return;
        var column = file.kind() == FileKind.ITEMS ? "no" : "itemNo";
        var itemNos = lines.stream()
                .flatMap(List::stream)
                .filter(row -> row.has(column))
                .map(row -> row.text(column))
                .collect(Collectors.toSet());
        target.lookAhead(itemNos, !file.kind().isPosted());
    }

    private static boolean isGood(List<RowValues> line) {
        return line.stream().allMatch(RowValues::isGood);
    }

    private void addToTotals(List<RowValues> line, ImportTarget target) {
        if (!file.kind().isPosted() || !isGood(line)) return;
        try {
            MovementTotals.add(file.kind(), line, target, totals);
        } catch (Refused tooLarge) {
            line.getFirst().problem("", tooLarge);
        }
    }

    private void post(List<List<RowValues>> lines, ImportTarget target) {
        List<PostingDraft> asked = new ArrayList<>();
        List<List<RowValues>> askedLines = new ArrayList<>();
        var digest = source.orElseThrow().digest();
        for (var line : lines) {
            if (!isGood(line)) continue;
            asked.add(new MovementLine(file.kind(), line, options, digest));
            askedLines.add(line);
        }
        if (asked.isEmpty()) return;
        var answers = target.post(asked);
        if (answers.size() != asked.size())
            throw new IllegalStateException(answers.size() + " answers to " + asked.size() + " requests");
        for (int index = 0; index < answers.size(); index++) {
            var line = askedLines.get(index);
            switch (answers.get(index)) {
                case Answer.Posted posted -> {
                    accepted += line.size();
                    requests++;
                }
                case Answer.Repeated repeatedBefore -> repeated += line.size();
                case Answer.NotPosted notPosted -> line.getFirst().problem("", notPosted.refusal());
            }
        }
    }

    private void setUp(List<List<RowValues>> lines, ImportTarget target) {
        var good = lines.stream().filter(FileRun::isGood).map(List::getFirst).toList();
        if (good.isEmpty()) return;
        try {
            boolean isChanged = target.change(setup -> SetupRows.with(setup, file.kind(), good));
            if (isChanged) accepted += good.size();
            else repeated += good.size();
        } catch (Refused notChanged) {
            for (var row : good) row.problem("", notChanged);
        }
    }

    private void applyMasterData(RowValues row, ImportTarget target) {
        if (!row.isGood()) return;
        try {
            if (MasterRows.apply(file.kind(), row, target)) accepted++;
            else repeated++;
        } catch (Refused notChanged) {
            row.problem("", notChanged);
        }
    }

    /** All rows of a line are rejected where one of them is. */
    private void reject(List<RowValues> line, RejectFile rejects) {
        refused += line.size();
        var culprit = line.stream().filter(row -> !row.isGood()).findFirst().orElseThrow();
        for (var row : line) {
            problems.addAll(row.problems());
            if (options.mode() != ImportMode.ACCEPT_GOOD_ROWS) continue;
            if (row.isGood()) {
                var refusal = new Refused(ImportReason.PART_REFUSED, culprit.number());
                rejects.add(row, refusal.code(), refusal.sentence());
            } else {
                var first = row.problems().getFirst();
                rejects.add(row, first.code(), sentences(row.problems()));
            }
        }
    }

    private static String sentences(List<ImportProblem> problems) {
        return problems.stream()
                .map(problem ->
                        problem.column().isEmpty() ? problem.sentence() : problem.column() + ": " + problem.sentence())
                .collect(Collectors.joining(" "));
    }

    ImportReport.OfFile report() {
        return new ImportReport.OfFile(
                file.path(),
                file.kind(),
                rows,
                accepted,
                repeated,
                refused,
                requests,
                problems.told(),
                problems.notTold(),
                totals,
                rejectFile);
    }
}
