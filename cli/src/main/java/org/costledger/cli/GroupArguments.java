package org.costledger.cli;

import java.util.List;
import java.util.Set;
import org.costledger.engine.inquiry.GroupBy;
import picocli.CommandLine.Option;

/** By what stock is told apart. */
final class GroupArguments {
    @Option(
            names = "--group-by",
            split = ",",
            paramLabel = "GROUPS",
            defaultValue = "item",
            description = "One or more of item, location, variant, inventory-posting-group, item-category; else"
                    + " ${DEFAULT-VALUE}.")
    private List<GroupBy> groupBy = List.of();

    Set<GroupBy> groups() {
        return Set.copyOf(groupBy);
    }
}
