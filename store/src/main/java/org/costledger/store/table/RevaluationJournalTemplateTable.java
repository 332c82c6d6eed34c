package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.revaluation.JournalTemplate;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** What revaluation journals are for (REV-2). */
public final class RevaluationJournalTemplateTable implements Table<JournalTemplate> {
    private static final List<String> COLUMNS = List.of("name", "type", "increments_batch_name");

    @Override
    public String name() {
        return "revaluation_journal_template";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(JournalTemplate template, RowSink sink) {
        sink.text(template.name());
        sink.text(template.type().name());
        sink.flag(template.incrementsBatchName());
    }

    @Override
    public JournalTemplate read(RowSource source) {
        return new JournalTemplate(source.text(), JournalTemplate.Type.valueOf(source.text()), source.flag());
    }
}
