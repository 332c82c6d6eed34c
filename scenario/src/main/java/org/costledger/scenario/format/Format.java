package org.costledger.scenario.format;

import static org.costledger.scenario.format.Key.key;
import static org.costledger.scenario.format.Key.mandatory;
import static org.costledger.scenario.format.Type.Scalar.TEXT;
import static org.costledger.scenario.format.Type.listOf;
import static org.costledger.scenario.format.Type.mapOf;

import java.util.List;
import java.util.Objects;
import org.costledger.scenario.model.RowKind;

/** The format as a whole. */
public final class Format {
    private Format() {}

    /** The keys of a file. */
    public static final Table SCENARIO = Table.table(
            "scenario",
            "A costing story and what must come of it.",
            mandatory("scenario", TEXT, "its id, unique among the files run together"),
            key("title", TEXT, "one sentence"),
            key("about", TEXT, "prose"),
            key("source", TEXT, "where the figures come from"),
            key("setup", mapOf(SetupTables.SETUP), "how the ledger is set up"),
            key(
                    "locations",
                    listOf(new Type.CodeOrMap(MasterDataTables.LOCATION_ROW)),
                    "places of stock; the blank one always exists"),
            key("items", listOf(MasterDataTables.ITEM_ROW), "items"),
            key("centers", listOf(MasterDataTables.CENTER_ROW), "work centers, machine centers and resources"),
            key("charges", listOf(MasterDataTables.CHARGE_ROW), "item charges"),
            key("postingGroups", mapOf(MasterDataTables.POSTING_GROUPS), "accounts; absent: no general ledger"),
            mandatory("steps", listOf(StepTables.STEP), "what is posted and checked, in order"));

    /** The keys of a step. */
    public static final Table STEP = StepTables.STEP;

    /** The keys of an expected row. */
    public static Table rows(RowKind kind) {
        return Objects.requireNonNull(ExpectTables.ROWS.get(kind));
    }

    /** The keys of a kind that {@code totals} sums up; its other keys choose the entries. */
    public static List<String> summedKeys(RowKind kind) {
        return ExpectTables.summed(kind);
    }

    /** Whether a table is that of an expectation. */
    public static boolean isExpectation(Table table) {
        return table.equals(ExpectTables.EXPECT);
    }

    /** Whether a table is that of a step. */
    public static boolean isStep(Table table) {
        return table.equals(StepTables.STEP);
    }
}
