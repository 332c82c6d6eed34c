package org.costledger.engine.invariant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.ItemLedgerEntryState;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.ledger.ValueEntryState;
import org.costledger.engine.ledger.VarianceType;
import org.costledger.engine.ledger.view.LedgerScan;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Cost;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.engine.setup.CostingMethod;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemState;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockKey;
import org.costledger.engine.setup.StockkeepingUnit;

/** A small ledger of one item, written down by hand, whose every fact a test may change before it is checked. */
final class LedgerFixture {
    static final String ITEM = "LINK";

    Setup setup = Setup.DEFAULT;
    Item item;
    ItemState state = new ItemState(cost("4"), UnitCost.ZERO, cost("5"), false, true, "");
    final List<StockkeepingUnit> units = new ArrayList<>();
    final Map<Long, Entry> entries = new TreeMap<>();
    final Map<Long, Value> values = new TreeMap<>();
    final Map<Long, Application> applications = new TreeMap<>();
    final List<Application> removed = new ArrayList<>();
    final List<EntryPoint> points = new ArrayList<>();
    final List<PhysicalInventoryEntry> counts = new ArrayList<>();
    List<ItemRegister> registers = new ArrayList<>();

    static final class Entry {
        long no;
        long register = 1;
        ItemLedgerEntryType type = ItemLedgerEntryType.PURCHASE;
        StockKey stock = StockKey.of(ITEM);
        LocalDate date = day(1);
        String quantity = "0";
        String remaining = "0";
        String invoiced = "0";
        String notReturned = "0";
        boolean completely = true;
        boolean toAdjust;
        boolean correction;
        boolean dropShipment;
        long appliesTo;
        DocumentType document = DocumentType.NONE;
        OrderReference order = OrderReference.NONE;
        Tracking tracking = Tracking.NONE;

        ItemLedgerEntry build() {
            return new ItemLedgerEntry(
                    no,
                    register,
                    type,
                    stock,
                    date,
                    Quantity.of(quantity),
                    new ItemLedgerEntry.Facts(
                            Document.none(date).withType(document),
                            order,
                            Origin.NONE,
                            tracking,
                            "PCS",
                            Quantity.of("1"),
                            correction,
                            dropShipment),
                    new ItemLedgerEntryState(
                            Quantity.of(remaining),
                            Quantity.of(invoiced),
                            completely,
                            Optional.of(date),
                            toAdjust,
                            Quantity.of(notReturned),
                            appliesTo));
        }
    }

    static final class Value {
        long no;
        long register = 1;
        long entry;
        LocalDate date = day(1);
        LocalDate valuationDate = day(1);
        ItemLedgerEntryType entryType = ItemLedgerEntryType.PURCHASE;
        CostEntryType type = CostEntryType.DIRECT_COST;
        String charge = "";
        boolean expectedCost;
        boolean inventoriable = true;
        boolean byAverage;
        String quantity = "0";
        String invoiced = "0";
        String actual = "0";
        String actualAcy = "0";
        String expected = "0";
        String expectedAcy = "0";
        String nonInvtbl = "0";
        String perUnit = "0";
        String salesExpected = "0";

        ValueEntry build() {
            return new ValueEntry(
                    no,
                    register,
                    entry,
                    date,
                    new ValueEntry.Kind(
                            entryType,
                            type,
                            type == CostEntryType.VARIANCE ? VarianceType.PURCHASE : VarianceType.NONE,
                            charge,
                            expectedCost,
                            inventoriable,
                            false,
                            false,
                            0),
                    new ValueEntry.Quantities(Quantity.of(quantity), Quantity.of(invoiced), Quantity.of(quantity)),
                    new ValueEntry.Costs(
                            Cost.of(Amount.of(actual), Amount.of(actualAcy)),
                            Cost.of(Amount.of(expected), Amount.of(expectedAcy)),
                            Cost.of(Amount.of(nonInvtbl), Amount.ZERO),
                            cost(perUnit),
                            UnitCost.ZERO),
                    new ValueEntry.Trade(Amount.ZERO, Amount.of(salesExpected), Amount.ZERO, Amount.ZERO, Amount.ZERO),
                    new ValueEntry.Facts(Document.none(date), Origin.NONE, ""),
                    new ValueEntryState(valuationDate, byAverage));
        }
    }

    static final class Application {
        long no;
        long register = 1;
        long inbound;
        long outbound;
        long transferredFrom;
        String quantity = "0";
        boolean isFinal;
        boolean costFollows = true;

        ItemApplicationEntry build() {
            return new ItemApplicationEntry(
                    no,
                    register,
                    inbound,
                    outbound,
                    transferredFrom,
                    Quantity.of(quantity),
                    day(1),
                    costFollows,
                    isFinal ? Optional.of(day(1)) : Optional.empty(),
                    false);
        }
    }

    LedgerFixture(CostingMethod method) {
        this.item = Item.of(ITEM, method);
    }

