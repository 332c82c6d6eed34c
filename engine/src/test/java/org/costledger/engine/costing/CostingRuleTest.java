package org.costledger.engine.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costledger.engine.costing.CostingRule.ApplicationOrder.OLDEST_FIRST;
import static org.costledger.engine.costing.CostingRule.ApplicationOrder.YOUNGEST_FIRST;
import static org.costledger.engine.costing.CostingRule.CostAtPosting.CURRENT_UNIT_COST;
import static org.costledger.engine.costing.CostingRule.CostAtPosting.STANDARD_COST;
import static org.costledger.engine.costing.CostingRule.Forwarding.ALONG_APPLICATIONS;
import static org.costledger.engine.costing.CostingRule.Forwarding.BY_AVERAGE;

import java.util.EnumMap;
import java.util.Map;
import org.costledger.engine.costing.CostingRule.ApplicationOrder;
import org.costledger.engine.costing.CostingRule.CostAtPosting;
import org.costledger.engine.costing.CostingRule.Forwarding;
import org.costledger.engine.setup.CostingMethod;
import org.junit.jupiter.api.Test;

/** What tells the five costing methods apart. */
class CostingRuleTest {
    private record Answers(
            ApplicationOrder applicationOrder, CostAtPosting costAtPosting, Forwarding forwarding, boolean serial) {
        static Answers of(CostingRule rule) {
            return new Answers(
                    rule.applicationOrder(), rule.costAtPosting(), rule.forwarding(), rule.isFoundBySerial());
        }
    }

    /** POST-20: found by serial number; POST-21: order; POST-41: cost at posting; ADJ-4: forwarding. */
    @Test
    void eachMethodHasItsAnswers() {
        var answers = new EnumMap<CostingMethod, Answers>(CostingMethod.class);
        for (var method : CostingMethod.values()) answers.put(method, Answers.of(CostingRule.of(method)));
        assertThat(answers)
                .isEqualTo(Map.of(
                        CostingMethod.FIFO,
                        new Answers(OLDEST_FIRST, CURRENT_UNIT_COST, ALONG_APPLICATIONS, false),
                        CostingMethod.LIFO,
                        new Answers(YOUNGEST_FIRST, CURRENT_UNIT_COST, ALONG_APPLICATIONS, false),
                        CostingMethod.SPECIFIC,
                        new Answers(OLDEST_FIRST, CURRENT_UNIT_COST, ALONG_APPLICATIONS, true),
                        CostingMethod.AVERAGE,
                        new Answers(OLDEST_FIRST, CURRENT_UNIT_COST, BY_AVERAGE, false),
                        CostingMethod.STANDARD,
                        new Answers(OLDEST_FIRST, STANDARD_COST, ALONG_APPLICATIONS, false)));
    }
}
