package org.costledger.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.costledger.engine.inquiry.EntryInquiry;
import org.costledger.engine.inquiry.EntryInquiry.Dates;
import org.costledger.engine.inquiry.EntryInquiry.Kinds;
import org.costledger.engine.inquiry.EntryInquiry.Page;
import org.costledger.engine.inquiry.EntryInquiry.Tracked;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which entries a command lists. */
final class EntryArguments {
    private static final int LIMIT = 100;

    @Mixin
    private StockArguments stock = new StockArguments();

    @Option(names = "--serial", split = ",", paramLabel = "NO", description = "Of these serial numbers only.")
    private List<String> serialNos = List.of();

    @Option(names = "--lot", split = ",", paramLabel = "NO", description = "Of these lots only.")
    private List<String> lotNos = List.of();

    @Option(names = "--package", split = ",", paramLabel = "NO", description = "Of these packages only.")
    private List<String> packageNos = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "Posted on this day or later.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Posted on this day or before.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(names = "--document", paramLabel = "NO", description = "Of this document only.")
    private Optional<String> documentNo = Optional.empty();

    @Option(
            names = "--type",
            split = ",",
            paramLabel = "TYPE",
            description = "Of item ledger entries of these types only, such as purchase, sale or transfer.")
    private List<ItemLedgerEntryType> types = List.of();

    @Option(names = "--from-entry", paramLabel = "NO", description = "The lowest number.")
    private Optional<Long> fromEntry = Optional.empty();

    @Option(names = "--to-entry", paramLabel = "NO", description = "The highest number.")
    private Optional<Long> toEntry = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            description = "How many at most; else " + LIMIT + " in a table, and all in CSV and JSON.")
    private Optional<Integer> limit = Optional.empty();

    /**
     * What is asked.
     *
     * @param itemLedgerEntryNo the entry it is about
     * @param costEntryTypes of value entries
     * @param isTable whether it is for people, who read no more than some
     */
    EntryInquiry inquiry(
            Optional<Long> itemLedgerEntryNo, List<CostEntryType> costEntryTypes, boolean openOnly, boolean isTable) {
        limit.filter(count -> count < 1).ifPresent(none -> {
            throw new Complaint.CannotDo(Complaint.INVALID_INPUT, "--limit is " + none + ". Ask for one or more");
        });
        return new EntryInquiry(
                stock.filter(),
                new Tracked(serialNos, lotNos, packageNos),
                new Dates(from, to),
                documentNo,
                optional(itemLedgerEntryNo),
                new Kinds(Set.copyOf(types), Set.copyOf(costEntryTypes), openOnly),
                new Page(
                        optional(fromEntry),
                        optional(toEntry),
                        limit(isTable).map(count -> OptionalInt.of(count + 1)).orElse(OptionalInt.empty())));
    }

    /** How many are shown at most; one more is asked for, to know where to go on. */
    Optional<Integer> limit(boolean isTable) {
        return limit.or(() -> isTable ? Optional.of(LIMIT) : Optional.empty());
    }

    private static OptionalLong optional(Optional<Long> number) {
        return number.map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