    /**
     * Entries 1 and 2 are receipts of 10, the first one invoiced later; entry 3 sells 12 of them, entry 4 takes 2 of
     * these back; entries 5 and 6 transfer 1 from entry 2 to EAST.
     */
    static LedgerFixture traded(CostingMethod method) {
        var ledger = new LedgerFixture(method);
        ledger.receipt(1, day(1), "10", "40");
        ledger.value(1).expectedCost = true;
        ledger.value(1).expected = "40";
        ledger.value(1).actual = "0";
        ledger.value(1).invoiced = "0";
        var invoice = ledger.addValue(1, day(1));
        invoice.date = day(20);
        invoice.register = 2;
        invoice.invoiced = "10";
        invoice.actual = "40";
        invoice.expected = "-40";
        ledger.receipt(3, day(5), "10", "50");
        ledger.issue(4, day(10), "-12", "-50");
        ledger.apply(4, 1, 3, "-10");
        ledger.apply(4, 2, 3, "-2");

        var returned = ledger.receipt(5, day(12), "2", "8.33");
        returned.type = ItemLedgerEntryType.SALE;
        ledger.own(4).outbound = 3;
        ledger.entry(3).notReturned = "-10";

        var out = ledger.issue(6, day(14), "-1", "-5");
        out.type = ItemLedgerEntryType.TRANSFER;
        out.notReturned = "0";
        ledger.apply(6, 2, 5, "-1");
        var in = ledger.receipt(6, day(14), "1", "5");
        in.type = ItemLedgerEntryType.TRANSFER;
        in.stock = StockKey.of(ITEM).at("EAST");
        ledger.own(6).outbound = 5;
        ledger.own(6).transferredFrom = 2;
        return ledger;
    }

    static LocalDate day(int day) {
        return LocalDate.of(2026, 1, day);
    }

    static UnitCost cost(String value) {
        return UnitCost.of(value);
    }

    Entry entry(long no) {
        return Objects.requireNonNull(entries.get(no));
    }

    Value value(long no) {
        return Objects.requireNonNull(values.get(no));
    }

    Application application(long no) {
        return Objects.requireNonNull(applications.get(no));
    }

    /** The own application of an inbound. */
    Application own(long entryNo) {
        return applications.values().stream()
                .filter(a -> a.inbound == entryNo && !a.quantity.startsWith("-"))
                .findFirst()
                .orElseThrow();
    }

    /** An invoiced purchase with its own application, in the next numbers of a register. */
    Entry receipt(long register, LocalDate date, String quantity, String amount) {
        var entry = addEntry(register, date, quantity, amount);
        var own = apply(register, entry.no, 0, quantity);
        own.outbound = 0;
        return entry;
    }

    /** An invoiced sale, not applied to anything yet. */
    Entry issue(long register, LocalDate date, String quantity, String amount) {
        var entry = addEntry(register, date, quantity, amount);
        entry.type = ItemLedgerEntryType.SALE;
        entry.notReturned = quantity;
        return entry;
    }

    private Entry addEntry(long register, LocalDate date, String quantity, String amount) {
        var entry = new Entry();
        entry.no = entries.size() + 1L;
        entry.register = register;
        entry.date = date;
        entry.quantity = quantity;
        entry.remaining = quantity;
        entry.invoiced = quantity;
        entries.put(entry.no, entry);
        var value = addValue(entry.no, date);
        value.register = register;
        value.quantity = quantity;
        value.invoiced = quantity;
        value.actual = amount;
        return entry;
    }

    /** One more value entry of an entry, in the register of the entry. */
    Value addValue(long entryNo, LocalDate date) {
        var value = new Value();
        value.no = values.size() + 1L;
        value.entry = entryNo;
        value.register = entry(entryNo).register;
        value.date = date;
        value.valuationDate = date;
        values.put(value.no, value);
        return value;
    }

    /** An application, and what it leaves of its two entries. */
    Application apply(long register, long inbound, long outbound, String quantity) {
        var application = new Application();
        application.no = applications.size() + 1L;
        application.register = register;
        application.inbound = inbound;
        application.outbound = outbound;
        application.quantity = quantity;
        applications.put(application.no, application);
        if (quantity.startsWith("-")) {
            add(entry(inbound), Quantity.of(quantity));
            add(entry(outbound), Quantity.of(quantity).negated());
        }
        return application;
    }

    private static void add(Entry entry, Quantity quantity) {
        entry.remaining = Quantity.of(entry.remaining).plus(quantity).toString();
    }

    /** Registers that gave out the numbers as they stand: registers 1 to the last, each with what says so. */
    List<ItemRegister> contiguousRegisters() {
        var list = new ArrayList<ItemRegister>();
        var before = EntryNumbers.NONE;
        long last = values.values().stream().mapToLong(v -> v.register).max().orElse(0);
        for (long no = 1; no <= last; no++) {
            long register = no;
            var after = new EntryNumbers(
                    no,
                    before.itemLedgerEntry()
                            + entries.values().stream()
                                    .filter(e -> e.register == register)
                                    .count(),
                    before.valueEntry()
                            + values.values().stream()
                                    .filter(v -> v.register == register)
                                    .count(),
                    before.itemApplicationEntry()
                            + applications.values().stream()
                                    .filter(a -> a.register == register)
                                    .count(),
                    before.physicalInventoryEntry());
            list.add(new ItemRegister(no, PostingRequest.By.NOBODY, before, after));
            before = after;
        }
        return list;
    }

    LedgerScan scan() {
        var history = new LedgerScan.ItemHistory(
                item,
                state,
                units,
                entries.values().stream().map(Entry::build).toList(),
                values.values().stream().map(Value::build).toList(),
                applications.values().stream().map(Application::build).toList(),
                removed.stream()
                        .map(application -> new RemovedApplication(application.build(), 1))
                        .toList(),
                points);
        var given = registers.isEmpty() ? contiguousRegisters() : registers;
        return new Scan(setup, List.of(item), history, given, counts);
    }

    private record Scan(
            Setup setup,
            List<Item> items,
            ItemHistory history,
            List<ItemRegister> registers,
            List<PhysicalInventoryEntry> physicalInventoryEntries)
            implements LedgerScan {
        @Override
        public ItemHistory history(String itemNo) {
            return history;
        }
    }

    List<Violation> violations() {
        return Invariants.check(scan());
    }

    /** The ids of the laws that do not hold, each once. */
    List<String> brokenLaws() {
        return violations().stream().map(Violation::law).distinct().toList();
    }
}
