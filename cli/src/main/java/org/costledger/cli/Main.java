package org.costledger.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: which subcommands there are, and how what goes wrong is told in one line. */
public final class Main {
    /** What picocli begins a sentence about a group of options with. */
    private static final String OF_A_GROUP = "Error: ";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        var stream = new BufferedOutputStream(new FileOutputStream(descriptor));
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    /** Runs one command and answers its exit status. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Logging.begin();
        try {
            return commandLine(out, err).execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            return Complaint.of(tooMuch, false).tell(err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        var costledger = new CostledgerCommand();
        var scenario = new CommandLine(new ScenarioCommand())
                .addSubcommand(new ScenarioRunCommand(out))
                .addSubcommand(new ScenarioCheckCommand(out))
                .addSubcommand(new ScenarioShrinkCommand(out));
        var revalue = new CommandLine(new RevalueCommand())
                .addSubcommand(new RevalueCalculateCommand(out))
                .addSubcommand(new RevalueShowCommand(out))
                .addSubcommand(new RevalueEditCommand(out))
                .addSubcommand(new RevalueWhatIfCommand(out))
                .addSubcommand(new RevaluePreviewCommand(out))
                .addSubcommand(new RevaluePostCommand(out));
        var standardCost = new CommandLine(new StandardCostCommand())
                .addSubcommand(new StandardCostSuggestCommand(out))
                .addSubcommand(new StandardCostEditCommand(out))
                .addSubcommand(new StandardCostRollUpCommand(out))
                .addSubcommand(new StandardCostImplementCommand(out))
                .addSubcommand(new StandardCostWorksheetCommand(out));
        var period = new CommandLine(new PeriodCommand())
                .addSubcommand(new PeriodListCommand(out))
                .addSubcommand(new PeriodCheckCommand(out))
                .addSubcommand(new PeriodCloseCommand(out))
                .addSubcommand(new PeriodReopenCommand(out))
                .addSubcommand(new PeriodSnapshotCommand(out));
        var entries = new CommandLine(new EntriesCommand())
                .addSubcommand(new ItemLedgerEntriesCommand(out))
                .addSubcommand(new ValueEntriesCommand(out))
                .addSubcommand(new ApplicationEntriesCommand(out));
        return ReadArguments.by(new CommandLine(costledger)
                        .addSubcommand(new DemoCommand(out))
                        .addSubcommand(new InitCommand(out))
                        .addSubcommand(new PostCommand(out))
                        .addSubcommand(new ImportCommand(out))
                        .addSubcommand(new AdjustCommand(out))
                        .addSubcommand(revalue)
                        .addSubcommand(standardCost)
                        .addSubcommand(period)
                        .addSubcommand(new ValueCommand(out))
                        .addSubcommand(new RollForwardCommand(out))
                        .addSubcommand(new NotInvoicedCommand(out))
                        .addSubcommand(new NegativeStockCommand(out))
                        .addSubcommand(entries)
                        .addSubcommand(new ExplainCommand(out))
                        .addSubcommand(new AverageCommand(out))
                        .addSubcommand(new CheckCommand(out))
                        .addSubcommand(new FingerprintCommand(out))
                        .addSubcommand(new BackupCommand(out))
                        .addSubcommand(new RestoreCommand(out))
                        .addSubcommand(new UpgradeCommand(out))
                        .addSubcommand(new ExportCommand(out))
                        .addSubcommand(scenario)
                        .addSubcommand(new RefusalsCommand(out))
                        .addSubcommand(new BenchCommand(out, err)))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> badArguments(wrong, err))
                .setExecutionExceptionHandler((failure, command, parsed) ->
                        Complaint.of(failure, costledger.wantsStackTrace()).tell(err));
    }

    private static int badArguments(ParameterException wrong, PrintWriter err) {
        var command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        var suggestion = wrong instanceof UnmatchedArgumentException unmatched ? meant(unmatched.getSuggestions()) : "";
        err.println(command + ": " + message(wrong) + "." + suggestion + " See " + command + " --help.");
        return Complaint.INVALID_INPUT;
    }

    private static String message(ParameterException wrong) {
        var message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong arguments");
        if (wrong instanceof MaxValuesExceededException && wrong.getArgSpec() == null)
            return "Options that exclude each other were given"; // picocli repeats all of them, several times
        return message.startsWith(OF_A_GROUP) ? message.substring(OF_A_GROUP.length()) : message;
    }

    private static String meant(List<String> suggestions) {
        return suggestions.isEmpty() ? "" : " Did you mean " + String.join(" or ", suggestions) + "?";
    }
}
