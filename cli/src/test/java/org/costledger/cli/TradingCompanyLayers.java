package org.costledger.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.costledger.cli.TradingCompanyStock.Place;
import org.costledger.scenario.model.Cost;
import org.costledger.scenario.model.DocumentStep;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Item;
import org.costledger.scenario.model.Item.CostingMethod;
import org.costledger.scenario.model.Posting;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.Step;
import org.costledger.scenario.model.StockStep;
import org.costledger.scenario.model.StockStep.Invoiced;

/**
 * The books of the example kept the way a textbook keeps them: goods lie in layers, an issue takes from layers, and what a
 * piece of a layer costs is asked when the year is over and every invoice and charge is known. Nothing is ever adjusted and
 * nothing is rounded. Items of average cost are kept by {@link TradingCompanyAverages}.
 */
final class TradingCompanyLayers {

    /** Goods sold or taken back: how many cents they cost can be asked at the end only. */
    private record Sold(String item, YearMonth month, Supplier<BigDecimal> cost) {}

    /** The sum of exact costs, and how many of them. */
    record Total(BigDecimal cost, int count) {
        static final Total NONE = new Total(BigDecimal.ZERO, 0);

        private Total plus(BigDecimal more) {
            return new Total(cost.add(more), count + 1);
        }
    }

    /** An item in a month. */
    record ItemMonth(String item, YearMonth month) {}

    /** Goods that came in together. */
    private static final class Layer {
        private final Place place;
        private final LocalDate date;
        private final String serial;
        private final Supplier<BigDecimal> each;
        private int left;

        Layer(Place place, LocalDate date, String serial, int pieces, Supplier<BigDecimal> each) {
            this.place = place;
            this.date = date;
            this.serial = serial;
            this.each = each;
            this.left = pieces;
        }
    }

    /** What a purchase was paid for, and charged with. */
    private static final class Purchase {
        private final int pieces;
        private final BigDecimal expectedEach;
        private int invoiced;
        private BigDecimal paid = BigDecimal.ZERO;

        Purchase(int pieces, BigDecimal expectedEach) {
            this.pieces = pieces;
            this.expectedEach = expectedEach;
        }

        BigDecimal each() {
            return paid.add(times(expectedEach, pieces - invoiced))
                    .divide(BigDecimal.valueOf(pieces), MathContext.DECIMAL128);
        }
    }

    /** Goods that went out, and the layers they came from; what came from none costs what a piece is held to cost. */
    private static final class Issue {
        private final Place place;
        private final int pieces;
        private final BigDecimal guess;
        private final Map<Layer, Integer> taken = new HashMap<>();
        private int open;

        Issue(Place place, int pieces, BigDecimal guess) {
            this.place = place;
            this.pieces = pieces;
            this.guess = guess;
            this.open = pieces;
        }

        void take(Layer layer, int quantity) {
            taken.merge(layer, quantity, Integer::sum);
            layer.left -= quantity;
            open -= quantity;
        }

        BigDecimal cost() {
            return taken.entrySet().stream()
                    .map(part -> times(part.getKey().each.get(), part.getValue()))
                    .reduce(times(guess, open), BigDecimal::add);
        }

        BigDecimal each() {
            return cost().divide(BigDecimal.valueOf(pieces), MathContext.DECIMAL128);
        }
    }

    private final TradingCompanyGoods goods;
    private final Map<String, BigDecimal> unitCost = new HashMap<>();
    private final List<Layer> layers = new ArrayList<>();
    private final List<Issue> open = new ArrayList<>();
    private final List<Sold> sold = new ArrayList<>();
    private final Map<String, List<Purchase>> purchases = new HashMap<>();
    private final Map<String, List<Layer>> received = new HashMap<>();
    private final Map<String, Issue> issues = new HashMap<>();

    private TradingCompanyLayers(Scenario scenario) {
        this.goods = new TradingCompanyGoods(scenario);
        scenario.steps().forEach(this::take);
    }

