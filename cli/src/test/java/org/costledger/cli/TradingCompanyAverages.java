package org.costledger.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.costledger.cli.TradingCompanyLayers.ItemMonth;
import org.costledger.cli.TradingCompanyStock.Place;
import org.costledger.scenario.model.Cost;
import org.costledger.scenario.model.DocumentStep;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Posting;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.model.StockStep;
import org.costledger.scenario.model.StockStep.Invoiced;

/**
 * The books of the Average items of the example, kept a day at a time when the year is over and every invoice and charge is
 * known: the average of a day is that of what lay there in the morning, wherever it lay, and of all that came on the day. What
 * leaves is valued by it in the order in which it was posted and rounded to the cent; what rounding leaves over lies there for
 * the next. A piece that comes back, is sent back or arrives from elsewhere is worth what it was worth.
 */
final class TradingCompanyAverages {

    /** Pieces that came (more than 0) or left (less), and what they are worth with the same sign. */
    private static final class Movement {
        private final Place place;
        private final LocalDate day;
        private final int pieces;
        /** What it is worth, unless it leaves at the average of its day. */
        private final Optional<Supplier<BigDecimal>> stated;
        /** What arrives of this movement elsewhere on the same day. */
        private Optional<Movement> arrival = Optional.empty();

        private Optional<BigDecimal> average = Optional.empty();

        Movement(Place place, LocalDate day, int pieces, Optional<Supplier<BigDecimal>> stated) {
            this.place = place;
            this.day = day;
            this.pieces = pieces;
            this.stated = stated;
        }

        boolean leavesAtAverage() {
            return stated.isEmpty();
        }

        boolean isTransfer() {
            return arrival.isPresent();
        }

        BigDecimal worth() {
            return stated.map(Supplier::get)
                    .orElseGet(() -> average.orElseThrow(() -> new IllegalStateException("not valued yet")));
        }

        /** What a part of it is worth, to the cent and positive. */
        BigDecimal part(int part) {
            return share(worth().abs(), part, Math.abs(pieces));
        }
    }

    /** What a receipt was paid for, and charged with. */
    private static final class Purchase {
        private final Movement movement;
        private final BigDecimal expectedEach;
        private int open;
        private BigDecimal paid = BigDecimal.ZERO;

        Purchase(Place place, LocalDate day, int pieces, BigDecimal expectedEach) {
            this.movement = new Movement(place, day, pieces, Optional.of(this::worth));
            this.expectedEach = expectedEach;
            this.open = pieces;
        }

        private BigDecimal worth() {
            return paid.add(times(expectedEach, open));
        }

        void pay(int pieces, BigDecimal amount) {
            open -= pieces;
            paid = paid.add(amount);
        }
    }

    /** Pieces sold and invoiced, or taken back. */
    private record Sold(String item, YearMonth month, Movement movement) {}

    private final TradingCompanyGoods goods;
    private final Map<String, BigDecimal> unitCost = new HashMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private final List<Sold> sold = new ArrayList<>();
    private final Map<String, Purchase> purchases = new HashMap<>();
    private final Map<String, Movement> labelled = new HashMap<>();

    private TradingCompanyAverages(Scenario scenario) {
        this.goods = new TradingCompanyGoods(scenario);
        scenario.steps().forEach(this::take);
        var ofItems = new TreeMap<String, SortedMap<LocalDate, List<Movement>>>();
        for (var movement : movements) {
            ofItems.computeIfAbsent(movement.place.item(), item -> new TreeMap<>())
                    .computeIfAbsent(movement.day, day -> new ArrayList<>())
                    .add(movement);
        }
        ofItems.values().forEach(TradingCompanyAverages::value);
    }

    static TradingCompanyAverages of(Scenario scenario) {
        return new TradingCompanyAverages(scenario);
    }

    /** What was sold and invoiced cost. */
    Map<ItemMonth, BigDecimal> costOfGoodsSold() {
        var totals = new HashMap<ItemMonth, BigDecimal>();
        for (var line : sold) {
            totals.merge(
                    new ItemMonth(line.item, line.month), line.movement.worth().negate(), BigDecimal::add);
        }
        return totals;
    }

    /** What lies where is worth, or lay there until nothing was left. */
    Map<Place, BigDecimal> inventory() {
        var totals = new TreeMap<Place, BigDecimal>();
        for (var movement : movements) {
            totals.merge(movement.place, movement.worth(), BigDecimal::add);
        }
        return totals;
    }

    // ---- the average

