package org.costledger.scenario.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.costledger.engine.Costing;
import org.costledger.engine.adjustment.AdjustmentRequest;
import org.costledger.engine.inquiry.DateRule;
import org.costledger.engine.inquiry.EntryInquiry;
import org.costledger.engine.inquiry.EntryInquiry.Dates;
import org.costledger.engine.inquiry.EntryInquiry.Kinds;
import org.costledger.engine.inquiry.EntryInquiry.Page;
import org.costledger.engine.inquiry.EntryInquiry.Tracked;
import org.costledger.engine.inquiry.GroupBy;
import org.costledger.engine.inquiry.NegativeStockInquiry;
import org.costledger.engine.inquiry.NotInvoicedInquiry;
import org.costledger.engine.inquiry.NotInvoicedInquiry.Direction;
import org.costledger.engine.inquiry.PeriodCheck;
import org.costledger.engine.inquiry.RollForwardInquiry;
import org.costledger.engine.inquiry.StockFilter;
import org.costledger.engine.inquiry.ValueInquiry;
import org.costledger.engine.inquiry.Worth;
import org.costledger.engine.ledger.CostEntryType;
import org.costledger.engine.ledger.ItemLedgerEntryType;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.random.Chance;
import org.costledger.engine.random.RandomTrade;
import org.costledger.engine.random.RandomWorld;
import org.costledger.engine.refusal.Refused;
import org.costledger.engine.setup.Item;
import org.costledger.engine.setup.ItemGroups;
import org.costledger.scenario.engine.EngineLedger;
import org.costledger.scenario.engine.PlayedInMemory;
import org.costledger.scenario.read.ScenarioFiles;
import org.costledger.scenario.report.Status;
import org.costledger.scenario.run.ScenarioRun;
import org.costledger.service.Books;
import org.costledger.service.TakeSnapshot;
import org.costledger.service.inquiry.Answer;
import org.costledger.service.inquiry.CheckPeriod;
import org.costledger.service.inquiry.Entries;
import org.costledger.service.inquiry.NegativeStock;
import org.costledger.service.inquiry.NotInvoiced;
import org.costledger.service.inquiry.RollForward;
import org.costledger.service.inquiry.ValueAsOf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a kept ledger answers is what one finds who looks at every entry. */
class InquiriesTest {
    private static final boolean NIGHTLY = Boolean.getBoolean("costledger.nightly");
    private static final int LEDGERS = NIGHTLY ? 40 : 2;
    private static final int QUESTIONS = NIGHTLY ? 25 : 12;
    private static final Path YEAR = Path.of("..", "examples", "trading-company", "year-2025.yaml");

    @Test
    void randomLedgersInFolders() {
        randomLedgers(EmptyBooks::inFolders);
    }

    @Test
    void randomLedgersOnPostgres() {
        randomLedgers(EmptyBooks::onPostgres);
    }

    @Tag("nightly")
    @Test
    void theYearOfTheExampleCompanyInAFolder() {
        exampleYear(EmptyBooks::inFolders);
    }

    @Tag("nightly")
    @Test
    void theYearOfTheExampleCompanyOnPostgres() {
        exampleYear(EmptyBooks::onPostgres);
    }

    private static void randomLedgers(Supplier<EmptyBooks> places) {
        long first = Chance.seed(20_270_107);
        try (var place = places.get()) {
            for (long seed = first; seed < first + LEDGERS; seed++) {
                var chance = new Chance(seed);
                var world = RandomWorld.of(chance);
                try (var books = place.create(world.setup())) {
                    trade(chance, world, books, seed % 2 == 0);
                    answersAreLiteral("seed " + seed, chance, books);
                }
            }
        }
    }

    /** @param withSnapshots whether snapshots are taken meanwhile, behind which entries of earlier days come */
    private static void trade(Chance chance, RandomWorld world, Books books, boolean withSnapshots) {
        var kept = new PlayedInBooks(books);
        var ledger = new MemoryLedger(world.setup());
        world.items().forEach((item, state) -> {
            var grouped = grouped(item, chance);
            ledger.append(Costing.change(ledger, grouped, state));
            kept.change(grouped, state);
        });
        for (var unit : world.units()) {
            ledger.append(Costing.change(ledger, unit));
            kept.change(unit);
        }
        var trade = new RandomTrade(chance, ledger);
        for (int requests = 0; requests < 80; requests++) {
            var request = trade.next().request();
            try {
                ledger.append(Costing.post(ledger, request));
            } catch (Refused refused) {
                continue; // left nothing behind
            }
            kept.post(request);
            if (withSnapshots && requests % 20 == 19)
                TakeSnapshot.take(books, LocalDate.of(2026, chance.between(1, 3), chance.between(10, 28)));
            if (requests % 30 == 29) {
                ledger.append(Costing.adjust(ledger, AdjustmentRequest.ALL).change());
                kept.adjust(AdjustmentRequest.ALL);
            }
        }
    }

