package org.costledger.cli;

import java.util.List;
import org.costledger.engine.inquiry.StockFilter;
import picocli.CommandLine.Option;

/** Which stock a command asks about. */
final class StockArguments {
    @Option(names = "--item", split = ",", paramLabel = "ITEM", description = "Of these items only.")
    private List<String> items = List.of();

    @Option(
            names = "--location",
            split = ",",
            paramLabel = "LOCATION",
            description = "Of entries at these locations only; '' is the blank one.")
    private List<String> locations = List.of();

    @Option(
            names = "--variant",
            split = ",",
            paramLabel = "VARIANT",
            description = "Of entries of these variants only; '' is the blank one.")
    private List<String> variants = List.of();

    @Option(
            names = "--group",
            split = ",",
            paramLabel = "GROUP",
            description = "Of items of these inventory posting groups only.")
    private List<String> groups = List.of();

    @Option(
            names = "--category",
            split = ",",
            paramLabel = "CATEGORY",
            description = "Of items of these categories only.")
    private List<String> categories = List.of();

    StockFilter filter() {
        return new StockFilter(items, locations, variants, groups, categories);
    }
}
