package org.costledger.store.table;

import java.util.List;
import java.util.Optional;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The batches of revaluation journals; their lines have a table of their own. */
public final class RevaluationJournalBatchTable implements Table<RevaluationJournalBatchTable.Row> {
    private static final List<String> COLUMNS = List.of("template_name", "name", "next_document_no", "reason_code");

    /**
     * A batch without its lines.
     *
     * @param numberSeries the next document number of its series; empty: it has no series
     */
    public record Row(String templateName, String name, Optional<String> numberSeries, String reasonCode) {}

    @Override
    public String name() {
        return "revaluation_journal_batch";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(RevaluationJournalBatchTable.Row row, RowSink sink) {
        sink.text(row.templateName());
        sink.text(row.name());
        row.numberSeries().ifPresentOrElse(sink::text, sink::nothing);
        sink.text(row.reasonCode());
    }

    @Override
    public RevaluationJournalBatchTable.Row read(RowSource source) {
        return new Row(source.text(), source.text(), source.optionalText(), source.text());
    }
}
