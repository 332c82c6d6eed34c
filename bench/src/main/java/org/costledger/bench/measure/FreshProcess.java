package org.costledger.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of this class path in a JVM that has run nothing yet. */
public final class FreshProcess {
    /** How the launcher starts a command: compiled once over lightly, one collector thread. */
    static final List<String> LAUNCHED_AS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private FreshProcess() {}

    /**
     * What a run told.
     *
     * @param output what it printed
     * @param nanos from its start to its end
     */
    public record Outcome(String output, long nanos) {}

    public static Outcome run(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LAUNCHED_AS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        long nanos = System.nanoTime() - start;
        if (status != 0) throw new IOException(program.getSimpleName() + " ended with status " + status);
        return new Outcome(output.strip(), nanos);
    }
}
