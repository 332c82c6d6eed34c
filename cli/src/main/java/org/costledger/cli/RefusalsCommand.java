package org.costledger.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.costledger.cli.Complaint.CannotDo;
import org.costledger.engine.refusal.RefusalReason;
import org.costledger.scenario.json.Json;
import org.costledger.service.RefusalReasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code costledger refusals}: the codes anything can be refused with, and what each says. */
@Command(name = "refusals", description = "Lists why something can be refused: each code, with the sentence it says.")
final class RefusalsCommand implements Callable<Integer> {
    private static final Pattern FACT = Pattern.compile("%(\\d\\$)?s");

    @Parameters(
            paramLabel = "CODE",
            arity = "0..*",
            description = "Codes such as E-15.quantity, or rules such as E-15; all if absent.")
    private List<String> codes = List.of();

    @Option(names = "--json", description = "Lists one JSON array.")
    private boolean json;

    private final PrintWriter out;

    RefusalsCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        for (var code : codes) {
            if (RefusalReasons.ALL.stream().noneMatch(reason -> reason.answersTo(code))) {
                throw new CannotDo(
                        Complaint.INVALID_INPUT,
                        "There is no refusal " + code + "; costledger refusals lists them all.");
            }
        }
        var asked = RefusalReasons.ALL.stream().filter(this::isAsked).toList();
        if (json) {
            out.print(Json.of(asked.stream().map(RefusalsCommand::json).toList()));
        } else {
            asked.forEach(reason -> out.println(reason.code() + System.lineSeparator() + "    " + sentence(reason)));
        }
        return 0;
    }

    private boolean isAsked(RefusalReason reason) {
        return codes.isEmpty() || codes.stream().anyMatch(reason::answersTo);
    }

    /** The sentence with dots where the facts of a case stand. */
    private static String sentence(RefusalReason reason) {
        return FACT.matcher(reason.template()).replaceAll("...").replace("%%", "%");
    }

    private static Map<String, Object> json(RefusalReason reason) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", reason.code());
        json.put("sentence", sentence(reason));
        return json;
    }
}
