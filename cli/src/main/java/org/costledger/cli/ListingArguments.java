package org.costledger.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.costledger.cli.text.Column;
import org.costledger.cli.text.CsvListing;
import org.costledger.cli.text.JsonListing;
import org.costledger.cli.text.Listing;
import org.costledger.cli.text.TableListing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How what a command lists is shown. */
final class ListingArguments {
    @ArgGroup
    private Format format = new Format();

    private static final class Format {
        @Option(names = "--csv", order = 1, description = "Lists CSV, under the names of the fields.")
        private boolean csv;

        @Option(
                names = "--json",
                order = 1,
                description = "Lists one JSON document; decimals are strings, keys the names of the fields.")
        private boolean json;
    }

    /**
     * Begins a listing.
     *
     * @param title sentences above a table
     * @param facts the same for programs
     * @param ifEmpty the sentence that stands for a table without rows
     */
    <R> Listing<R> begin(
            PrintWriter out, List<Column<R>> columns, List<String> title, Map<String, Object> facts, String ifEmpty) {
        if (format.csv) return new CsvListing<>(out, columns);
        if (format.json) return new JsonListing<>(out, columns, facts);
        title.forEach(out::println);
        return new TableListing<>(out, columns, ifEmpty);
    }

    /** Whether people read it, and may be told more. */
    boolean isTable() {
        return !format.csv && !format.json;
    }
}
