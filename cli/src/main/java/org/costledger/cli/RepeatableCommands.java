package org.costledger.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.costledger.cli.Complaint.CannotDo;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Carries out command lines on one ledger, as they are written: who types them in the folder Costledger is in, and names no other place,
 * is told the same of the ledger at {@value LedgerArguments#DEFAULT}.
 *
 * @param home the folder Costledger is in
 * @param address where the ledger is that stands for that place
 * @param isJson whether programs read what is printed
 */
record RepeatableCommands(Path home, String address, boolean isJson) {
    private static final String LAUNCHER = "./costledger ";
    private static final Integer SUCCEEDED = 0;

    /**
     * A command that was carried out.
     *
     * @param command itself, with what it found
     */
    record Done(Callable<?> command, String printed) {}

    /**
     * Carries out a command line.
     *
     * @param line from the launcher on; blanks divide its words
     * @throws CannotDo if the command does not succeed; what refuses it comes through as it is
     */
    Done carryOut(String line) {
        if (!line.startsWith(LAUNCHER)) throw new IllegalArgumentException(line);
        var printed = new StringWriter();
        var words = (isJson ? line + " --json" : line).substring(LAUNCHER.length());
        var parsed = commands(new PrintWriter(printed))
                .parseArgs(Pattern.compile(" ").split(words));
        while (parsed.hasSubcommand()) parsed = parsed.subcommand();
        if (!(parsed.commandSpec().userObject() instanceof Callable<?> command))
            throw new IllegalArgumentException(line);
        if (!SUCCEEDED.equals(call(command)))
            throw new CannotDo(Complaint.FAILED, "'" + line + "' failed: " + lastLine(printed.toString()));
        return new Done(command, printed.toString());
    }

    private CommandLine commands(PrintWriter out) {
        var nowhere = new PrintWriter(new StringWriter()); // what goes wrong is thrown, and not told here
        return Main.commandLine(out, nowhere)
                .registerConverter(LedgerPlace.class, told -> new LedgerPlace(told, address))
                .registerConverter(Path.class, home::resolve)
                .setDefaultValueProvider(RepeatableCommands::place);
    }

    /** A variable of the environment that names another ledger does not count here. */
    private static String place(ArgSpec argument) {
        return argument instanceof OptionSpec option && option.longestName().equals(LedgerArguments.OPTION)
                ? LedgerArguments.DEFAULT
                : argument.defaultValue();
    }

    private static Object call(Callable<?> command) {
        try {
            return command.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    private static String lastLine(String text) {
        return text.lines().reduce("nothing was printed.", (before, line) -> line);
    }
}
