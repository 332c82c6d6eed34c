package org.costledger.scenario.run;

import java.util.List;
import java.util.OptionalLong;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Row;
import org.costledger.scenario.model.RowKind;
import org.costledger.scenario.model.Step;

/** A ledger on which one scenario is played: fresh, with the scenario's setup and master data, and empty of entries. */
public interface ScenarioLedger {

    /** Carries out a step that is neither {@link Step.Mark} nor {@link Step.Expect}. A refused step leaves nothing behind. */
    Outcome perform(Step step);

    /** Remembers this point in the entry sequence under a name. */
    void mark(String label);

    /** Whether the values of a key can be told. A key that is not supported takes no part in a comparison. */
    boolean supports(RowKind kind, String key);

    /**
     * The rows asked for, in entry order, under the keys of the format; labels stand as entry numbers. A row may hold
     * more keys than are asked for.
     */
    List<Row> rows(RowQuery query);

    /** The number of an entry; empty if the step made no such entry, or several where one is meant. */
    OptionalLong entryNo(EntryLabel.OfStep label);
}
