package org.costledger.scenario.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A step that starts a run over the ledger. An absent list is no limit. */
public sealed interface RunStep extends Step {

    /** Runs cost adjustment; the setup's automatic cost posting decides where {@code postToGl} is absent. */
    record AdjustCost(
            Head head,
            Optional<List<String>> items,
            Optional<List<String>> categories,
            Optional<List<String>> orders,
            Optional<LocalDate> untilValuationDate,
            boolean itemByItem,
            Optional<Boolean> postToGl)
            implements RunStep {}

    enum GlMethod {
        PER_ENTRY,
        PER_POSTING_GROUP
    }

    record PostInventoryCostToGl(
            Head head,
            GlMethod method,
            Optional<String> document,
            Optional<List<String>> items,
            Optional<LocalDate> from,
            Optional<LocalDate> to)
            implements RunStep {}

    enum Levels {
        SINGLE,
        ALL
    }

    record RollUpStandardCost(
            Head head,
            Optional<List<String>> items,
            Levels levels,
            Optional<LocalDate> date,
            boolean recalculateProduced)
            implements RunStep {}

    static RunStep adjustCost(Head head, Fields keys) {
        return new AdjustCost(
                head,
                keys.textsIfGiven("items"),
                keys.textsIfGiven("categories"),
                keys.textsIfGiven("orders"),
                keys.date("untilValuationDate"),
                keys.flag("itemByItem", false),
                keys.flag("postToGL"));
    }

    static RunStep postInventoryCostToGl(Head head, Fields keys) {
        return new PostInventoryCostToGl(
                head,
                keys.word("method", GlMethod.class, GlMethod.PER_ENTRY),
                keys.text("document"),
                keys.textsIfGiven("items"),
                keys.date("from"),
                keys.date("to"));
    }

    static RunStep rollUpStandardCost(Head head, Fields keys) {
        return new RollUpStandardCost(
                head,
                keys.textsIfGiven("items"),
                keys.word("levels", Levels.class, Levels.ALL),
                keys.date("date"),
                keys.flag("recalculateProduced", true));
    }
}