    static TradingCompanyLayers of(Scenario scenario) {
        return new TradingCompanyLayers(scenario);
    }

    /** What was sold and invoiced cost in the end. */
    Map<ItemMonth, Total> costOfGoodsSold() {
        var totals = new HashMap<ItemMonth, Total>();
        for (var line : sold) {
            totals.merge(
                    new ItemMonth(line.item, line.month),
                    Total.NONE.plus(line.cost.get()),
                    (sum, one) -> sum.plus(one.cost));
        }
        return totals;
    }

    /** What lies where, at what it cost; what is sold and not there counts against it. */
    Map<Place, Total> inventory() {
        var totals = new TreeMap<Place, Total>();
        for (var layer : layers) {
            add(totals, layer.place, times(layer.each.get(), layer.left));
        }
        for (var issue : open) {
            add(totals, issue.place, times(issue.guess, -issue.open));
        }
        return totals;
    }

    private static void add(Map<Place, Total> totals, Place place, BigDecimal cost) {
        totals.merge(place, Total.NONE.plus(cost), (sum, one) -> sum.plus(one.cost));
    }

    private static BigDecimal times(BigDecimal each, int pieces) {
        return each.multiply(BigDecimal.valueOf(pieces));
    }

    // ---- the steps

    private void take(Step step) {
        switch (step) {
            case StockStep stock -> {
                if (!goods.isAverage(TradingCompanyGoods.place(stock.posting()))) {
                    move(stock);
                }
            }
            case DocumentStep.Invoice invoice -> invoice(invoice);
            case DocumentStep.ItemCharge charge -> charge(charge);
            case DocumentStep.Undo ofAverageItem -> {}
            case Step.Expect expect -> {}
            default -> throw new IllegalStateException("the year has no such step: " + step);
        }
    }

    private void move(StockStep step) {
        var posting = step.posting();
        var place = TradingCompanyGoods.place(posting);
        switch (step) {
            case StockStep.Purchase purchase when posting.quantity().signum() < 0 -> sendBack(purchase, place);
            case StockStep.Purchase purchase -> receive(purchase, place);
            case StockStep.Sale sale when posting.quantity().signum() < 0 -> takeBack(sale, place);
            case StockStep.Sale sale -> sell(sale, place);
            case StockStep.PositiveAdjustment found -> find(posting, place, found.directCost());
            case StockStep.NegativeAdjustment lost -> issue(posting, place, goods.pieces(posting));
            case StockStep.PhysicalInventory count ->
                count(posting, place, count.quantityCounted().intValueExact());
            case StockStep.Transfer transfer ->
                transfer(transfer.head(), posting, place, transfer.destination().location());
            case StockStep.TransferShipment shipment ->
                transfer(shipment.head(), posting, place, Optional.of(shipment.inTransit()));
            case StockStep.TransferReceipt receipt -> receiveTransfer(receipt, posting, place);
        }
    }

    private void receive(StockStep.Purchase step, Place place) {
        var posting = step.posting();
        var each = goods.perPiece(posting, step.directCost());
        for (var serial : serials(posting)) {
            int pieces = serial.isEmpty() ? goods.pieces(posting) : 1;
            var purchase = new Purchase(pieces, each);
            if (step.invoiced() instanceof Invoiced.All) {
                purchase.invoiced = pieces;
                purchase.paid = times(each, pieces);
            }
            var layer = new Layer(place, posting.date(), serial, pieces, () -> held(place, purchase));
            step.head().label().ifPresent(label -> {
                purchases.computeIfAbsent(label, key -> new ArrayList<>()).add(purchase);
                received.computeIfAbsent(label, key -> new ArrayList<>()).add(layer);
            });
            if (!step.dropShipment()) {
                arrive(layer);
            }
        }
    }

    /** A standard is kept whatever is paid; overhead comes on top of what is paid. */
    private BigDecimal held(Place place, Purchase purchase) {
        var item = item(place);
        return item.costingMethod() == CostingMethod.STANDARD
                ? item.costs().standardCost()
                : purchase.each().add(item.costs().overheadRate());
    }

