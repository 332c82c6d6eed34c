package org.costledger.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.costledger.cli.text.Column;
import org.costledger.cli.text.Figures;
import org.costledger.cli.text.Listing;
import org.costledger.engine.inquiry.EntryLine;
import org.costledger.engine.inquiry.Heading;

/** Lists entries up to a limit, and says with which the next ones begin. */
final class EntryListing<L extends EntryLine> {
    private final PrintWriter out;
    private final ListingArguments arguments;
    private final Optional<Integer> limit;
    private Optional<Listing<L>> listing = Optional.empty();
    private Optional<Long> next = Optional.empty();
    private int shown;

    EntryListing(PrintWriter out, ListingArguments arguments, Optional<Integer> limit) {
        this.out = out;
        this.arguments = arguments;
        this.limit = limit;
    }

    /**
     * Begins it.
     *
     * @param of which entries, in words
     * @param columns of a ledger with this heading
     */
    Consumer<L> begin(String of, Function<Heading, List<Column<L>>> columns, Heading heading) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("inquiry", of);
        limit.ifPresent(count -> facts.put("limit", count));
        var begun = arguments.begin(out, columns.apply(heading), List.of(), facts, "There is no such entry.");
        listing = Optional.of(begun);
        return line -> {
            if (limit.isPresent() && shown >= limit.get()) {
                next = next.or(() -> Optional.of(line.entryNo()));
                return;
            }
            shown++;
            begun.row(line);
        };
    }

    void end() {
        listing.orElseThrow().end();
        if (arguments.isTable())
            next.ifPresent(entryNo -> out.println(System.lineSeparator() + Figures.counted(shown, "entry", "entries")
                    + " shown. Go on with --from-entry " + entryNo + "."));
    }
}