    /** Pieces, and what they are worth together. */
    private record Pool(int pieces, BigDecimal worth) {
        private static final Pool EMPTY = new Pool(0, BigDecimal.ZERO);

        Pool plus(Movement movement) {
            return new Pool(pieces + movement.pieces, worth.add(movement.worth()));
        }

        BigDecimal average(Movement leaving) {
            if (pieces + leaving.pieces <= 0) {
                throw new IllegalStateException("the year has no day on which nothing of an Average item is left");
            }
            return share(worth, leaving.pieces, pieces);
        }
    }

    private static void value(SortedMap<LocalDate, List<Movement>> days) {
        var morning = Pool.EMPTY;
        for (var day : days.values()) {
            valueTransfers(day, morning);
            for (var movement : day) {
                if (movement.leavesAtAverage() && !movement.isTransfer()) {
                    movement.average =
                            Optional.of(before(movement, day, morning).average(movement));
                }
            }
            for (var movement : day) {
                morning = morning.plus(movement);
            }
        }
    }

    /** Before anything leaves: what is moved is worth the average of all but itself, whatever is sold on its day (ADJ-116). */
    private static void valueTransfers(List<Movement> day, Pool morning) {
        var transfers = day.stream().filter(Movement::isTransfer).toList();
        if (transfers.size() > 1) {
            throw new IllegalStateException("the year has no day on which an Average item is moved twice");
        }
        for (var transfer : transfers) {
            var pool = morning;
            for (var other : day) {
                if (!other.leavesAtAverage()
                        && transfer.arrival.filter(other::equals).isEmpty()) {
                    pool = pool.plus(other);
                }
            }
            transfer.average = Optional.of(pool.average(transfer));
        }
    }

    /** What an issue finds: all that comes on its day, less what was posted before it and leaves. */
    private static Pool before(Movement issue, List<Movement> day, Pool morning) {
        var pool = morning;
        boolean isEarlier = true;
        for (var other : day) {
            isEarlier &= !other.equals(issue);
            if (isEarlier || !other.leavesAtAverage()) {
                pool = pool.plus(other);
            }
        }
        return pool;
    }