    private void sendBack(StockStep.Purchase step, Place place) {
        var receipt = step.posting().application().appliesTo().orElseThrow();
        int pieces = -goods.pieces(step.posting());
        new Issue(place, pieces, BigDecimal.ZERO).take(only(named(received, receipt)), pieces);
    }

    private void sell(StockStep.Sale step, Place place) {
        var posting = step.posting();
        var issue = step.dropShipment()
                ? issueOf(
                        named(received, posting.application().appliesTo().orElseThrow()), place, goods.pieces(posting))
                : issue(posting, place, goods.pieces(posting));
        step.head().label().ifPresent(label -> issues.put(label, issue));
        if (step.invoiced() instanceof Invoiced.All) {
            sold.add(new Sold(place.item(), YearMonth.from(posting.date()), issue::cost));
        }
    }

    private static Issue issueOf(List<Layer> taken, Place place, int pieces) {
        var issue = new Issue(place, pieces, BigDecimal.ZERO);
        issue.take(only(taken), pieces);
        return issue;
    }

    /** With the receipt at what the sale costs, without it at what a piece is held to cost. */
    private void takeBack(StockStep.Sale step, Place place) {
        var posting = step.posting();
        int pieces = -goods.pieces(posting);
        Supplier<BigDecimal> each = posting.application()
                .appliesFrom()
                .map(sale -> Objects.requireNonNull(issues.get(sale.text())))
                .<Supplier<BigDecimal>>map(sale -> sale::each)
                .orElseGet(() -> () -> unitCost(place));
        sold.add(new Sold(place.item(), YearMonth.from(posting.date()), () -> times(each.get(), -pieces)));
        arrive(new Layer(place, posting.date(), "", pieces, each));
    }

    /** At a stated cost with overhead on top, else at what a piece is held to cost. The first cost stated is that. */
    private void find(Posting posting, Place place, Cost cost) {
        var item = item(place);
        var each = cost instanceof Cost.PerUnit(var stated)
                ? stated.add(item.costs().overheadRate())
                : unitCost(place);
        if (cost instanceof Cost.PerUnit(var stated)) {
            unitCost.putIfAbsent(place.item(), stated);
        }
        for (var serial : serials(posting)) {
            arrive(new Layer(place, posting.date(), serial, serial.isEmpty() ? goods.pieces(posting) : 1, () -> each));
        }
    }

    private void count(Posting posting, Place place, int counted) {
        int booked = layers.stream()
                .filter(layer -> layer.place.equals(place))
                .mapToInt(layer -> layer.left)
                .sum();
        var each = unitCost(place);
        if (counted > booked) {
            arrive(new Layer(place, posting.date(), "", counted - booked, () -> each));
        } else if (counted < booked) {
            issue(posting, place, booked - counted);
        }
    }

    /** What leaves arrives as it left: a layer for each that was taken from. */
    private void transfer(Step.Head head, Posting posting, Place place, Optional<String> location) {
        var issue = new Issue(place, goods.pieces(posting), unitCost(place));
        for (var layer : candidates(posting, place)) {
            int pieces = Math.min(layer.left, issue.open);
            if (pieces > 0) {
                issue.take(layer, pieces);
                var arrived =
                        new Layer(place.at(location.orElseThrow()), posting.date(), layer.serial, pieces, layer.each);
                head.label()
                        .ifPresent(label -> received.computeIfAbsent(label, key -> new ArrayList<>())
                                .add(arrived));
                arrive(arrived);
            }
        }
    }

    /** What was on the road leaves it as it leaves any place. */
    private void receiveTransfer(StockStep.TransferReceipt step, Posting posting, Place place) {
        var goal = place.at(step.destination().location().orElseThrow());
        for (var layer : inOrder(received.getOrDefault(step.shipment(), List.of()), place)) {
            int pieces = layer.left;
            layer.left = 0;
            arrive(new Layer(goal, posting.date(), layer.serial, pieces, layer.each));
        }
    }

