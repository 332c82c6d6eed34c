package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
    @Test
    void help_lists_the_commands() {
        var run = CommandRun.of("--help");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("demo", "scenario", "adjust", "refusals", "Exit status: 0 done");
    }

    @ParameterizedTest
    @CsvSource({
        "demo",
        "scenario",
        "scenario run",
        "scenario check",
        "scenario shrink",
        "adjust",
        "average",
        "refusals",
        "bench"
    })
    void every_command_has_help(String command) {
        var run = CommandRun.of((command + " --help").split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: costledger " + command);
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void the_version_is_that_of_the_build() {
        var run = CommandRun.of("--version");
        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("costledger \\d+\\.\\d+\\.\\d+\\S* on Java \\S+\\R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | costledger: Missing required subcommand. See costledger --help.",
                "dmo | costledger: Unmatched argument at index 0: 'dmo'. Did you mean demo? See costledger --help.",
                "demo --fast | costledger demo: Unknown option: '--fast'. See costledger demo --help.",
                "scenario | costledger scenario: Missing required subcommand. See costledger scenario --help.",
                "scenario run | costledger scenario run: Missing required parameter: 'PATH'. See costledger scenario run --help.",
            })
    void bad_arguments_are_told_in_one_line(String arguments, String told) {
        var run = CommandRun.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualToIgnoringNewLines(told);
    }

    @Test
    void a_layer_that_does_not_exist_is_told_in_one_line() {
        var run = CommandRun.of("scenario", "run", "--layer", "tax", "x.yaml");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("--layer", "tax", "COST");
    }

    @Test
    void what_cannot_be_measured_is_told_in_one_line() {
        var run = CommandRun.of("bench", "--lines", "7");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("costledger: ")
                .contains("lines");
    }

    @Test
    void a_ledger_that_is_kept_is_measured() {
        var run = CommandRun.of(
                "bench", "--store", "h2", "--lines", "1000", "--rounds", "1", "--only", "reading", "--json");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("value as of a date: 1000", "loading: 1000");
        assertThat(run.out()).startsWith("{").contains("\"loading the whole ledger\"", "The ledger is kept in H2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--store oracle | --store is memory, h2 or postgres://USER@HOST:PORT/DATABASE, and not 'oracle'.",
                "--store h2 --workload w4 | A ledger that is kept is measured on workload w1 alone.",
                "--store h2 --profile | A profile is taken of a ledger in memory: leave out --profile, or --store.",
                "--only reading | Reading is measured of a ledger that is kept: --store says where.",
            })
    void what_does_not_fit_the_place_of_a_ledger_is_told_in_one_line(String options, String sentence) {
        var run = CommandRun.of(("bench " + options).split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("costledger: ")
                .endsWith(sentence);
    }

    @Command(name = "crash")
    private static final class Crash implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalStateException("the balance is 3\nand should be 4");
        }
    }

    private static CommandRun crash(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var commandLine = Main.commandLine(new PrintWriter(out), new PrintWriter(err, true));
        int status = commandLine.addSubcommand(new CommandLine(new Crash())).execute(arguments);
        return new CommandRun(status, out.toString(), err.toString());
    }

    @Test
    void a_bug_is_told_in_one_line_without_a_stack_trace() {
        var run = crash("crash");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("costledger: This is a bug of Costledger: java.lang.IllegalStateException: the balance is 3"
                        + " and should be 4. Please report it");
    }

    @Test
    void who_asks_for_the_stack_trace_gets_it() {
        var run = crash("--stacktrace", "crash");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("\tat org.costledger.cli.MainTest$Crash.call");
    }
}
