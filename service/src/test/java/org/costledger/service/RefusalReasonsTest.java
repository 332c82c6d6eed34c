package org.costledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.costledger.engine.refusal.RefusalReason;
import org.costledger.store.StoreReason;
import org.junit.jupiter.api.Test;

/** Every refusal of every part of the program has a code of its own, a section on the page, and a test. */
class RefusalReasonsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve(Path.of("docs", "reference", "refusals.md"));
    private static final Pattern SECTION = Pattern.compile("(?m)^### (\\S+)\\R\\R> (.*)$");
    private static final Pattern FACT = Pattern.compile("%(\\d\\$)?s");

    @Test
    void codes_are_unique() {
        assertThat(RefusalReasons.ALL)
                .extracting(reason -> reason.code().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_refusal_has_a_section_with_its_sentence() throws IOException {
        var sections = new HashMap<String, String>();
        var matcher = SECTION.matcher(Files.readString(PAGE));
        while (matcher.find()) sections.put(matcher.group(1), matcher.group(2));
        assertThat(sections).containsExactlyInAnyOrderEntriesOf(documented());
    }

    private static Map<String, String> documented() {
        var documented = new HashMap<String, String>();
        for (var reason : RefusalReasons.ALL)
            documented.put(
                    reason.code(),
                    FACT.matcher(reason.template()).replaceAll("...").replace("%%", "%"));
        return documented;
    }

    /** Those of the rules are shown by scenarios. */
    @Test
    void every_refusal_of_a_use_case_or_a_store_has_a_test() throws IOException {
        var tests = new StringBuilder();
        try (var files = Files.walk(ROOT, 20)) {
            for (var file : files.filter(RefusalReasonsTest::isTest).toList()) tests.append(Files.readString(file));
        }
        var all = tests.toString();
        assertThat(RefusalReasons.ALL)
                .filteredOn(reason -> reason instanceof ServiceReason || reason instanceof StoreReason)
                .filteredOn(reason -> !isTested(reason, all))
                .extracting(RefusalReason::code)
                .isEmpty();
    }

    private static boolean isTest(Path path) {
        var name = path.toString().replace('\\', '/');
        return name.contains("/src/test/") && name.endsWith(".java");
    }

    /** By its code, by what stands behind the dot of it, or by its name. */
    private static boolean isTested(RefusalReason reason, String tests) {
        var suffix = reason.code().substring(reason.code().indexOf('.') + 1);
        return tests.contains(reason.code())
                || tests.contains('"' + suffix + '"')
                || (reason instanceof Enum<?> named
                        && (tests.contains("Reason." + named.name()) || tests.contains(", " + named.name() + '"')));
    }
}
