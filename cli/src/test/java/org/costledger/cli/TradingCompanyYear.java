package org.costledger.cli;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.costledger.cli.TradingCompanyProduct.Vendor;
import org.costledger.cli.TradingCompanyStock.Place;

/**
 * Makes up the year 2025 of a bicycle shop and writes it as a scenario file: day by day it orders, receives, pays, moves,
 * sells, takes back and counts. It keeps its own books of pieces and of money in cents, so that the ledger the engine
 * makes of the file can be compared with them. The same file comes out on every machine.
 */
final class TradingCompanyYear {
    private static final String MAIN = "MAIN";
    private static final String SHOP = "SHOP";
    private static final String OUTLET = "OUTLET";
    private static final String TRANSIT = "TRANSIT";

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, Month.JANUARY, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, Month.DECEMBER, 31);

    /** How business goes in each month, in thousandths of a mean month. */
    private static final List<Integer> SEASON =
            List.of(560, 640, 950, 1300, 1480, 1420, 1240, 1080, 900, 760, 690, 920);

    /** What the customs office asks for a bicycle, in cents. */
    private static final long DUTY_PER_BICYCLE = 8500;

    /** What the year comes to, counted without the engine. Money is in cents. */
    record Books(String yaml, long purchases, long charges, long sales, Map<Place, Integer> stock) {}

    /** One step of the file. It gets its label only if a later step names it. */
    private static final class Line {
        private final String label;
        private final String text;
        private boolean named;

        private Line(String label, String text) {
            this.label = label;
            this.text = text;
        }

        private String name() {
            named = true;
            return label;
        }

        private String written() {
            return named ? "  - {as: " + label + ", " + text + "}" : "  - {" + text + "}";
        }
    }

    /** A line of a receipt. The unit cost is per piece. */
    private record Received(Line line, TradingCompanyProduct product, int pieces, long unitCost) {
        /** The labels of its entries: one, or one per serial number. */
        private List<String> entries() {
            return product.isSpecific() && pieces > 1
                    ? IntStream.rangeClosed(1, pieces)
                            .mapToObj(number -> line.name() + "." + number)
                            .toList()
                    : List.of(line.name());
        }

        private int piecesPerEntry() {
            return product.isSpecific() ? 1 : pieces;
        }
    }

    private record Ordered(TradingCompanyProduct product, String variant, int lots) {}

    private final SmallRandom random = new SmallRandom(2025);
    private final TradingCompanyStock stock = new TradingCompanyStock();
    private final TreeMap<LocalDate, List<Runnable>> diary = new TreeMap<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();
    private final Map<String, Integer> onOrder = new HashMap<>();
    private final TreeMap<LocalDate, List<Received>> receivedOn = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();
    private long purchases;
    private long charges;
    private long sales;
    private LocalDate today = FIRST_DAY;

    private TradingCompanyYear() {}

    static Books books() {
        return new TradingCompanyYear().play();
    }

    private Books play() {
        plan();
        open();
        for (today = FIRST_DAY; !today.isAfter(LAST_DAY); today = today.plusDays(1)) {
            if (isWorkday()) {
                workday();
            }
        }
        count(List.of(MAIN, SHOP, OUTLET), "PHY25-12");
        var left = new TreeMap<Place, Integer>();
        stock.all().forEach(entry -> left.put(entry.getKey(), entry.getValue()));
        return new Books(yaml(left), purchases, charges, sales, left);
    }

    private boolean isWorkday() {
        boolean isChristmas =
                today.getMonth() == Month.DECEMBER && (today.getDayOfMonth() == 25 || today.getDayOfMonth() == 26);
        return today.getDayOfWeek() != DayOfWeek.SUNDAY && !isChristmas;
    }

    private void workday() {
        while (!diary.isEmpty() && !diary.firstKey().isAfter(today)) {
            diary.pollFirstEntry().getValue().forEach(Runnable::run);
        }
        switch (today.getDayOfWeek()) {
            case MONDAY -> Arrays.stream(Vendor.values()).forEach(this::order);
            case TUESDAY -> supplyShop();
            case WEDNESDAY -> {
                if (ChronoUnit.DAYS.between(today, LAST_DAY) % 14 == 0) {
                    supplyOutlet();
                }
            }
            default -> {}
        }
        sell();
        if (today.equals(LocalDate.of(2025, Month.JUNE, 30))) {
            count(List.of(SHOP), "PHY25-06");
        }
    }

    // ---- what happens on a certain day

    private void plan() {
        on(3, 12, this::undoReceiptAtTheWrongPlace);
        on(6, 27, this::postForgottenReceipt);
        on(7, 16, () -> sellWhatIsNotThere("CHAIN8", SHOP, 4));
        on(7, 17, () -> sellWhatIsNotThere("CHAIN8", SHOP, 3));
        on(7, 21, this::receiveIntoNegativeStock);
        on(10, 2, this::payDutyOnTheDeliveryOfJune);
        on(12, 9, this::receiveTyresInvoicedInPart);
        on(12, 22, this::receiveForTheSpring);
        on(12, 29, () -> sellWhatIsNotThere("OIL100", OUTLET, 3));
        on(12, 30, () -> sellWhatIsNotThere("OIL100", OUTLET, 2));
        for (int month = 2; month <= 12; month += 2) {
            on(month, 10 + month, this::dropShip);
        }
        for (int month = 1; month <= 12; month++) {
            on(month, 15, () -> adjust("negativeAdjustment", -1));
        }
        for (int month = 3; month <= 12; month += 3) {
            on(month, 20, () -> adjust("positiveAdjustment", 1));
        }
    }

    private void on(int month, int day, Runnable task) {
        on(LocalDate.of(2025, month, day), task);
    }

    private void on(LocalDate day, Runnable task) {
        diary.computeIfAbsent(day, key -> new ArrayList<>()).add(task);
    }

    /** The stock on the first day, taken over from the books of the year before. */
    private void open() {
        for (var product : TradingCompanyProduct.ALL) {
            for (var variant : product.variants()) {
                var main = new Place(product.item(), variant, MAIN);
                int share = product.reorderPoint() / product.variants().size();
                open(product, main, share * 4 / 5);
                open(product, main.at(SHOP), Math.max(1, share / 3));
                open(product, main.at(OUTLET), Math.max(1, share / 4));
            }
        }
    }

    private void open(TradingCompanyProduct product, Place place, int pieces) {
        var step = step("positiveAdjustment").with("document", "OPEN-2025").of(place, pieces);
        received(product, place, pieces, step);
        if (!product.method().equals("standard")) {
            step.with("unitCost", money(product.cost() * 985L / 1000));
        }
        post("OPEN", step);
    }

    private void undoReceiptAtTheWrongPlace() {
        var place = new Place("LIGHTS", "", MAIN);
        var document = number("RC25");
        var wrong = post(
                document,
                step("purchase")
                        .with("document", document)
                        .with("externalDocument", "DN-30177")
                        .of(place.at(SHOP), 60)
                        .with("unitCost", money(1640))
                        .with("invoice", "none"));
        post(document, step("undo").with("entry", wrong.name()));
        var received = receive(List.of(ordered("LIGHTS", 60)), false);
        on(3, 31, () -> invoice(received, false));
    }

    /** The delivery note was found three weeks after the goods had come. */
    private void postForgottenReceipt() {
        var tyres = TradingCompanyProduct.of("TYRE28");
        var document = number("RC25");
        var place = new Place("TYRE28", "", MAIN);
        stock.add(place, 60);
        var line = post(
                document,
                step("purchase", LocalDate.of(2025, Month.JUNE, 3))
                        .with("document", document)
                        .with("externalDocument", "DN-31408")
                        .of(place, 6)
                        .with("unit", "CARTON")
                        .with("unitCost", money(13900))
                        .with("invoice", "none"));
        on(7, 4, () -> invoice(List.of(new Received(line, tyres, 60, 1390)), false));
    }

    /** The shop sells from a delivery that the office has not booked yet. */
    private void sellWhatIsNotThere(String item, String location, int more) {
        var place = new Place(item, "", location);
        int quantity = Math.max(0, stock.at(place)) + more;
        ticket(List.of(place), quantity, false);
    }

    private void receiveIntoNegativeStock() {
        var chain = TradingCompanyProduct.of("CHAIN8");
        var document = number("RC25");
        var place = new Place("CHAIN8", "", SHOP);
        stock.add(place, 24);
        var line = post(
                document,
                step("purchase")
                        .with("document", document)
                        .with("externalDocument", "DN-31977")
                        .of(place, 24)
                        .with("unitCost", money(1035))
                        .with("invoice", "none"));
        on(7, 30, () -> invoice(List.of(new Received(line, chain, 24, 1035)), true));
    }

    /** A customs audit finds the big bicycles of a delivery declared wrongly. By now most of them are sold, in both shops. */
    private void payDutyOnTheDeliveryOfJune() {
        var bicycles = receivedOn.ceilingEntry(LocalDate.of(2025, Month.JUNE, 20)).getValue().stream()
                .filter(line ->
                        List.of("CITY28", "TREK28").contains(line.product().item()))
                .toList();
        int pieces = bicycles.stream().mapToInt(Received::pieces).sum();
        charge("DUTY", number("CD25"), DUTY_PER_BICYCLE * pieces, bicycles);
    }

    /** The vendor invoices three cartons of five before the year ends. */
    private void receiveTyresInvoicedInPart() {
        var document = number("RC25");
        var place = new Place("TYRE28", "", MAIN);
        stock.add(place, 50);
        var line = post(
                document,
                step("purchase")
                        .with("document", document)
                        .with("externalDocument", "DN-37702")
                        .of(place, 5)
                        .with("unit", "CARTON")
                        .with("unitCost", money(14000))
                        .with("invoice", "none"));
        on(12, 19, () -> invoice(number("PI25"), line.name(), 30, 50, 1405));
    }

    /** Bicycles and locks for the season to come; their invoices come with the new year. */
    private void receiveForTheSpring() {
        receive(List.of(ordered("CITY28", 8), ordered("TREK28", 6), ordered("KIDS20", 10)), false);
        receive(List.of(ordered("LOCK90", 30)), false);
    }

    private static Ordered ordered(String item, int lots) {
        return new Ordered(TradingCompanyProduct.of(item), "", lots);
    }

    /** A fleet of trekking bicycles that goes from the vendor to a company. */
    private void dropShip() {
        var product = TradingCompanyProduct.of("TREK28");
        int pieces = random.between(3, 6);
        long cost = costToday(product);
        long price = product.price() * 92L / 100;
        var place = new Place(product.item(), "", MAIN);
        var document = number("DS25");
        var receipt = post(
                document,
                step("purchase")
                        .with("document", document)
                        .of(place, pieces)
                        .with("unitCost", money(cost))
                        .with("dropShipment", "true"));
        post(
                document + "-S",
                step("sale")
                        .with("document", number("SI25"))
                        .of(place, pieces)
                        .with("unitPrice", money(price))
                        .with("dropShipment", "true")
                        .with("appliesTo", receipt.name()));
        purchases += cost * pieces;
        sales += price * pieces;
    }

    private void adjust(String verb, int pieces) {
        var product = TradingCompanyProduct.ALL.get(5 + random.below(7));
        var place = new Place(product.item(), product.variants().getFirst(), SHOP);
        if (stock.at(place) + pieces < 0) {
            return;
        }
        stock.add(place, pieces);
        var document = number("ADJ25");
        post(document, step(verb).with("document", document).of(place, 1));
    }

    // ---- buying

    private void order(Vendor vendor) {
        var wanted = new ArrayList<Ordered>();
        boolean isUrgent = false;
        for (var product : TradingCompanyProduct.ALL) {
            int ready = stock.everywhere(product.item()) + onOrder.getOrDefault(product.item(), 0);
            int needed = product.reorderPoint() * (season(today.plusDays(20)) + 300) / 1000;
            if (product.vendor() == vendor && ready * 2 < needed * 3) {
                isUrgent |= ready < needed;
                product.variants().forEach(variant -> wanted.add(new Ordered(product, variant, product.lot())));
            }
        }
        if (isUrgent) {
            wanted.forEach(line -> onOrder.merge(line.product().item(), pieces(line), Integer::sum));
            on(today.plusDays(random.between(3, 9)), () -> {
                wanted.forEach(line -> onOrder.merge(line.product().item(), -pieces(line), Integer::sum));
                boolean isInvoiced = random.percent(30);
                var received = receive(wanted, isInvoiced);
                if (!isInvoiced) {
                    on(today.plusDays(random.between(6, 25)), () -> invoice(received, random.percent(45)));
                }
                if (random.percent(freightChance(vendor))) {
                    on(today.plusDays(random.between(14, 38)), () -> charge(vendor, received));
                }
            });
        }
    }

    private static int freightChance(Vendor vendor) {
        return switch (vendor) {
            case BICYCLES, EBIKES -> 85;
            case PARTS -> 60;
            case ACCESSORIES -> 50;
        };
    }

    private static int pieces(Ordered line) {
        return line.lots() * line.product().carton().orElse(1);
    }

    private List<Received> receive(List<Ordered> ordered, boolean isInvoiced) {
        var document = number("RC25");
        var note = "DN-" + (30000 + random.below(9000));
        var received = new ArrayList<Received>();
        for (var line : ordered) {
            long cost = costToday(line.product());
            var place = new Place(line.product().item(), line.variant(), MAIN);
            var step = step("purchase").with("document", document).with("externalDocument", note);
            var carton = line.product().carton();
            if (carton.isPresent()) {
                step.of(place, line.lots()).with("unit", "CARTON").with("unitCost", money(cost * carton.get()));
            } else {
                step.of(place, line.lots()).with("unitCost", money(cost));
            }
            received(line.product(), place, pieces(line), step);
            if (isInvoiced) {
                purchases += cost * pieces(line);
            } else {
                step.with("invoice", "none");
            }
            var receipt = new Received(post(document, step), line.product(), pieces(line), cost);
            received.add(receipt);
            receivedOn.computeIfAbsent(today, day -> new ArrayList<>()).add(receipt);
            if (isInvoiced
                    && !line.product().isSpecific()
                    && !line.product().method().equals("lifo")) {
                sendBackDamaged(receipt, place);
            }
        }
        return received;
    }

    private void received(TradingCompanyProduct product, Place place, int pieces, Step step) {
        if (!product.isSpecific()) {
            stock.add(place, pieces);
            return;
        }
        var serials = IntStream.range(0, pieces)
                .mapToObj(index -> number(product.item().substring(0, 3)))
                .toList();
        stock.addSerials(place, serials);
        step.serials(serials);
    }

    private void sendBackDamaged(Received receipt, Place place) {
        if (!random.percent(30)) {
            return;
        }
        int pieces = random.between(1, 2);
        on(today.plusDays(2), () -> {
            var document = number("PC25");
            stock.add(place, -pieces);
            purchases -= receipt.unitCost() * pieces;
            post(
                    document,
                    step("purchase")
                            .with("document", document)
                            .of(place, -pieces)
                            .with("unitCost", money(receipt.unitCost()))
                            .with("appliesTo", receipt.line().name()));
        });
    }

    private void invoice(List<Received> received, boolean isAtAnotherPrice) {
        var document = number("PI25");
        for (var receipt : received) {
            long cost = isAtAnotherPrice
                    ? receipt.unitCost() * (1000 + random.between(-12, 35)) / 1000
                    : receipt.unitCost();
            int pieces = receipt.piecesPerEntry();
            int first = pieces >= 20 && random.percent(20) ? pieces * 3 / 5 : pieces;
            for (var entry : receipt.entries()) {
                invoice(document, entry, first, pieces, cost);
            }
            if (first < pieces) {
                on(
                        today.plusDays(random.between(8, 20)),
                        () -> invoice(number("PI25"), receipt.line().name(), pieces - first, pieces, cost));
            }
        }
    }

    private void invoice(String document, String entry, int pieces, int of, long cost) {
        var step = step("invoice").with("document", document).with("entry", entry);
        if (pieces < of) {
            step.with("quantity", pieces);
        }
        purchases += cost * pieces;
        post(document, step.with("amount", money(cost * pieces)));
    }

    private void charge(Vendor vendor, List<Received> received) {
        long value = received.stream()
                .mapToLong(line -> line.unitCost() * line.pieces())
                .sum();
        long amount = value * random.between(18, 32) / 1000;
        charge(vendor == Vendor.BICYCLES ? "SEAFREIGHT" : "FREIGHT", number("FR25"), amount, received);
    }

    private void charge(String itemCharge, String document, long amount, List<Received> received) {
        var assigned = received.stream()
                .flatMap(line -> line.entries().stream()
                        .map(entry -> "{to: " + entry + ", quantity: " + line.piecesPerEntry() + "}"))
                .collect(Collectors.joining(", ", "[", "]"));
        charges += amount;
        post(
                document,
                step("charge")
                        .with("document", document)
                        .with("charge", itemCharge)
                        .with("amount", money(amount))
                        .with("assign", assigned));
    }

    /** What a vendor asks: more from April and from September on, and never quite the same. */
    private long costToday(TradingCompanyProduct product) {
        int month = today.getMonthValue();
        int rise = month < 4 ? 0 : month < 9 ? 24 : 41;
        return product.cost() * (1000L + rise + random.between(-9, 9)) / 1000;
    }

    // ---- moving

    private void supplyShop() {
        var document = number("TR25");
        for (var need : needs(SHOP, 3, 3)) {
            int pieces = need.getValue();
            var place = need.getKey();
            var step = step("transfer").with("document", document).of(place, pieces);
            move(place, place.at(SHOP), pieces, step);
            post(document, step.with("toLocation", SHOP));
        }
    }

    private void supplyOutlet() {
        var document = number("TO25");
        for (var need : needs(OUTLET, 4, 4)) {
            int pieces = need.getValue();
            var place = need.getKey();
            stock.add(place, -pieces);
            stock.add(place.at(TRANSIT), pieces);
            var shipped = post(document, inTransit("transferShipment", document, place, pieces));
            on(today.plusDays(2), () -> {
                stock.add(place.at(TRANSIT), -pieces);
                stock.add(place.at(OUTLET), pieces);
                post(
                        document + "-R",
                        inTransit("transferReceipt", document, place, pieces).with("shipment", shipped.name()));
            });
        }
    }

    private Step inTransit(String verb, String document, Place place, int pieces) {
        return step(verb)
                .with("document", document)
                .of(place, pieces)
                .with("toLocation", OUTLET)
                .with("inTransit", TRANSIT);
    }

    /** What a shop lacks and the warehouse has, the most pressing first. Serial numbers go to the shop one at a time. */
    private List<Map.Entry<Place, Integer>> needs(String location, int shareOfReorderPoint, int atMost) {
        var needs = new ArrayList<Map.Entry<Place, Integer>>();
        for (var product : TradingCompanyProduct.ALL) {
            if (product.isSpecific() && location.equals(OUTLET)) {
                continue;
            }
            for (var variant : product.variants()) {
                var place = new Place(product.item(), variant, MAIN);
                int target = product.reorderPoint()
                        * (season(today) + 200)
                        / 1000
                        / shareOfReorderPoint
                        / product.variants().size();
                int lacking = Math.max(1, target) - stock.at(place.at(location));
                int pieces = Math.min(lacking, stock.at(place) * 2 / 3);
                if (pieces > 0 && pieces * 3 >= target) {
                    needs.add(Map.entry(place, product.isSpecific() ? 1 : pieces));
                }
            }
        }
        Collections.rotate(needs, random.below(12));
        return needs.subList(0, Math.min(atMost, needs.size()));
    }

    private void move(Place from, Place to, int pieces, Step step) {
        if (TradingCompanyProduct.of(from.item()).isSpecific()) {
            var serial = stock.takeSerial(from);
            stock.addSerials(to, List.of(serial));
            step.serials(List.of(serial));
        } else {
            stock.add(from, -pieces);
            stock.add(to, pieces);
        }
    }

    // ---- selling

    private void sell() {
        int weight = today.getDayOfWeek() == DayOfWeek.SATURDAY ? 16 : 10;
        long rate = 225L * weight * season(today) * (1000 + 8L * today.getMonthValue()) / 1000;
        int tickets = (int) ((rate + random.below(1_000_000)) / 1_000_000);
        for (int ticket = 0; ticket < tickets; ticket++) {
            int where = random.below(100);
            var location = where < 50 ? SHOP : where < 72 ? OUTLET : MAIN;
            var wanted = basket(location);
            if (!wanted.isEmpty()) {
                ticket(wanted, 0, location.equals(MAIN) && random.percent(45));
            }
        }
    }

    private List<Place> basket(String location) {
        int size = 1 + random.below(100) / 45;
        var basket = new ArrayList<Place>();
        for (int attempt = 0; attempt < size + 3 && basket.size() < size; attempt++) {
            var product = popular();
            var variants = product.variants();
            var place = new Place(product.item(), variants.get(random.below(variants.size())), location);
            if (stock.at(place) > 0 && !basket.contains(place)) {
                basket.add(place);
            }
        }
        return basket;
    }

    private static final int POPULARITY = TradingCompanyProduct.ALL.stream()
            .mapToInt(TradingCompanyProduct::popularity)
            .sum();

    private TradingCompanyProduct popular() {
        int drawn = random.below(POPULARITY);
        for (var product : TradingCompanyProduct.ALL) {
            drawn -= product.popularity();
            if (drawn < 0) {
                return product;
            }
        }
        throw new IllegalStateException("nothing is popular");
    }

    /** Sells a basket; {@code pieces} of each, or what a customer takes if it is 0. Companies pay on a later invoice. */
    private void ticket(List<Place> basket, int pieces, boolean isOnAccount) {
        var document = number(isOnAccount ? "SH25" : "SI25");
        var shipped = new ArrayList<Runnable>();
        for (var place : basket) {
            var product = TradingCompanyProduct.of(place.item());
            int wanted = product.atMost() == 1 ? 1 : random.between(1, product.atMost());
            int quantity = pieces > 0 ? pieces : Math.min(wanted * (isOnAccount ? 2 : 1), stock.at(place));
            if (product.isSpecific()) {
                quantity = 1;
            }
            long price = priceToday(product);
            var step =
                    step("sale").with("document", document).of(place, quantity).with("unitPrice", money(price));
            if (product.isSpecific()) {
                step.serials(List.of(stock.takeSerial(place)));
            } else {
                stock.add(place, -quantity);
            }
            if (isOnAccount) {
                step.with("invoice", "none");
            }
            var line = post(document, step);
            long amount = price * quantity;
            if (isOnAccount) {
                shipped.add(() -> {
                    sales += amount;
                    var invoice = number("SI25");
                    post(
                            invoice,
                            step("invoice")
                                    .with("document", invoice)
                                    .with("entry", line.name())
                                    .with("unitPrice", money(price)));
                });
            } else {
                sales += amount;
                if (!product.isSpecific() && random.percent(4)) {
                    on(today.plusDays(random.between(4, 21)), () -> takeBack(place, line, price));
                }
            }
        }
        if (isOnAccount) {
            on(today.plusDays(random.between(5, 13)), () -> shipped.forEach(Runnable::run));
        }
    }

    /** A customer brings a piece back, three times in four with the receipt. */
    private void takeBack(Place place, Line sold, long price) {
        var document = number("SC25");
        var step = step("sale").with("document", document).of(place, -1).with("unitPrice", money(price));
        if (random.percent(75)) {
            step.with("appliesFrom", sold.name());
        }
        stock.add(place, 1);
        sales -= price;
        post(document, step);
    }

    private long priceToday(TradingCompanyProduct product) {
        long price = product.price() + (today.getMonthValue() < 4 ? 0 : product.price() * 2L / 100);
        return random.percent(12) ? price * 9 / 10 : price;
    }

    // ---- counting

    private void count(List<String> locations, String document) {
        var day = today.isAfter(LAST_DAY) ? LAST_DAY : today;
        for (var entry : stock.all()) {
            var place = entry.getKey();
            int booked = entry.getValue();
            if (booked > 0
                    && locations.contains(place.location())
                    && !TradingCompanyProduct.of(place.item()).isSpecific()) {
                int counted = random.percent(70) ? booked : Math.max(0, booked + random.between(-2, 1));
                stock.add(place, counted - booked);
                post(
                        document,
                        step("physicalInventory", day)
                                .with("document", document)
                                .with("item", place.item())
                                .with("variant", place.variant())
                                .with("location", place.location())
                                .with("quantityCounted", counted));
            }
        }
    }

    // ---- writing

    /** A step with its keys in the order in which they are given. */
    private static final class Step {
        private final String verb;
        private final StringBuilder keys = new StringBuilder();

        private Step(String verb, LocalDate date) {
            this.verb = verb;
            with("date", date);
        }

        private Step with(String key, Object value) {
            var text = value.toString();
            if (!text.isEmpty()) {
                keys.append(keys.isEmpty() ? "" : ", ").append(key).append(": ").append(text);
            }
            return this;
        }

        private Step of(Place place, int quantity) {
            return with("item", place.item())
                    .with("variant", place.variant())
                    .with("location", place.location())
                    .with("quantity", quantity);
        }

        private void serials(List<String> serials) {
            if (serials.size() == 1) {
                with("serial", serials.getFirst());
            } else {
                with(
                        "tracking",
                        serials.stream()
                                .map(serial -> "{serial: " + serial + ", quantity: 1}")
                                .collect(Collectors.joining(", ", "[", "]")));
            }
        }

        private String text() {
            return verb + ": {" + keys + "}";
        }
    }

    private Step step(String verb) {
        return step(verb, today);
    }

    private Step step(String verb, LocalDate date) {
        return new Step(verb, date);
    }

    private Line post(String document, Step step) {
        int line = lastNumber.merge("line of " + document, 1, Integer::sum);
        var posted = new Line(document + "-" + line, step.text());
        lines.add(posted);
        return posted;
    }

    private String number(String series) {
        return "%s-%04d".formatted(series, lastNumber.merge(series, 1, Integer::sum));
    }

    private static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static int season(LocalDate day) {
        return SEASON.get(day.getMonthValue() - 1);
    }

    private String yaml(Map<Place, Integer> left) {
        var yaml = new StringBuilder(HEAD);
        for (var product : TradingCompanyProduct.ALL) {
            yaml.append(item(product)).append('\n');
        }
        yaml.append("charges:\n")
                .append("  - {number: FREIGHT, description: Road freight}\n")
                .append("  - {number: SEAFREIGHT, description: 'Sea freight, harbour and customs fees'}\n")
                .append("  - {number: DUTY, description: 'Customs duty, assessed later'}\n")
                .append("\nsteps:");
        var month = "";
        for (var line : lines) {
            var entered = monthOf(line.text, month);
            if (!entered.equals(month)) {
                yaml.append("\n  # ---- ").append(entered).append("\n\n");
                month = entered;
            }
            yaml.append(line.written()).append('\n');
        }
        yaml.append("\n  # ---- What the shelves hold at the end, counted without a ledger\n\n")
                .append("  - expect:\n      inventory:\n");
        left.forEach((place, pieces) -> yaml.append("        - {item: ")
                .append(place.item())
                .append(place.variant().isEmpty() ? "" : ", variant: " + place.variant())
                .append(", location: ")
                .append(place.location())
                .append(", quantity: ")
                .append(pieces)
                .append("}\n"));
        return yaml.toString();
    }

    /** The month a step is entered in; a step with an earlier date is entered in the month that runs. */
    private static String monthOf(String text, String running) {
        var date = LocalDate.parse(text.substring(text.indexOf("date: ") + 6).substring(0, 10));
        var month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + date.getYear();
        boolean isEarlier = !running.isEmpty()
                && date.getMonthValue()
                        < Month.valueOf(running.substring(0, running.indexOf(' '))
                                        .toUpperCase(Locale.ROOT))
                                .getValue();
        return isEarlier ? running : month;
    }

    private static String item(TradingCompanyProduct product) {
        var keys = new StringBuilder("  - {number: " + product.item());
        keys.append(", description: ").append(quoted(product.description()));
        keys.append(", costingMethod: ").append(product.method());
        product.carton().ifPresent(pieces -> keys.append(", units: {CARTON: " + pieces + "}"));
        if (product.variants().size() > 1) {
            keys.append(", variants: ").append(product.variants());
        }
        if (product.isSpecific()) {
            keys.append(", tracking: serial");
        }
        if (product.method().equals("standard")) {
            keys.append(", standardCost: ").append(money(product.cost()));
        }
        if (product.item().equals("TREK28")) {
            keys.append(", overheadRate: 18.00");
        }
        return keys.append("}").toString();
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("'") ? "'" + text.replace("'", "''") + "'" : text;
    }

    private static final String HEAD = """
            scenario: trading-company-2025
            title: A year of a small bicycle shop
            about: |
              Northgate Cycles keeps a warehouse (MAIN), a shop in the city (SHOP) and an outlet across the river (OUTLET), and sells
              to companies on account. The year has what makes costing hard: invoices that differ from the receipt and come weeks
              later, freight billed when half of the goods are sold, customs duty three months after the delivery, returns from
              customers with and without the receipt, returns to vendors, a delivery note found three weeks late, chains sold before
              their delivery was booked, serial numbers, cartons, counts, drop shipments, and at the end goods on the road and not
              invoiced.
              Bicycles come in boxes: 18.00 for assembling a trekking bicycle are its overhead.
            source: made up by a generator in the tests of the cli module; change it there, not here

            setup: {currency: EUR}

            locations: [MAIN, SHOP, OUTLET, {code: TRANSIT, inTransit: true}]

            items:
            """;
}
