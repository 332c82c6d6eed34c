package org.costledger.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.costledger.engine.refusal.Refused;

/** A program of its own that carries out {@link Steps} until it is killed. It says each answer once it has it. */
final class KilledProgram {
    static final int ITEMS = 4;
    static final String DONE = "done ";
    static final String REFUSED = "refused ";

    private KilledProgram() {}

    /** Ledger, seed, first step. */
    public static void main(String[] arguments) {
        var steps = new Steps(Long.parseLong(arguments[1]));
        try (var books = Books.open(arguments[0])) {
            for (int step = Integer.parseInt(arguments[2]); ; step++)
                say(DONE + step + " " + steps.carryOut(books, step, ITEMS));
        } catch (Refused refused) {
            say(REFUSED + refused.code() + " " + refused.sentence());
            Runtime.getRuntime().halt(2);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Starts it, beneath some shell words such as a limit. */
    static Process start(String limits, String place, long seed, int first) throws IOException {
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
                KilledProgram.class.getName(),
                place,
                String.valueOf(seed),
                String.valueOf(first)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static BufferedReader said(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
