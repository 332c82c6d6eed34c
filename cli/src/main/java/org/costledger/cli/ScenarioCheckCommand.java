package org.costledger.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.costledger.cli.text.Figures;
import org.costledger.scenario.json.Json;
import org.costledger.scenario.problem.Problem;
import org.costledger.scenario.read.ReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code costledger scenario check}: reads files and tells every problem, without running them. */
@Command(
        name = "check",
        description = "Reads scenario files and reports every problem found in them; runs nothing.",
        footer = {"", "Exit status: 0 all files are valid, 2 one is not."})
final class ScenarioCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, or folders with *.yaml files below.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Reports one JSON array, an object per file.")
    private boolean json;

    private final PrintWriter out;

    ScenarioCheckCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var files = ScenarioPaths.read(paths);
        long invalid =
                files.stream().filter(ReadResult.Invalid.class::isInstance).count();
        if (json) {
            out.print(Json.of(files.stream().map(ScenarioCheckCommand::json).toList()));
        } else {
            files.forEach(file -> problems(file).forEach(problem -> out.println(problem.text())));
            out.println("%s files read, %s invalid."
                    .formatted(Figures.count(files.size()), Figures.count(Math.toIntExact(invalid))));
        }
        return invalid == 0 ? 0 : Complaint.INVALID_INPUT;
    }

    private static List<Problem> problems(ReadResult file) {
        return switch (file) {
            case ReadResult.Valid valid -> List.of();
            case ReadResult.Invalid(var name, var problems) -> problems;
        };
    }

    private static Map<String, Object> json(ReadResult file) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", file.file());
        json.put("scenario", file instanceof ReadResult.Valid(var name, var scenario) ? scenario.id() : "");
        json.put("status", file instanceof ReadResult.Valid ? "valid" : "invalid");
        json.put(
                "problems",
                problems(file).stream().map(ScenarioCheckCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Problem problem) {
        var json = new LinkedHashMap<String, Object>();
        json.put("line", problem.at().line());
        json.put("column", problem.at().column());
        json.put("key", problem.key());
        json.put("code", problem.code().code());
        json.put("message", problem.message());
        return json;
    }
}
