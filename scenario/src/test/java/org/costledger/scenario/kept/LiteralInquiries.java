package org.costledger.scenario.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.costledger.engine.inquiry.CostTotal;
import org.costledger.engine.inquiry.DateRule;
import org.costledger.engine.inquiry.EntryInquiry;
import org.costledger.engine.inquiry.EntryLine;
import org.costledger.engine.inquiry.GroupBy;
import org.costledger.engine.inquiry.Movement;
import org.costledger.engine.inquiry.NegativeStockInquiry;
import org.costledger.engine.inquiry.NegativeStockLine;
import org.costledger.engine.inquiry.NotInvoicedInquiry;
import org.costledger.engine.inquiry.NotInvoicedInquiry.Direction;
import org.costledger.engine.inquiry.NotInvoicedLine;
import org.costledger.engine.inquiry.RollForwardInquiry;
import org.costledger.engine.inquiry.RollForwardLine;
import org.costledger.engine.inquiry.StockFilter;
import org.costledger.engine.inquiry.StockGroup;
import org.costledger.engine.inquiry.Total;
import org.costledger.engine.inquiry.ValueInquiry;
import org.costledger.engine.inquiry.ValueLine;
import org.costledger.engine.inquiry.Worth;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockKey;

/** Inquiries answered by looking at every entry of a ledger, slowly and plainly. */
final class LiteralInquiries {
    /** A value entry with all it belongs to. */
    private record Row(Item item, ItemLedgerEntry of, ValueEntry value) {}

    private final LedgerScan ledger;
    private final List<Row> rows = new ArrayList<>();

    LiteralInquiries(LedgerScan ledger) {
        this.ledger = ledger;
        for (var item : ledger.items()) {
            var history = ledger.history(item.no());
            var entries = new HashMap<Long, ItemLedgerEntry>();
            for (var entry : history.itemLedgerEntries()) entries.put(entry.entryNo(), entry);
            for (var value : history.valueEntries())
                rows.add(new Row(item, found(entries, value.itemLedgerEntryNo()), value));
        }
    }

    private static ItemLedgerEntry found(Map<Long, ItemLedgerEntry> entries, long entryNo) {
        return Objects.requireNonNull(entries.get(entryNo));
    }

    private static boolean asks(StockFilter filter, Item item, StockKey stock) {
        return item.isInventory()
                && among(filter.itemNos(), item.no())
                && among(filter.locationCodes(), stock.locationCode())
                && among(filter.variantCodes(), stock.variantCode())
                && among(filter.inventoryPostingGroups(), item.groups().inventoryPostingGroup())
                && among(filter.itemCategoryCodes(), item.groups().itemCategoryCode());
    }

    private static boolean among(List<String> codes, String code) {
        return codes.isEmpty() || codes.contains(code);
    }

    private static StockGroup group(Set<GroupBy> by, Item item, StockKey stock) {
        return new StockGroup(
                by.contains(GroupBy.INVENTORY_POSTING_GROUP) ? item.groups().inventoryPostingGroup() : "",
                by.contains(GroupBy.ITEM_CATEGORY) ? item.groups().itemCategoryCode() : "",
                by.contains(GroupBy.ITEM) ? item.no() : "",
                by.contains(GroupBy.ITEM) ? item.description() : "",
                by.contains(GroupBy.LOCATION) ? stock.locationCode() : "",
                by.contains(GroupBy.VARIANT) ? stock.variantCode() : "");
    }

    private Worth worth(ValueEntry value) {
        return new Worth(
                total(value.quantities().itemLedgerEntry()),
                total(value.quantities().invoiced()),
                total(value.cost().actual()),
                total(value.cost().expected()));
    }

    private static Total total(Quantity quantity) {
        return new Total(quantity.toDecimal());
    }

    private static Total total(Amount amount) {
        return new Total(amount.toDecimal());
    }

    private CostTotal total(Cost cost) {
        return new CostTotal(
                total(cost.lcy()), ledger.setup().hasAdditionalCurrency() ? total(cost.acy()) : Total.ZERO);
    }

    List<ValueLine> value(ValueInquiry inquiry) {
        var groups = new TreeMap<StockGroup, Worth>(StockGroup.ORDER);
        for (var row : rows) {
            var date = inquiry.by() == DateRule.POSTING_DATE
                    ? row.value().postingDate()
                    : row.value().valuationDate();
            if (asks(inquiry.filter(), row.item(), row.of().stock()) && !date.isAfter(inquiry.asOf()))
                groups.merge(group(inquiry.groupBy(), row.item(), row.of().stock()), worth(row.value()), Worth::plus);
        }
        return groups.entrySet().stream()
                .map(group -> new ValueLine(group.getKey(), group.getValue()))
                .filter(line -> !line.worth().isNone())
                .toList();
    }

