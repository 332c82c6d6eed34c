package org.costledger.engine.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.costledger.engine.journal.Application;
import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.DocumentType;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.Invoicing;
import org.costledger.engine.journal.JournalLine.Overhead;
import org.costledger.engine.journal.Movement;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.Price;
import org.costledger.engine.journal.Source;
import org.costledger.engine.journal.Tracking;
import org.costledger.engine.journal.TrackingLine;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Exact;
import org.costledger.engine.number.Fixed;
import org.costledger.engine.number.Percentage;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.StockKey;

/** The parts of random lines: dates, documents, places, quantities, numbers and prices. */
final class RandomLines {
    private static final Quantity PIECE = Quantity.of("1");

    private final Chance chance;
    private final MemoryLedger ledger;
    private final List<Item> items;
    private LocalDate today = RandomWorld.FIRST_DAY.plusDays(20);
    private int lastNo;

    RandomLines(Chance chance, MemoryLedger ledger) {
        this.chance = chance;
        this.ledger = ledger;
        this.items = ledger.items();
    }

    Chance chance() {
        return chance;
    }

    void passTime() {
        if (chance.percent(40)) today = today.plusDays(chance.upTo(3));
    }

    LocalDate today() {
        return today;
    }

    /** Mostly today, sometimes long ago. */
    LocalDate date() {
        return chance.percent(75) ? today : today.minusDays(chance.upTo(45));
    }

    int nextNo() {
        return ++lastNo;
    }

    Item item() {
        return chance.oneOf(items);
    }

    Item itemOf(ItemLedgerEntry entry) {
        return ledger.item(entry.stock().itemNo());
    }

    /** The entries of one item that are wanted; another item is tried if it has none. */
    List<ItemLedgerEntry> entries(Predicate<ItemLedgerEntry> wanted) {
        for (var item : chance.someOf(items, items.size())) {
            var entries = ledger.history(item.no()).itemLedgerEntries().stream()
                    .filter(wanted)
                    .toList();
            if (!entries.isEmpty()) return entries;
        }
        return List.of();
    }

