package org.costledger.scenario.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.costledger.scenario.model.Cost;
import org.costledger.scenario.model.EntryLabel;
import org.costledger.scenario.model.Item;
import org.costledger.scenario.model.Scenario;
import org.costledger.scenario.model.StockStep;
import org.costledger.scenario.problem.Problem;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
    private static final String HEAD = """
            scenario: test
            locations: [BLUE, {code: TRANSIT, inTransit: true}]
            items: [{number: LINK, variants: ['1'], units: {PALLET: 11}}, {number: BOLT}]
            charges: [{number: GPS}]
            steps:
            """;

    @Test
    void aStepIsReadWithItsLineItsLabelAndExactDecimals() {
        var scenario = valid("""
                  - {as: r1, note: first, purchase: {date: 2026-01-01, item: link, quantity: 10, unitCost: 4.10, location: blue}}
                """);
        var purchase = (StockStep.Purchase) scenario.steps().get(0);
        assertThat(purchase.head().line()).isEqualTo(6);
        assertThat(purchase.head().label()).contains("r1");
        assertThat(purchase.head().note()).isEqualTo("first");
        assertThat(purchase.posting().stock().item()).isEqualTo("LINK");
        assertThat(purchase.posting().stock().location()).isEqualTo("BLUE");
        assertThat(purchase.directCost()).isEqualTo(new Cost.PerUnit(new BigDecimal("4.10")));
        assertThat(purchase.invoiced()).isEqualTo(new StockStep.Invoiced.All());
    }

    @Test
    void anItemHoldsTheDefaultsOfTheFormat() {
        var item = valid("  - adjustCost: {}\n").masterData().items().get(1);
        assertThat(item.costingMethod()).isEqualTo(Item.CostingMethod.FIFO);
        assertThat(item.units().baseUnit()).isEqualTo("PCS");
        assertThat(item.production().lotSize()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void anUnknownKeyIsNamedWithTheNearestOne() {
        assertThat(textOf("  - purchase: {date: 2026-01-01, itme: LINK, item: LINK, quantity: 1}\n"))
                .containsExactly("t.yaml:6:34: steps[1].purchase.itme: No such key. Did you mean item? [unknown-key]");
    }

    @Test
    void allProblemsAreReportedInOnePass() {
        assertThat(codes("""
                  - purchase: {date: 2026-02-30, item: LINK, quantity: ten}
                  - sale: {item: LINK, quantity: 1}
                  - {}
                  - {mark: a, adjustCost: {}}
                """))
                .containsExactly("bad-date", "wrong-type", "missing-key", "missing-key", "conflicting-keys");
    }

    @Test
    void aNumberWhereACodeIsExpectedAsksForQuotes() {
        assertThat(textOf("  - purchase: {date: 2026-01-01, item: 2130, quantity: 1}\n")
                        .get(0))
                .contains("steps[1].purchase.item: Expected a code, found the number 2130. Quote it: '2130'.");
    }

    @Test
    void aDecimalIsADigitStringOfReasonableLength() {
        assertThat(codes("""
                  - purchase: {date: 2026-01-01, item: LINK, quantity: .inf}
                  - purchase: {date: 2026-01-01, item: LINK, quantity: .NaN}
                  - purchase: {date: 2026-01-01, item: LINK, quantity: 1e999999999}
                  - purchase: {date: 2026-01-01, item: LINK, quantity: 0x1F}
                  - purchase: {date: 2026-01-01, item: LINK, quantity: 1234567890123456789012345678901234567890}
                """)).hasSize(5).containsOnly("bad-decimal");
    }

    @Test
    void aLabelMustBeMadeBeforeItIsUsed() {
        assertThat(textOf("""
                  - {as: s1, sale: {date: 2026-01-01, item: LINK, quantity: 1, appliesTo: r1}}
                  - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 1}}
                """)).singleElement().asString().contains("6:", "No step before this one made the label r1");
    }

    @Test
    void aLabelIsMadeOnce() {
        assertThat(codes("""
                  - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 1}}
                  - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 1}}
                """)).containsExactly("duplicate-label");
    }

    @Test
    void aLabelStandsForWhatItsStepMakes() {
        assertThat(codes("""
                  - {as: t1, transfer: {date: 2026-01-01, item: LINK, quantity: 1, toLocation: BLUE}}
                  - {as: r1, purchase: {date: 2026-01-01, item: LINK, quantity: 1, appliesTo: t1.in.2}}
                  - {as: r2, purchase: {date: 2026-01-01, item: LINK, quantity: 1, appliesTo: r1.2}}
                  - {as: r3, purchase: {date: 2026-01-01, item: LINK, quantity: 1, appliesTo: 3}}
                  - undo: {entry: r1.out}
                  - {as: a1, adjustCost: {}}
                  - undo: {entry: a1}
                  - postJournal: {journal: r1}
                  - expect: {since: r1}
                """)).containsExactly("unknown-label", "unknown-label", "unknown-label", "unknown-label");
    }

    @Test
    void aStepThatMustFailMakesNothing() {
        assertThat(codes("""
                  - {as: r1, fails: true, purchase: {date: 2026-01-01, item: LINK, quantity: 1}}
                  - undo: {entry: r1}
                """)).containsExactly("unknown-label");
    }

    @Test
    void unknownCodesAreProblems() {
        assertThat(codes("""
                  - purchase: {date: 2026-01-01, item: NUT, quantity: 1}
                  - purchase: {date: 2026-01-01, item: LINK, variant: '2', location: RED, unit: BOX, quantity: 1}
                  - purchase: {date: 2026-01-01, item: BOLT, variant: '1', unit: PALLET, quantity: 1}
                  - consumption: {date: 2026-01-01, item: BOLT, quantity: 1, order: P1}
                  - expect: {items: [{number: NUT}]}
                """)).hasSize(8).containsOnly("unknown-code");
    }

    @Test
    void whatAPostingRefusesIsNoProblemWhereItMustFail() {
        valid("""
                  - fails: E-01
                    purchase: {date: 2026-01-01, item: NUT, variant: X, location: RED, unit: BOX, quantity: 1}
                """);
    }

    @Test
    void aStepForTheGeneralLedgerNeedsPostingGroups() {
        assertThat(codes("  - postInventoryCostToGL: {}\n  - adjustCost: {postToGL: true}\n"))
                .containsExactly("no-general-ledger", "no-general-ledger");
    }

    @Test
    void aKeyIsGivenOnce() {
        assertThat(codes("  - purchase: {date: 2026-01-01, item: LINK, quantity: 1, quantity: 2}\n"))
                .containsExactly("duplicate-key");
    }

    @Test
    void anOrderIsKnownOnceItIsDeclared() {
        valid("""
                  - productionOrder: {number: P1, item: LINK, quantity: 1}
                  - {as: o1, output: {date: 2026-01-01, order: p1, quantity: 1}}
                  - expect: {orders: [{number: P1, finished: false}]}
                """);
    }

    @Test
    void rowsAreCheckedByTheTableOfTheirKind() {
        assertThat(codes("""
                  - expect:
                      itemLedger: [{unitCost: 1}]
                      valueEntries: [{type: rounded}]
                      counts: [{of: inventory, count: 1}, {count: 1}]
                      totals: [{of: valueEntries, costActual: '1'}]
                """))
                .containsExactly("unknown-key", "unknown-word", "unknown-word", "missing-key", "wrong-type");
    }

    @Test
    void referencesAreReadByTheirForm() {
        assertThat(EntryLabel.parse("t1.in.2").text()).isEqualTo("t1.in.2");
        assertThat(EntryLabel.parse("t1.in").text()).isEqualTo("t1.in");
        assertThat(EntryLabel.parse("t1.out")).isEqualTo(new EntryLabel.Out("t1"));
        assertThat(EntryLabel.parse("r1.3")).isEqualTo(new EntryLabel.Nth("r1", 3));
        assertThat(EntryLabel.parse("r-1")).isEqualTo(new EntryLabel.Only("r-1"));
    }

    @Test
    void aFileIsOneDocument() {
        assertThat(codesOf(HEAD + "  - adjustCost: {}\n---\nscenario: other\n")).containsExactly("several-documents");
        assertThat(codesOf("")).containsExactly("empty");
        assertThat(codesOf("- a\n")).containsExactly("wrong-type");
    }

    @Test
    void aFileIsUtf8() {
        var bytes = (HEAD + "  - {note: caf\u00e9, adjustCost: {}}\n").getBytes(ISO_8859_1);
        assertThat(problems(bytes)).singleElement().satisfies(problem -> {
            assertThat(problem.code().code()).isEqualTo("encoding");
            assertThat(problem.at().line()).isEqualTo(6);
        });
        assertThat(codesOf("scenario: \u0001\n")).containsExactly("encoding");
    }

    @Test
    void deepNestingAndAliasBombsEndInAProblem() {
        assertThat(codesOf("a: " + "[".repeat(100_000))).containsExactly("too-deep");
        assertThat(codesOf("{".repeat(50_000))).hasSize(1);
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            bomb.append("a%d: &a%d [".formatted(level, level))
                    .append("*a%d, ".formatted(level - 1).repeat(10))
                    .append("]\n");
        }
        assertThat(codesOf(bomb.toString())).contains("too-large");
        assertThat(codesOf("scenario: &a [*a]\nsteps: []\n")).contains("unknown-alias");
    }

    @Test
    void textThatIsNoYamlNamesItsLine() {
        var problem = problems("scenario: x\nsteps: [\n  }\n".getBytes(UTF_8)).get(0);
        assertThat(problem.code().code()).isEqualTo("syntax");
        assertThat(problem.at().line()).isEqualTo(3);
    }

    private static Scenario valid(String steps) {
        var result = ScenarioReader.read("t.yaml", (HEAD + steps).getBytes(UTF_8));
        assertThat(result).isInstanceOf(ReadResult.Valid.class);
        return ((ReadResult.Valid) result).scenario();
    }

    private static List<String> textOf(String steps) {
        return problems((HEAD + steps).getBytes(UTF_8)).stream()
                .map(Problem::text)
                .toList();
    }

    private static List<String> codes(String steps) {
        return codesOf(HEAD + steps);
    }

    private static List<String> codesOf(String file) {
        return problems(file.getBytes(UTF_8)).stream()
                .map(problem -> problem.code().code())
                .toList();
    }

    private static List<Problem> problems(byte[] bytes) {
        var result = ScenarioReader.read("t.yaml", bytes);
        assertThat(result).isInstanceOf(ReadResult.Invalid.class);
        return ((ReadResult.Invalid) result).problems();
    }
}