    private static Item grouped(Item item, Chance chance) {
        return new Item(
                item.no(),
                item.description(),
                item.type(),
                item.costingMethod(),
                item.unitsOfMeasure(),
                item.indirectCost(),
                item.trackingCode(),
                item.policies(),
                item.blocks(),
                new ItemGroups(
                        chance.oneOf("", "RAW-MAT", "RESALE"),
                        item.groups().productPostingGroup(),
                        chance.oneOf("", "A", "a-1", "B", "C'\\\\ ? :1 {d")),
                item.variants(),
                item.replenishment());
    }

    private static void exampleYear(Supplier<EmptyBooks> places) {
        try (var place = places.get()) {
            var ledgers = new ArrayList<EngineLedger>();
            var books = new ArrayList<Books>();
            var report = ScenarioRun.run(
                    ScenarioFiles.read(List.of(YEAR)).getFirst(),
                    scenario -> {
                        ledgers.add(new EngineLedger(scenario, setup -> {
                            books.add(place.create(setup));
                            return new PlayedTwice(new PlayedInMemory(setup), new PlayedInBooks(books.getFirst()));
                        }));
                        return ledgers.getFirst();
                    },
                    Set.of());
            try {
                assertThat(report.status()).isEqualTo(Status.PASSED);
                answersAreLiteral("the year", new Chance(7), books.getFirst());
            } finally {
                ledgers.forEach(EngineLedger::close);
            }
        }
    }

    private static void answersAreLiteral(String of, Chance chance, Books books) {
        var ledger = books.whole();
        var literal = new LiteralInquiries(ledger);
        var some = new Questions(chance, ledger, literal);
        for (int question = 0; question < QUESTIONS; question++) {
            var value = some.value();
            assertThat(lines(books, value, ValueAsOf::tell))
                    .as("%s: %s", of, value)
                    .isEqualTo(literal.value(value));
            var rollForward = some.rollForward();
            var account = lines(books, rollForward, RollForward::tell);
            assertThat(account).as("%s: %s", of, rollForward).isEqualTo(literal.rollForward(rollForward));
            var closing = new ValueInquiry(
                    rollForward.to(), DateRule.POSTING_DATE, rollForward.groupBy(), rollForward.filter());
            assertThat(account.stream().map(line -> line.closing()).filter(worth -> !worth.isNone()))
                    .as("%s: closing of %s", of, rollForward)
                    .containsExactlyElementsOf(lines(books, closing, ValueAsOf::tell).stream()
                            .map(line -> line.worth())
                            .toList());
            var notInvoiced = some.notInvoiced();
            assertThat(lines(books, notInvoiced, NotInvoiced::tell))
                    .as("%s: %s", of, notInvoiced)
                    .isEqualTo(literal.notInvoiced(notInvoiced));
            var negative = some.negativeStock();
            assertThat(lines(books, negative, NegativeStock::tell))
                    .as("%s: %s", of, negative)
                    .isEqualTo(literal.negativeStock(negative));
            var entries = some.entries();
            assertThat(lines(books, entries, Entries::tellItemLedgerEntries))
                    .as("%s: %s", of, entries)
                    .isEqualTo(literal.itemLedgerEntries(entries));
            assertThat(lines(books, entries, Entries::tellValueEntries))
                    .as("%s: %s", of, entries)
                    .isEqualTo(literal.valueEntries(entries));
            assertThat(lines(books, entries, Entries::tellApplications))
                    .as("%s: %s", of, entries)
                    .isEqualTo(literal.applications(entries));
            var date = some.date();
            assertThat(CheckPeriod.check(books, date)).as("%s: %s", of, date).isEqualTo(PeriodCheck.of(ledger, date));
        }
        var all = lines(
                books,
                new ValueInquiry(LocalDate.of(2999, 12, 31), DateRule.POSTING_DATE, Set.of(), StockFilter.ALL),
                ValueAsOf::tell);
        assertThat(all.stream()
                        .map(line -> line.worth())
                        .reduce(Worth.NONE, Worth::plus)
                        .actual()
                        .lcy()
                        .signum())
                .as("%s is worth something", of)
                .isNotZero();
    }

