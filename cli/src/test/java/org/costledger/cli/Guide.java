package org.costledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a page of the guide tells its reader to do: files to write, in the block below {@code <!-- file: NAME -->}, and commands, behind
 * {@code $} in blocks of a console, with what they print below them.
 */
record Guide(List<Step> steps) {
    private static final Pattern NAMED = Pattern.compile("<!-- file: (.+) -->");
    private static final String CONSOLE = "```console";
    private static final String END = "```";
    private static final String PROMPT = "$ ";

    /** Something to do. */
    sealed interface Step {}

    /** A file to write. */
    record File(String name, List<String> lines) implements Step {}

    /** A command to give. */
    record Command(int lineNo, String text, List<String> shown) implements Step {}

    static Guide read(Path page) throws IOException {
        var steps = new ArrayList<Step>();
        Optional<String> file = Optional.empty();
        boolean inConsole = false;
        boolean inFile = false;
        int lineNo = 0;
        for (var line : Files.readAllLines(page)) {
            lineNo++;
            var named = NAMED.matcher(line);
            if (named.matches()) {
                file = Optional.of(named.group(1));
            } else if (line.equals(CONSOLE)) {
                inConsole = true;
            } else if (line.equals(END)) {
                inConsole = false;
                inFile = false;
            } else if (line.startsWith(END) && file.isPresent()) {
                steps.add(new File(file.get(), new ArrayList<>()));
                file = Optional.empty();
                inFile = true;
            } else if (inFile && steps.getLast() instanceof File last) {
                last.lines().add(line);
            } else if (inConsole && line.startsWith(PROMPT)) {
                steps.add(new Command(lineNo, line.substring(PROMPT.length()), new ArrayList<>()));
            } else if (inConsole && steps.getLast() instanceof Command last) {
                last.shown().add(line);
            }
        }
        return new Guide(steps);
    }
}
