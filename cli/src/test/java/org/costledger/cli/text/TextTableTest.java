package org.costledger.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costledger.cli.text.TextTable.Column;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void words_stand_left_and_figures_right() {
        var table = new TextTable(Column.words("Item"), Column.figures("Cost"))
                .row("CHAIN8", "1.00")
                .rule()
                .row("", "1,001.00");
        assertThat(table).hasToString("""
                Item        Cost
                ------  --------
                CHAIN8      1.00
                ------  --------
                        1,001.00
                """);
    }

    @Test
    void a_row_has_a_cell_for_each_column() {
        var table = new TextTable(Column.words("Item"));
        assertThatThrownBy(() -> table.row("CHAIN8", "1.00")).hasMessage("2 cells in 1 columns");
    }
}