    private void invoice(DocumentStep.Invoice step) {
        var shipped = issues.get(step.entry().text());
        if (shipped != null) {
            sold.add(new Sold(shipped.place.item(), YearMonth.from(step.date()), shipped::cost));
        } else if (step.cost() instanceof Cost.Total(var amount)) {
            for (var purchase : named(purchases, step.entry())) {
                int rest = purchase.pieces - purchase.invoiced;
                purchase.invoiced +=
                        step.quantity().map(BigDecimal::intValueExact).orElse(rest);
                purchase.paid = purchase.paid.add(amount);
            }
        }
    }

    private void charge(DocumentStep.ItemCharge step) {
        var all = step.assignments().stream()
                .map(part -> part.quantity().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var part : step.assignments()) {
            for (var purchase : named(purchases, part.to())) {
                purchase.paid = purchase.paid.add(
                        step.amount().multiply(part.quantity().orElseThrow()).divide(all, MathContext.DECIMAL128));
            }
        }
    }

    // ---- layers

    /** What comes fills what was sold before it came, then lies there. */
    private void arrive(Layer layer) {
        layers.add(layer);
        for (var issue : inOrder(open, layer.place)) {
            if (issue.place.equals(layer.place)) {
                issue.take(layer, Math.min(layer.left, issue.open));
            }
        }
        open.removeIf(issue -> issue.open == 0);
    }

    private Issue issue(Posting posting, Place place, int pieces) {
        var issue = new Issue(place, pieces, unitCost(place));
        for (var layer : candidates(posting, place)) {
            issue.take(layer, Math.min(layer.left, issue.open));
        }
        if (issue.open > 0) {
            open.add(issue);
        }
        return issue;
    }

    /** The layers of a place in the order in which they are taken: of serial numbers the one that is named. */
    private List<Layer> candidates(Posting posting, Place place) {
        var order = Comparator.<Layer, LocalDate>comparing(layer -> layer.date).thenComparingInt(layers::indexOf);
        return layers.stream()
                .filter(layer -> layer.place.equals(place) && layer.left > 0)
                .filter(layer -> serials(posting).contains(layer.serial))
                .sorted(isLastInFirstOut(place) ? order.reversed() : order)
                .toList();
    }

    private boolean isLastInFirstOut(Place place) {
        return item(place).costingMethod() == CostingMethod.LIFO;
    }

    private <T> List<T> inOrder(List<T> oldestFirst, Place place) {
        return isLastInFirstOut(place) ? List.copyOf(oldestFirst.reversed()) : List.copyOf(oldestFirst);
    }

    // ---- what the file says

    private Item item(Place place) {
        return goods.item(place);
    }

    /** The standard, or the first cost that was stated: no purchase changes it, and no cost was adjusted. */
    private BigDecimal unitCost(Place place) {
        var item = item(place);
        return item.costingMethod() == CostingMethod.STANDARD
                ? item.costs().standardCost()
                : Objects.requireNonNull(unitCost.get(place.item()));
    }

    /** The serial numbers of a posting; of goods without any a blank one. */
    private static List<String> serials(Posting posting) {
        var serials = posting.tracking().stream()
                .flatMap(line -> line.serial().stream())
                .toList();
        return serials.isEmpty() ? List.of("") : serials;
    }

    /** What a label stands for: all of a step, or one of several. Nothing is known of items of average cost. */
    private static <T> List<T> named(Map<String, List<T>> made, EntryLabel label) {
        return switch (label) {
            case EntryLabel.Only only -> made.getOrDefault(only.label(), List.of());
            case EntryLabel.Nth nth ->
                Stream.ofNullable(made.get(nth.label()))
                        .map(all -> all.get(nth.position() - 1))
                        .toList();
            default -> throw new IllegalStateException("the year has no such label: " + label.text());
        };
    }

    private static <T> T only(List<T> list) {
        if (list.size() != 1) {
            throw new IllegalStateException("not one, but " + list.size());
        }
        return list.getFirst();
    }
}
