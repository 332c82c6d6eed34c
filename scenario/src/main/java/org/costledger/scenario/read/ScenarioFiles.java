package org.costledger.scenario.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.costledger.scenario.problem.Position;
import org.costledger.scenario.problem.Problem;
import org.costledger.scenario.problem.ProblemCode;

/** Reads the scenario files of paths. A folder stands for every {@code *.yaml} below it, in sorted order. */
public final class ScenarioFiles {
    private ScenarioFiles() {}

    /** One result per file, in order. A scenario id that an earlier file carries makes the later file invalid. */
    public static List<ReadResult> read(List<Path> paths) {
        var results = new ArrayList<ReadResult>();
        var fileOfId = new HashMap<String, String>();
        for (var path : paths) {
            try {
                for (var file : filesOf(path)) {
                    results.add(unique(readFile(file), fileOfId));
                }
            } catch (IOException | UncheckedIOException unreadable) {
                results.add(unreadable(path, "The path cannot be read: " + why(unreadable) + "."));
            }
        }
        return List.copyOf(results);
    }

    private static List<Path> filesOf(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> below = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            return below.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static ReadResult readFile(Path file) {
        try {
            return ScenarioReader.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return unreadable(file, "The file cannot be read: " + why(unreadable) + ".");
        }
    }

    private static ReadResult unreadable(Path path, String message) {
        var problem = new Problem(path.toString(), Position.START, "", ProblemCode.UNREADABLE, message);
        return new ReadResult.Invalid(path.toString(), List.of(problem));
    }

    private static ReadResult unique(ReadResult result, Map<String, String> fileOfId) {
        if (!(result instanceof ReadResult.Valid(var file, var scenario))) {
            return result;
        }
        var earlier = fileOfId.putIfAbsent(scenario.id().toLowerCase(Locale.ROOT), file);
        if (earlier == null) {
            return result;
        }
        var message = "The id " + scenario.id() + " is that of " + earlier + " already.";
        var problem = new Problem(file, Position.START, "scenario", ProblemCode.DUPLICATE_SCENARIO, message);
        return new ReadResult.Invalid(file, List.of(problem));
    }

    /** A failure to read in words. */
    private static String why(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "there is no such file";
            case AccessDeniedException denied -> "access is denied";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
