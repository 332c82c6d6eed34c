package org.costledger.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        return run(LAUNCHED_AS, program, arguments, Map.of());
    }

    /**
     * Runs it with other options of the JVM.
     *
     * @param environment what others who list processes must not see
     */
    public static Outcome run(
            List<String> options, Class<?> program, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        long nanos = System.nanoTime() - start;
        if (status != 0) throw new IOException(program.getSimpleName() + " ended with status " + status);
        return new Outcome(output.strip(), nanos);
    }
}
