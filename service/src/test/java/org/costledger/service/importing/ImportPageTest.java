package org.costledger.service.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.costledger.engine.refusal.RefusalReason;
import org.costledger.service.importing.column.Column;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.MovementType;
import org.costledger.service.importing.table.TableReason;
import org.junit.jupiter.api.Test;

/** The page on imports has the files, columns and codes of the program; {@code -Dcostledger.write=true} writes them anew. */
class ImportPageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "import.md");

    @Test
    void the_page_has_the_files_columns_and_codes_of_the_program() throws IOException {
        var page = Files.readString(PAGE);
        var made = with(with(with(page, "columns", columns()), "types", types()), "codes", codes());
        if (Boolean.getBoolean("costledger.write")) Files.writeString(PAGE, made);
        assertThat(page).isEqualTo(made);
    }

    /** The page with what stands between the marks of a part. */
    private static String with(String page, String part, String text) {
        var begin = "<!-- " + part + " -->\n";
        var end = "<!-- end of " + part + " -->";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end);
        assertThat(to).as("the marks of " + part).isGreaterThanOrEqualTo(from);
        return page.substring(0, from) + "\n" + text + "\n" + page.substring(to);
    }

    private static String columns() {
        return Stream.of(FileKind.values()).map(ImportPageTest::columns).collect(Collectors.joining("\n"));
    }

    private static String columns(FileKind kind) {
        return "### " + kind.fileName() + "\n\n" + kind.about() + "\n\n"
                + "| column | required | holds | example | meaning |\n|---|---|---|---|---|\n"
                + kind.columns().stream().map(ImportPageTest::row).collect(Collectors.joining());
    }

    private static String row(Column column) {
        return "| `%s` | %s | %s | `%s` | %s |\n"
                .formatted(
                        column.name(),
                        column.isRequired() ? "yes" : "",
                        column.type().description(),
                        column.example(),
                        column.meaning());
    }

    private static String types() {
        return "| type | what it is | must have | may have |\n|---|---|---|---|\n"
                + Stream.of(MovementType.values())
                        .map(type -> "| `%s` | %s | %s | %s |\n"
                                .formatted(
                                        type.word(),
                                        type.about(),
                                        String.join(", ", type.required()),
                                        String.join(", ", type.optional())))
                        .collect(Collectors.joining());
    }

    private static String codes() {
        return "| code | sentence |\n|---|---|\n"
                + Stream.<RefusalReason>concat(Stream.of(TableReason.values()), Stream.of(ImportReason.values()))
                        .map(reason -> "| `%s` | %s |\n".formatted(reason.code(), sentence(reason)))
                        .collect(Collectors.joining());
    }

    private static String sentence(RefusalReason reason) {
        return reason.template().replaceAll("%s", "...").replace("|", "\\|");
    }
}
