package org.costledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Does what a guide says, in a folder that stands for the one its reader is in. */
final class GuidePlayer {
    private static final Path HOME = Path.of("..");
    private static final String LAUNCHER = "./costledger ";
    private static final String STATUS = "echo $?";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    private final Path folder;

    /** Places as the guide writes them, by where they lie. */
    private final Map<String, String> written = new LinkedHashMap<>();

    private int status;

    GuidePlayer(Path folder) {
        this.folder = folder;
    }

    void write(Guide.File file) throws IOException {
        var path = folder.resolve(file.name());
        Files.createDirectories(path.getParent());
        Files.write(path, file.lines());
    }

    /** What a command prints, without blanks at the ends of lines. */
    List<String> run(Guide.Command command) {
        if (command.text().equals(STATUS)) return List.of(String.valueOf(status));
        if (!command.text().startsWith(LAUNCHER))
            throw new IllegalStateException("a guide shows what cannot be played: " + command.text());
        var run = CommandRun.of(arguments(command.text().substring(LAUNCHER.length())));
        status = run.status();
        return asWritten(run.out() + run.err())
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    private String[] arguments(String text) {
        var words = new ArrayList<String>();
        var found = WORD.matcher(text);
        while (found.find()) words.add(place(found.group(1) == null ? found.group() : found.group(1)));
        if (!words.contains("--ledger")) words.addAll(List.of("--ledger", place("./books")));
        return words.toArray(String[]::new);
    }

    /** Where a place lies; any other word as it is. */
    private String place(String word) {
        if (word.startsWith("examples/")) return HOME.resolve(word).toString();
        var path = folder.resolve(word).normalize();
        if (!word.startsWith("./") && !word.endsWith(".zip") && !Files.exists(path)) return word;
        written.put(path.toString(), word);
        return path.toString();
    }

    private String asWritten(String printed) {
        var text = printed;
        var longestFirst = written.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (var path : longestFirst) text = text.replace(path, written.get(path));
        return text;
    }
}
