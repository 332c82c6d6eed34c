package org.costledger.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.costledger.engine.refusal.Refused;

/** A program of its own that says, line by line, what it has for certain, until it is killed in the midst of its work. */
final class KilledProgram implements AutoCloseable {
    static final String REFUSED = "refused ";
    private static final String FAILED = "failed ";
    private static final long MOST_NANOSECONDS = 1_000_000_000;

    private final Process process;
    private final BufferedReader said;

    private KilledProgram(Process process) {
        this.process = process;
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    // ---- in the program that is killed

    /** Works, and says what came in between; who has no more work waits to be killed. */
    static void work(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            say(REFUSED + refused.code() + " " + refused.sentence());
            Runtime.getRuntime().halt(2);
        } catch (RuntimeException failed) {
            say(FAILED + failed + " at " + failed.getStackTrace()[0]);
            Runtime.getRuntime().halt(3);
        }
        while (true) LockSupport.park();
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    // ---- in the program that kills it

    /** Starts a class that has a main method, beneath some shell words such as a limit. */
    static KilledProgram start(String limits, Class<?> program, Object... arguments) throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = new ArrayList<String>();
        if (!limits.isEmpty()) command.addAll(List.of("sh", "-c", limits + "; exec \"$@\"", "sh"));
        command.addAll(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        for (var argument : arguments) command.add(String.valueOf(argument));
        return new KilledProgram(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /**
     * Kills it after as many lines, a moment later than the last of them: at most as long as that line took, and rather at once.
     *
     * @return all it said, more lines than those if it was faster
     */
    List<String> killAfter(int lines, Random random) throws IOException {
        var all = new ArrayList<String>();
        boolean isKilled = false;
        long before = System.nanoTime();
        for (var line = line(); line.isPresent(); line = line()) {
            if (line.get().startsWith(REFUSED) || line.get().startsWith(FAILED)) throw new AssertionError(line.get());
            all.add(line.get());
            long now = System.nanoTime();
            if (all.size() >= lines && !isKilled) {
                double part = Math.pow(random.nextDouble(), 3);
                LockSupport.parkNanos((long) (part * Math.min(now - before, MOST_NANOSECONDS)));
                process.toHandle().destroyForcibly();
                isKilled = true;
            }
            before = now;
        }
        if (!isKilled) throw new AssertionError("the program ended by itself: " + all);
        return all;
    }

    /** What it says next; empty if it has ended. A line that is torn, as the program is, does not count. */
    Optional<String> line() throws IOException {
        var line = new StringBuilder();
        for (int next = said.read(); next >= 0; next = said.read()) {
            if (next == '\n') return Optional.of(line.toString());
            if (next != '\r') line.append((char) next);
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        said.close();
        process.destroyForcibly().onExit().join();
    }
}
