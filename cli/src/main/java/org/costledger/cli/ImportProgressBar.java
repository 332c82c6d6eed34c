package org.costledger.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.costledger.service.importing.ImportProgress;

/** How far an import is: a bar for each file while it is checked and another while it is written, with rate and time left. */
final class ImportProgressBar implements ImportProgress, AutoCloseable {
    private static final int WIDTH = 100;
    private static final int KIBIBYTE = 1024;
    private static final int EVERY_MILLISECONDS = 250;

    private final PrintStream terminal;
    private Optional<ProgressBar> bar = Optional.empty();
    private String shown = "";

    ImportProgressBar(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Bars where somebody watches them: the launcher has found that what goes to the error output is shown on a terminal. */
    static Optional<ImportProgressBar> onTerminal() {
        return Boolean.getBoolean("costledger.terminal")
                ? Optional.of(new ImportProgressBar(System.err))
                : Optional.empty();
    }

    @Override
    public void at(Phase phase, Path file, long rows, long bytesRead, long bytesTotal) {
        var name = word(phase) + " " + file.getFileName();
        if (!name.equals(shown)) {
            close();
            shown = name;
            bar = Optional.of(begin(name));
        }
        var current = bar.orElseThrow();
        current.maxHint(bytesTotal);
        current.stepTo(bytesRead);
        current.setExtraMessage(" " + rows + " rows");
        if (bytesRead == bytesTotal) close();
    }

    private static String word(Phase phase) {
        return switch (phase) {
            case CHECKING -> "Checking";
            case WRITING -> "Writing";
        };
    }

    private ProgressBar begin(String name) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" KiB", KIBIBYTE)
                .showSpeed()
                .setUpdateIntervalMillis(EVERY_MILLISECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .build();
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
