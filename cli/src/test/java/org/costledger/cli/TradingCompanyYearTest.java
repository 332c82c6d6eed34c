package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TradingCompanyYearTest {
    static final Path FILE = Path.of("..", "examples", "trading-company", "year-2025.yaml");

    /** {@code -Dcostledger.write=true} writes the file anew. */
    @Test
    void the_file_is_what_the_generator_makes() throws IOException {
        var made = TradingCompanyYear.books().yaml();
        if (Boolean.getBoolean("costledger.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, made);
        }
        assertThat(FILE).hasContent(made);
    }

    @Test
    void the_generator_makes_the_same_year_every_time() {
        assertThat(TradingCompanyYear.books()).isEqualTo(TradingCompanyYear.books());
    }
}