    private static BigDecimal share(BigDecimal worth, int part, int whole) {
        return times(worth, part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal times(BigDecimal each, int pieces) {
        return each.multiply(BigDecimal.valueOf(pieces));
    }

    // ---- the steps

    private void take(Step step) {
        switch (step) {
            case StockStep stock -> {
                if (goods.isAverage(TradingCompanyGoods.place(stock.posting()))) {
                    move(stock);
                }
            }
            case DocumentStep.Invoice invoice -> invoice(invoice);
            case DocumentStep.ItemCharge charge -> charge(charge);
            case DocumentStep.Undo undo -> undo(undo);
            case Step.Expect expect -> {}
            default -> throw new IllegalStateException("the year has no such step: " + step);
        }
    }

    private void move(StockStep step) {
        var posting = step.posting();
        var place = TradingCompanyGoods.place(posting);
        var day = posting.date();
        int pieces = goods.pieces(posting);
        switch (step) {
            case StockStep.Purchase sentBack when pieces < 0 -> sendBack(posting, place, pieces);
            case StockStep.Purchase purchase -> receive(purchase, place, pieces);
            case StockStep.Sale takenBack when pieces < 0 -> takeBack(posting, place, -pieces);
            case StockStep.Sale sale -> {
                var issue = issue(place, day, pieces);
                label(sale.head(), issue);
                if (sale.invoiced() instanceof Invoiced.All) {
                    sold.add(new Sold(place.item(), YearMonth.from(day), issue));
                }
            }
            case StockStep.PositiveAdjustment found -> find(place, day, pieces, found.directCost());
            case StockStep.NegativeAdjustment lost -> issue(place, day, pieces);
            case StockStep.PhysicalInventory count -> {
                int difference = count.quantityCounted().intValueExact() - booked(place);
                if (difference > 0) {
                    find(place, day, difference, new Cost.Unstated());
                } else if (difference < 0) {
                    issue(place, day, -difference);
                }
            }
            case StockStep.Transfer transfer ->
                label(
                        transfer.head(),
                        transfer(place, transfer.destination().location().orElseThrow(), day, pieces));
            case StockStep.TransferShipment shipment ->
                label(shipment.head(), transfer(place, shipment.inTransit(), day, pieces));
            case StockStep.TransferReceipt receipt -> {
                var onTheRoad = Objects.requireNonNull(labelled.get(receipt.shipment()));
                var goal = place.at(receipt.destination().location().orElseThrow());
                come(goal, day, pieces, () -> onTheRoad.part(pieces));
                come(
                        place.at(receipt.inTransit()),
                        day,
                        -pieces,
                        () -> onTheRoad.part(pieces).negate());
            }
        }
    }

    private void label(Step.Head head, Movement movement) {
        head.label().ifPresent(label -> labelled.put(label, movement));
    }

    private Movement come(Place place, LocalDate day, int pieces, Supplier<BigDecimal> worth) {
        return add(new Movement(place, day, pieces, Optional.of(worth)));
    }

    private Movement issue(Place place, LocalDate day, int pieces) {
        return add(new Movement(place, day, -pieces, Optional.empty()));
    }

    private Movement add(Movement movement) {
        movements.add(movement);
        return movement;
    }

    private Movement transfer(Place place, String location, LocalDate day, int pieces) {
        var issue = issue(place, day, pieces);
        issue.arrival = Optional.of(come(place.at(location), day, pieces, () -> issue.part(pieces)));
        return issue;
    }

    private void receive(StockStep.Purchase step, Place place, int pieces) {
        var posting = step.posting();
        var each = goods.perPiece(posting, step.directCost());
        var purchase = new Purchase(place, posting.date(), pieces, each);
        if (step.invoiced() instanceof Invoiced.All) {
            purchase.pay(pieces, times(each, pieces));
        }
        step.head().label().ifPresent(label -> purchases.put(label, purchase));
        add(purchase.movement);
    }

    /** A named receipt is sent back, at what it cost, and counts on the day on which that came (POST-33). */
    private void sendBack(Posting posting, Place place, int pieces) {
        var receipt = purchase(posting.application().appliesTo().orElseThrow()).orElseThrow().movement;
        come(place, receipt.day, pieces, () -> receipt.part(-pieces).negate());
    }

    /** With the receipt at what the sale costs, without it at what a piece is held to cost. */
    private void takeBack(Posting posting, Place place, int pieces) {
        var sale = posting.application().appliesFrom().map(label -> Objects.requireNonNull(labelled.get(label.text())));
        var back = sale.isPresent()
                ? come(place, posting.date(), pieces, () -> sale.get().part(pieces))
                : find(place, posting.date(), pieces, new Cost.Unstated());
        sold.add(new Sold(place.item(), YearMonth.from(posting.date()), back));
    }

    /** At a stated cost, else at what a piece is held to cost: the first that was stated, since no cost was adjusted. */
    private Movement find(Place place, LocalDate day, int pieces, Cost cost) {
        if (cost instanceof Cost.PerUnit(var stated)) {
            unitCost.putIfAbsent(place.item(), stated);
            return come(place, day, pieces, () -> times(stated, pieces));
        }
        var each = Objects.requireNonNull(unitCost.get(place.item()));
        return come(place, day, pieces, () -> times(each, pieces));
    }

    private int booked(Place place) {
        return movements.stream()
                .filter(movement -> movement.place.equals(place))
                .mapToInt(movement -> movement.pieces)
                .sum();
    }

    private void undo(DocumentStep.Undo step) {
        purchase(step.entry()).ifPresent(wrong -> {
            var made = wrong.movement;
            come(made.place, made.day, -made.pieces, () -> made.worth().negate());
        });
    }

    private void invoice(DocumentStep.Invoice step) {
        var shipped = labelled.get(step.entry().text());
        if (shipped != null) {
            sold.add(new Sold(shipped.place.item(), YearMonth.from(step.date()), shipped));
        } else if (step.cost() instanceof Cost.Total(var amount)) {
            purchase(step.entry())
                    .ifPresent(purchase -> purchase.pay(
                            step.quantity().map(BigDecimal::intValueExact).orElse(purchase.open), amount));
        }
    }

    /** By quantity, each part rounded of what the parts before it left over. */
    private void charge(DocumentStep.ItemCharge step) {
        var amount = step.amount();
        int pieces = step.assignments().stream()
                .mapToInt(TradingCompanyAverages::pieces)
                .sum();
        for (var assignment : step.assignments()) {
            int part = pieces(assignment);
            var share = share(amount, part, pieces);
            amount = amount.subtract(share);
            pieces -= part;
            purchase(assignment.to()).ifPresent(purchase -> purchase.pay(0, share));
        }
    }

    private static int pieces(DocumentStep.Assignment assignment) {
        return assignment.quantity().orElseThrow().intValueExact();
    }

    /** Nothing is known of items of another method. */
    private Optional<Purchase> purchase(EntryLabel entry) {
        return Optional.ofNullable(purchases.get(entry.text()));
    }
}
