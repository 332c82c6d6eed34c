package org.costledger.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.costledger.engine.revaluation.CalculationViolation;

/** What would refuse a calculation of inventory value, or why items were left out of it. */
public record RevaluationViolations(List<CalculationViolation> violations) {

    /** A line each; {@code none} where there is none. */
    public String text(String none) {
        if (violations.isEmpty()) return none.isEmpty() ? "" : none + "\n";
        return violations.stream()
                .map(violation -> violation.refused().sentence() + " ["
                        + violation.refused().code() + "]\n")
                .collect(Collectors.joining());
    }

    public List<Map<String, Object>> json() {
        return violations.stream()
                .map(violation -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("check", violation.refused().code());
                    row.put("items", List.copyOf(violation.itemNos()));
                    row.put("sentence", violation.refused().sentence());
                    return row;
                })
                .toList();
    }
}
