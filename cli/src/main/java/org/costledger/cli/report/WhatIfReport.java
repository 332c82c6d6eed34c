package org.costledger.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.costledger.cli.text.Figures;
import org.costledger.scenario.engine.WhatIf;

/** What a revaluation, or the standard costs of a worksheet, would change. */
public record WhatIfReport(WhatIf whatIf, List<ReportCurrency> currencies) {

    public String text() {
        var text = new StringBuilder();
        whatIf.implementation().ifPresent(implementation -> {
            var cards = WorksheetLines.of(implementation.told().implemented());
            text.append("What the cards would say\n\n").append(cards.table()).append('\n');
            var others = implementation.told().notStandard();
            if (!others.isEmpty())
                text.append("Not kept at standard cost, and revalued alike: ")
                        .append(String.join(", ", others))
                        .append(".\n\n");
        });
        text.append(RevaluationLines.of(whatIf.journal().lines()).table());
        var effects = new RevaluationEffects(whatIf.effect());
        for (var currency : currencies)
            text.append("\nWhat changes, in ")
                    .append(currency.code())
                    .append("\n\n")
                    .append(effects.table(currency));
        return text.append("\n%s would cost something else; posting and adjusting would write %s.\n"
                        .formatted(
                                Figures.counted(whatIf.effect().entries(), "entry", "entries"),
                                Figures.counted(whatIf.effect().valueEntries(), "value entry", "value entries")))
                .toString();
    }

    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        whatIf.implementation().ifPresent(implementation -> {
            json.put(
                    "cards",
                    WorksheetLines.of(implementation.told().implemented()).json());
            json.put("notStandard", implementation.told().notStandard());
        });
        json.put("lines", RevaluationLines.of(whatIf.journal().lines()).json());
        json.putAll(new RevaluationEffects(whatIf.effect()).json(currencies));
        return json;
    }
}
