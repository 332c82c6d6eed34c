package org.costledger.engine.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.costledger.engine.fingerprint.EntriesText.StateOfItem;
import org.costledger.engine.ledger.EntryPoint;
import org.costledger.engine.ledger.ItemApplicationEntry;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.PhysicalInventoryEntry;
import org.costledger.engine.ledger.RemovedApplication;
import org.costledger.engine.ledger.ValueEntry;
import org.costledger.engine.memory.MemoryLedger;
import org.costledger.engine.number.Cost;
import org.costledger.engine.setup.Setup;
import org.costledger.engine.setup.StockkeepingUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTextTest {
    private static final List<Columns<?>> TABLES = EntriesText.tables(new MemoryLedger(Setup.DEFAULT));

    /** A fact that is added to an entry is part of the text from the first day. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                StockkeepingUnit.class,
                ItemLedgerEntry.class,
                ValueEntry.class,
                ItemApplicationEntry.class,
                RemovedApplication.class,
                EntryPoint.class,
                PhysicalInventoryEntry.class
            })
    void everyFactOfARowIsAColumn(Class<?> row) {
        assertThat(TABLES)
                .anySatisfy(table -> assertThat(table.names())
                        .containsExactlyElementsOf(facts(row, "").toList()));
    }

    @ParameterizedTest
    @ValueSource(classes = StateOfItem.class)
    void everyFactOfAnItemIsAColumn(Class<?> row) {
        var facts = facts(row, "").map(name -> name.replace("state.", "")).toList();
        assertThat(TABLES).anySatisfy(table -> assertThat(table.names()).containsExactlyElementsOf(facts));
    }

    private static Stream<String> facts(Class<?> type, String path) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> facts(component, path));
    }

    private static Stream<String> facts(RecordComponent component, String path) {
        var type = component.getType();
        boolean isPart = type.isRecord()
                && !type.getPackage().equals(Cost.class.getPackage())
                && type.getName().startsWith("org.costledger");
        var name = path + component.getName();
        return isPart ? facts(type, name + ".") : Stream.of(name);
    }
}