    Optional<ItemLedgerEntry> entry(Predicate<ItemLedgerEntry> wanted) {
        var entries = entries(wanted);
        return entries.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(entries));
    }

    StockKey stock(Item item) {
        var variant = item.variants().isEmpty() || chance.percent(30) ? "" : chance.oneOf(RandomWorld.VARIANTS);
        return new StockKey(item.no(), variant, chance.percent(8) ? "" : chance.oneOf(RandomWorld.LOCATIONS));
    }

    /** Some stock of the item there is something of, or any. */
    StockKey stockAtHand(Item item) {
        var open = ledger.history(item.no()).itemLedgerEntries().stream()
                .filter(entry -> entry.positive() && entry.open())
                .filter(entry -> !entry.stock().locationCode().equals(RandomWorld.IN_TRANSIT))
                .toList();
        return open.isEmpty() || chance.percent(10)
                ? stock(item)
                : chance.oneOf(open).stock();
    }

    Header header(DocumentType type) {
        return header(type, date());
    }

    Header header(DocumentType type, LocalDate date) {
        return header(type, date, OrderReference.NONE);
    }

    Header header(DocumentType type, LocalDate date, OrderReference order) {
        var document = chance.percent(70)
                ? new Document(
                        type, "D" + (chance.percent(80) ? nextNo() : lastNo), chance.between(0, 3) * 10_000, "", date)
                : Document.none(date).withType(type);
        var origin = chance.percent(80)
                ? Origin.NONE
                : new Origin(Source.NONE, "", "", Map.of("DEPARTMENT", "SALES"), "", "as agreed");
        return new Header(date, document, chance.percent(30) ? "I" + nextNo() : "", order, origin);
    }

    /** A positive quantity, mostly of whole pieces. */
    Quantity quantity() {
        return Quantity.of(chance.percent(75) ? BigDecimal.valueOf(chance.between(1, 20)) : chance.decimal(20, 5));
    }

    /** A part of a positive quantity; often all of it. */
    Quantity partOf(Quantity whole) {
        if (chance.percent(50) || whole.units() <= 1) return whole;
        if (chance.percent(60) && whole.compareTo(PIECE) > 0)
            return Quantity.ofUnits(chance.between(1, whole.units() / Fixed.ONE) * Fixed.ONE);
        return Quantity.ofUnits(chance.between(1, whole.units()));
    }

    /** What comes in; a negative sign takes back. */
    Movement incoming(Item item, StockKey stock, int sign, boolean invoiced) {
        if (item.trackingCode().snSpecific()) return tracked(stock, newSerials(), sign, invoiced);
        if (item.trackingCode().lotSpecific()) return tracked(stock, lots(), sign, invoiced);
        return plain(item, stock, sign, invoiced);
    }

    /** What goes out of the stock there is. */
    Movement outgoing(Item item, StockKey stock, int sign, boolean invoiced) {
        if (!item.trackingCode().isSpecific()) return plain(item, stock, sign, invoiced);
        var open = ledger.history(item.no()).itemLedgerEntries().stream()
                .filter(entry ->
                        entry.positive() && entry.open() && entry.stock().equals(stock))
                .toList();
        if (open.isEmpty() || chance.percent(5)) return incoming(item, stock, sign, invoiced);
        var pieces = chance.someOf(open, chance.between(1, 3)).stream()
                .map(entry -> new TrackingLine(
                        entry.tracking(), pieces(item, partOf(entry.remainingQuantity())), Application.NONE))
                .toList();
        return tracked(stock, pieces, sign, invoiced);
    }

    private Movement plain(Item item, StockKey stock, int sign, boolean invoiced) {
        var units = item.unitsOfMeasure().units().keySet().stream().sorted().toList();
        var unit = chance.percent(75) ? "" : chance.oneOf(units);
        return new Movement(stock, signed(quantity(), sign), unit, invoicing(invoiced), List.of());
    }

    private static Movement tracked(StockKey stock, List<TrackingLine> pieces, int sign, boolean invoiced) {
        var lines = pieces.stream()
                .map(line -> new TrackingLine(line.tracking(), signed(line.quantity(), sign), line.application()))
                .toList();
        var sum = lines.stream().map(TrackingLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
        return new Movement(stock, sum, "", invoicing(invoiced), lines);
    }

    /** A quantity of the very pieces of an entry. */
    Movement of(ItemLedgerEntry entry, StockKey stock, Quantity quantity, int sign, boolean invoiced) {
        if (!itemOf(entry).trackingCode().isSpecific())
            return new Movement(stock, signed(quantity, sign), "", invoicing(invoiced), List.of());
        var pieces = pieces(itemOf(entry), quantity);
        return tracked(stock, List.of(new TrackingLine(entry.tracking(), pieces, Application.NONE)), sign, invoiced);
    }

    /** Mostly one piece of what has a serial number, any quantity of the rest. */
    private Quantity pieces(Item item, Quantity quantity) {
        return item.trackingCode().snSpecific() && chance.percent(95) ? PIECE : quantity;
    }

    private static Invoicing invoicing(boolean invoiced) {
        return invoiced ? Invoicing.all() : Invoicing.none();
    }

    static Quantity signed(Quantity quantity, int sign) {
        return sign < 0 ? quantity.negated() : quantity;
    }

    private List<TrackingLine> newSerials() {
        var lines = new ArrayList<TrackingLine>();
        for (int left = chance.between(1, 3); left > 0; left--) {
            int no = chance.percent(90) ? nextNo() : chance.between(0, lastNo);
            lines.add(new TrackingLine(Tracking.serial("S" + no), PIECE, Application.NONE));
        }
        return lines;
    }

    private List<TrackingLine> lots() {
        return chance.someOf(List.of("L1", "L2", "L3"), chance.between(1, 2)).stream()
                .map(lot -> new TrackingLine(Tracking.lot(lot), quantity(), Application.NONE))
                .toList();
    }

    /** New numbers for what a transfer brings elsewhere, now and then. */
    Optional<Tracking> newTracking(Item item, Movement movement) {
        if (movement.tracking().size() != 1 || chance.percent(60)) return Optional.empty();
        return Optional.of(
                item.trackingCode().snSpecific()
                        ? Tracking.serial("S" + nextNo())
                        : Tracking.lot(chance.oneOf("L1", "L2", "L3")));
    }

    /** A price per unit or in total, with the sign of the line, or none. */
    Price price(int sign) {
        if (chance.percent(10)) return Price.unstated();
        var price = chance.percent(3) ? BigDecimal.ZERO : chance.decimal(100, 5);
        return chance.percent(65)
                ? new Price.PerUnit(Exact.of(price))
                : new Price.Total(Exact.of(sign < 0 ? price.negate() : price));
    }

    Amount discount(int sign) {
        if (chance.percent(85)) return Amount.ZERO;
        var step = ledger.setup().amountPrecision();
        var discount = Amount.of(chance.decimal(5, 2)).rounded(step);
        return sign < 0 ? discount.negated() : discount;
    }

    Overhead overhead() {
        return chance.percent(92)
                ? Overhead.OF_ITEM
                : new Overhead(Optional.of(Percentage.of(chance.decimal(15, 2))), Optional.empty());
    }
}
