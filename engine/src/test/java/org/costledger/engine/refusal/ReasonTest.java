package org.costledger.engine.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal is documented with its sentence, and shown by a scenario where one can reach it (POST-10, REV-133). */
class ReasonTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "refusals.md");
    private static final List<Path> SCENARIOS =
            List.of(Path.of("..", "scenarios", "refusals"), Path.of("..", "scenarios", "posting"));

    private static final Pattern SECTION = Pattern.compile("(?m)^### (\\S+)\\R\\R> (.*)$");
    private static final Pattern FAILS = Pattern.compile("\\bfails: *['\"]?([A-Z]+[A-Za-z0-9.-]*)");
    private static final Pattern FACT = Pattern.compile("%(\\d\\$)?s");

    /** What no scenario can reach, and why. */
    private static final Map<Reason, String> LIBRARY_ONLY = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Reason.CHARGE_UNKNOWN,
                    "the reader of scenario files reports an undeclared charge before it is posted"),
            Map.entry(
                    Reason.COMPONENT_UNKNOWN,
                    "the reader of scenario files reports an undeclared component before it is rolled up"),
            Map.entry(Reason.CENTER_COST_NEGATIVE, "a scenario file with such a center is invalid"),
            Map.entry(Reason.TRANSFER_INVOICED, "a transfer of the scenario format has no invoiced quantity to state"),
            Map.entry(Reason.INVENTORY_PERIOD_EXISTS, "a scenario inserts a period only where there is none"),
            Map.entry(Reason.INVENTORY_PERIOD_STAYS, "a scenario neither renames nor deletes a period"),
            Map.entry(Reason.INVENTORY_PERIOD_HAS_HISTORY, "a scenario neither renames nor deletes a period"),
            Map.entry(Reason.REVALUATION_TEMPLATE, "a scenario has journals for revaluation alone"),
            Map.entry(Reason.REVALUATION_DOCUMENT_MISSING, "a scenario that states no number has a number series"),
            Map.entry(Reason.REVALUED_ENTRY_OTHER_ITEM, "a scenario takes the item from the entry"),
            Map.entry(Reason.REVALUATION_WITHOUT_DOCUMENT, "a scenario that states no number has a number series"),
            Map.entry(Reason.REVALUATION_DOCUMENT_SEQUENCE, "a scenario states a number or has a series, not both"),
            Map.entry(Reason.REVALUATION_WITHOUT_ENTRY, "a scenario always names an entry or an item"),
            Map.entry(Reason.NOT_OF_AVERAGE_COST, "a scenario asks for no overview"),
            Map.entry(Reason.NOT_IN_AVERAGE_PERIOD, "a scenario asks for no overview"),
            Map.entry(Reason.NOT_VALUED_BY_AVERAGE, "a scenario asks for no overview")));

    @Test
    void codes_are_unique() {
        assertThat(Reason.values()).extracting(Reason::code).doesNotHaveDuplicates();
    }

    @Test
    void every_refusal_has_a_section_with_its_sentence() throws IOException {
        assertThat(sections()).containsAllEntriesOf(documented()); // those of other modules stand beside them
    }

    @Test
    void every_refusal_that_a_scenario_can_reach_has_one() throws IOException {
        var shown = shownByScenarios();
        var missing = Stream.of(Reason.values())
                .filter(reason -> !LIBRARY_ONLY.containsKey(reason))
                .map(Reason::code)
                .filter(code -> !shown.contains(code));
        assertThat(missing).isEmpty();
    }

    @Test
    void a_refusal_said_to_be_out_of_reach_has_no_scenario() throws IOException {
        assertThat(shownByScenarios())
                .doesNotContainAnyElementsOf(
                        LIBRARY_ONLY.keySet().stream().map(Reason::code).toList());
    }

    @Test
    void scenarios_expect_refusals_that_exist() throws IOException {
        assertThat(shownByScenarios())
                .allSatisfy(code -> assertThat(Reason.values()).as(code).anyMatch(reason -> reason.answersTo(code)));
    }

    /** The sentence of each code, with dots where the facts of a case stand. */
    private static Map<String, String> documented() {
        var documented = new HashMap<String, String>();
        for (var reason : Reason.values())
            documented.put(
                    reason.code(),
                    FACT.matcher(reason.template()).replaceAll("...").replace("%%", "%"));
        return documented;
    }

    private static Map<String, String> sections() throws IOException {
        var sections = new HashMap<String, String>();
        var matcher = SECTION.matcher(Files.readString(PAGE));
        while (matcher.find()) sections.put(matcher.group(1), matcher.group(2));
        return sections;
    }

    private static Set<String> shownByScenarios() throws IOException {
        var codes = new TreeSet<String>();
        for (var folder : SCENARIOS) {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                    var matcher = FAILS.matcher(Files.readString(file));
                    while (matcher.find()) codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }
}