    private interface Inquiry<Q, L> {
        void tell(Books books, Q question, Answer<L> answer);
    }

    private static <Q, L> List<L> lines(Books books, Q question, Inquiry<Q, L> inquiry) {
        var lines = new ArrayList<L>();
        inquiry.tell(books, question, heading -> lines::add);
        return lines;
    }

    /** Questions that find something, mostly. */
    private record Questions(Chance chance, MemoryLedger ledger, LiteralInquiries literal) {
        LocalDate date() {
            return chance.oneOf(literal.days());
        }

        ValueInquiry value() {
            return new ValueInquiry(date(), chance.oneOf(DateRule.values()), groups(), filter());
        }

        RollForwardInquiry rollForward() {
            var from = date();
            var to = date();
            return new RollForwardInquiry(
                    from.isBefore(to) ? from : to, from.isBefore(to) ? to : from, groups(), filter());
        }

        NotInvoicedInquiry notInvoiced() {
            return new NotInvoicedInquiry(
                    date(), Set.copyOf(chance.someOf(List.of(Direction.values()), chance.between(1, 2))), filter());
        }

        NegativeStockInquiry negativeStock() {
            return new NegativeStockInquiry(date(), chance.percent(70), filter());
        }

        private Set<GroupBy> groups() {
            return Set.copyOf(chance.someOf(List.of(GroupBy.values()), chance.between(0, 5)));
        }

        private StockFilter filter() {
            if (chance.percent(40)) return StockFilter.ALL;
            var items = ledger.items();
            return new StockFilter(
                    sometimes(items.stream().map(Item::no).toList(), 3),
                    sometimes(withBlank(ledger.setup().locations().keySet()), 2),
                    sometimes(List.of("", "RED", "BLUE"), 2),
                    sometimes(
                            items.stream()
                                    .map(item -> item.groups().inventoryPostingGroup())
                                    .distinct()
                                    .toList(),
                            2),
                    sometimes(
                            items.stream()
                                    .map(item -> item.groups().itemCategoryCode())
                                    .distinct()
                                    .toList(),
                            2));
        }

        private static List<String> withBlank(Set<String> codes) {
            var all = new ArrayList<>(codes.stream().sorted().toList());
            all.add("");
            return all;
        }

        private List<String> sometimes(List<String> codes, int count) {
            return chance.percent(70) ? List.of() : chance.someOf(codes, count);
        }

        EntryInquiry entries() {
            var entry = literal.valueEntry(chance.upTo(100_000)).orElseThrow();
            var tracking = entry.tracking();
            var number = entry.entryNo();
            return new EntryInquiry(
                    filter(),
                    chance.percent(85)
                            ? Tracked.ANY
                            : new Tracked(List.of(tracking.serialNo()), List.of(tracking.lotNo()), List.of()),
                    chance.percent(70)
                            ? Dates.ANY
                            : new Dates(
                                    Optional.of(entry.entry().postingDate()),
                                    Optional.of(entry.entry().postingDate())),
                    chance.percent(85)
                            ? Optional.empty()
                            : Optional.of(entry.entry().facts().document().no()),
                    chance.percent(80)
                            ? OptionalLong.empty()
                            : OptionalLong.of(entry.entry().itemLedgerEntryNo()),
                    new Kinds(
                            chance.percent(70)
                                    ? Set.of()
                                    : Set.copyOf(chance.someOf(List.of(ItemLedgerEntryType.values()), 3)),
                            chance.percent(70)
                                    ? Set.of()
                                    : Set.copyOf(chance.someOf(List.of(CostEntryType.values()), 2)),
                            chance.percent(30)),
                    new Page(
                            chance.percent(70) ? OptionalLong.empty() : OptionalLong.of(number),
                            chance.percent(80) ? OptionalLong.empty() : OptionalLong.of(number + 20),
                            chance.percent(50) ? OptionalInt.empty() : OptionalInt.of(chance.between(1, 10))));
        }
    }
}