    List<RollForwardLine> rollForward(RollForwardInquiry inquiry) {
        var groups = new TreeMap<StockGroup, Map<Movement, Worth>>(StockGroup.ORDER);
        for (var row : rows) {
            if (!asks(inquiry.filter(), row.item(), row.of().stock())
                    || row.value().postingDate().isAfter(inquiry.to())) continue;
            groups.computeIfAbsent(
                            group(inquiry.groupBy(), row.item(), row.of().stock()),
                            group -> new EnumMap<>(Movement.class))
                    .merge(movement(row.value(), inquiry.from()), worth(row.value()), Worth::plus);
        }
        groups.values().forEach(movements -> movements.values().removeIf(Worth::isNone));
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new RollForwardLine(group.getKey(), group.getValue()))
                .toList();
    }

    private static Movement movement(ValueEntry value, LocalDate from) {
        var kind = value.kind();
        if (value.postingDate().isBefore(from)) return Movement.OPENING;
        if (kind.entryType() == CostEntryType.ROUNDING) return Movement.ROUNDING;
        if (kind.adjustment()) return Movement.COST_ADJUSTMENT;
        if (kind.entryType() == CostEntryType.REVALUATION) return Movement.REVALUATION;
        if (kind.itemLedgerEntryType() == ItemLedgerEntryType.TRANSFER)
            return value.quantities().valued().signum() > 0 ? Movement.TRANSFER_IN : Movement.TRANSFER_OUT;
        return Movement.valueOf(kind.itemLedgerEntryType().name().replace("ASSEMBLY_", ""));
    }

    List<NotInvoicedLine> notInvoiced(NotInvoicedInquiry inquiry) {
        var lines = new ArrayList<NotInvoicedLine>();
        for (var item : ledger.items()) {
            for (var entry : ledger.history(item.no()).itemLedgerEntries()) {
                boolean isAsked = (entry.entryType() == ItemLedgerEntryType.PURCHASE
                                && inquiry.directions().contains(Direction.RECEIVED))
                        || (entry.entryType() == ItemLedgerEntryType.SALE
                                && inquiry.directions().contains(Direction.SHIPPED));
                if (!isAsked
                        || !asks(inquiry.filter(), item, entry.stock())
                        || entry.postingDate().isAfter(inquiry.asOf())) continue;
                var worth = rows.stream()
                        .filter(row -> row.of().entryNo() == entry.entryNo()
                                && !row.value().postingDate().isAfter(inquiry.asOf()))
                        .map(row -> worth(row.value()))
                        .reduce(Worth.NONE, Worth::plus);
                if (!worth.quantity().equals(worth.invoicedQuantity())) lines.add(new NotInvoicedLine(entry, worth));
            }
        }
        lines.sort(Comparator.comparing((NotInvoicedLine line) -> line.entry().postingDate())
                .thenComparingLong(line -> line.entry().entryNo()));
        return lines;
    }

    List<NegativeStockLine> negativeStock(NegativeStockInquiry inquiry) {
        var stocks = new TreeMap<StockKey, TreeMap<LocalDate, Total>>(StockKey.BY_ITEM);
        for (var item : ledger.items())
            for (var entry : ledger.history(item.no()).itemLedgerEntries())
                if (asks(inquiry.filter(), item, entry.stock())
                        && !entry.postingDate().isAfter(inquiry.asOf()))
                    stocks.computeIfAbsent(entry.stock(), stock -> new TreeMap<>())
                            .merge(entry.postingDate(), total(entry.quantity()), Total::plus);
        var lines = new ArrayList<NegativeStockLine>();
        stocks.forEach((stock, days) -> {
            for (var since : days.keySet()) {
                if (at(days, since).signum() >= 0
                        || at(days, since.minusDays(1)).signum() < 0) continue;
                var until = days.tailMap(since).keySet().stream()
                        .filter(day -> at(days, day).signum() >= 0)
                        .findFirst();
                if (until.isPresent() && !inquiry.withEnded()) continue;
                var spell = days.tailMap(since).headMap(until.orElse(LocalDate.MAX));
                var lowest = spell.keySet().stream()
                        .map(day -> at(days, day))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                lines.add(new NegativeStockLine(stock, since, until, lowest, at(days, spell.lastKey())));
            }
        });
        return lines;
    }

    private static Total at(NavigableMap<LocalDate, Total> days, LocalDate day) {
        return days.headMap(day, true).values().stream().reduce(Total.ZERO, Total::plus);
    }

    List<EntryLine.OfItem> itemLedgerEntries(EntryInquiry inquiry) {
        var kinds = inquiry.kinds();
        return page(
                inquiry,
                entries()
                        .filter(line -> isOf(inquiry, line.entry()))
                        .filter(line -> among(inquiry, line.entry().postingDate()))
                        .filter(line -> document(
                                inquiry, line.entry().facts().document().no()))
                        .filter(line -> !kinds.openOnly() || line.entry().open())
                        .filter(line -> isNamed(inquiry, no -> no == line.entryNo())));
    }

    private Stream<EntryLine.OfItem> entries() {
        return ledger.items().stream()
                .flatMap(item -> ledger.history(item.no()).itemLedgerEntries().stream())
                .map(entry -> {
                    var values = rows.stream()
                            .filter(row -> row.of().entryNo() == entry.entryNo())
                            .map(Row::value)
                            .toList();
                    return new EntryLine.OfItem(
                            entry,
                            values.stream()
                                    .map(value -> both(value.cost().actual()))
                                    .reduce(CostTotal.ZERO, CostTotal::plus),
                            values.stream()
                                    .map(value -> both(value.cost().expected()))
                                    .reduce(CostTotal.ZERO, CostTotal::plus));
                });
    }

    private static CostTotal both(Cost cost) {
        return new CostTotal(total(cost.lcy()), total(cost.acy()));
    }

    List<EntryLine.OfValue> valueEntries(EntryInquiry inquiry) {
        var kinds = inquiry.kinds().costEntryTypes();
        return page(
                inquiry,
                rows.stream()
                        .filter(row -> isOf(inquiry, row.of()))
                        .filter(row -> among(inquiry, row.value().postingDate()))
                        .filter(row ->
                                document(inquiry, row.value().facts().document().no()))
                        .filter(row -> kinds.isEmpty()
                                || kinds.contains(row.value().kind().entryType()))
                        .filter(row -> isNamed(inquiry, no -> no == row.of().entryNo()))
                        .map(row -> new EntryLine.OfValue(
                                row.value(), row.of().stock(), row.of().tracking())));
    }

    List<EntryLine.OfApplication> applications(EntryInquiry inquiry) {
        var owners = new HashMap<Long, ItemLedgerEntry>();
        entries().forEach(line -> owners.put(line.entryNo(), line.entry()));
        return page(
                inquiry,
                ledger.items().stream()
                        .flatMap(item -> ledger.history(item.no()).applications().stream())
                        .filter(entry -> isOf(inquiry, found(owners, entry.itemLedgerEntryNo())))
                        .filter(entry -> among(inquiry, entry.postingDate()))
                        .filter(entry -> document(
                                inquiry,
                                found(owners, entry.itemLedgerEntryNo())
                                        .facts()
                                        .document()
                                        .no()))
                        .filter(entry ->
                                isNamed(inquiry, no -> no == entry.inboundEntryNo() || no == entry.outboundEntryNo()))
                        .map(entry -> new EntryLine.OfApplication(
                                entry, found(owners, entry.itemLedgerEntryNo()).stock())));
    }

    private boolean isOf(EntryInquiry inquiry, ItemLedgerEntry entry) {
        var item = ledger.items().stream()
                .filter(candidate -> candidate.no().equals(entry.stock().itemNo()))
                .findFirst()
                .orElseThrow();
        var types = inquiry.kinds().types();
        var stock = inquiry.stock();
        return among(stock.itemNos(), item.no())
                && among(stock.locationCodes(), entry.stock().locationCode())
                && among(stock.variantCodes(), entry.stock().variantCode())
                && among(stock.inventoryPostingGroups(), item.groups().inventoryPostingGroup())
                && among(stock.itemCategoryCodes(), item.groups().itemCategoryCode())
                && (types.isEmpty() || types.contains(entry.entryType()))
                && among(inquiry.tracking().serialNos(), entry.tracking().serialNo())
                && among(inquiry.tracking().lotNos(), entry.tracking().lotNo())
                && among(inquiry.tracking().packageNos(), entry.tracking().packageNo());
    }

    private static boolean among(EntryInquiry inquiry, LocalDate date) {
        var dates = inquiry.postingDates();
        return !dates.from().map(date::isBefore).orElse(false)
                && !dates.to().map(date::isAfter).orElse(false);
    }

    private static boolean document(EntryInquiry inquiry, String documentNo) {
        return inquiry.documentNo().map(documentNo::equals).orElse(true);
    }

    private static boolean isNamed(EntryInquiry inquiry, Predicate<Long> test) {
        return inquiry.itemLedgerEntryNo().isEmpty()
                || test.test(inquiry.itemLedgerEntryNo().getAsLong());
    }

    private static <L extends EntryLine> List<L> page(EntryInquiry inquiry, Stream<L> lines) {
        var page = inquiry.page();
        return lines.filter(line -> line.entryNo() >= page.fromEntryNo().orElse(0))
                .filter(line -> line.entryNo() <= page.toEntryNo().orElse(Long.MAX_VALUE))
                .sorted(Comparator.comparingLong(EntryLine::entryNo))
                .limit(page.limit().orElse(Integer.MAX_VALUE))
                .toList();
    }

    /** All days on which something was posted or valued. */
    List<LocalDate> days() {
        return rows.stream()
                .flatMap(row -> Stream.of(row.value().postingDate(), row.value().valuationDate()))
                .distinct()
                .sorted()
                .toList();
    }

    /** A value entry of the ledger. */
    Optional<EntryLine.OfValue> valueEntry(int at) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(at % rows.size()))
                        .map(row -> new EntryLine.OfValue(
                                row.value(), row.of().stock(), row.of().tracking()));
    }
}
