package org.costledger.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.costledger.engine.revaluation.JournalTemplate;
import org.costledger.engine.revaluation.RevaluationJournal;
import org.costledger.engine.setup.Code;
import org.costledger.store.row.RowKey;
import org.costledger.store.table.RevaluationJournalBatchTable;
import org.costledger.store.table.RevaluationJournalLineTable;
import org.costledger.store.table.RevaluationJournalTemplateTable;

/** The batches of revaluation journals, with their lines. Of a batch only the lines that changed are written. */
public final class RevaluationJournalStore {
    private final KeyedTable<JournalTemplate> templates;
    private final KeyedTable<RevaluationJournalBatchTable.Row> batches;
    private final KeyedTable<RevaluationJournalLineTable.Row> lines;

    public RevaluationJournalStore(Connection connection) {
        templates = new KeyedTable<>(connection, new RevaluationJournalTemplateTable(), 1);
        batches = new KeyedTable<>(connection, new RevaluationJournalBatchTable(), 2);
        lines = new KeyedTable<>(connection, new RevaluationJournalLineTable(), 3);
    }

    /** The batch of a template and a name. */
    public Optional<RevaluationJournal> find(String templateName, String name) {
        return batches.of(templateName, Code.of(name)).stream().findFirst().map(this::journal);
    }

    private RevaluationJournal journal(RevaluationJournalBatchTable.Row batch) {
        return new RevaluationJournal(
                templates.of(batch.templateName()).getFirst(),
                batch.name(),
                batch.numberSeries(),
                batch.reasonCode(),
                lines.of(batch.templateName(), batch.name()).stream()
                        .map(RevaluationJournalLineTable.Row::line)
                        .sorted(Comparator.comparingInt(line -> line.lineNo()))
                        .toList());
    }

    /** A batch without its lines, for a list of them. */
    public record Batch(String templateName, String name) {}

    /** All batches, by template and name. */
    public List<Batch> batches() {
        return batches.all().stream()
                .map(batch -> new Batch(batch.templateName(), batch.name()))
                .sorted(Comparator.comparing(Batch::templateName).thenComparing(Batch::name))
                .toList();
    }

    /** Writes a batch in place of the one of its template and name. */
    public void write(RevaluationJournal journal) {
        change(find(journal.template().name(), journal.name()), journal);
    }

    /** Writes what became of a batch that was read: its lines, and its name where posting gave it another (REV-50). */
    public void replace(RevaluationJournal before, RevaluationJournal after) {
        boolean isRenamed = !key(before).equals(key(after));
        if (isRenamed) delete(before);
        change(isRenamed ? find(after.template().name(), after.name()) : Optional.of(before), after);
    }

    private void change(Optional<RevaluationJournal> before, RevaluationJournal after) {
        templates.put(List.of(after.template()));
        batches.put(List.of(batchRow(after)));
        lines.change(before.map(RevaluationJournalStore::lineRows).orElse(List.of()), lineRows(after));
    }

    /** Deletes a batch with its lines. */
    public void delete(RevaluationJournal journal) {
        batches.delete(List.of(key(journal)));
    }

    private static RowKey key(RevaluationJournal journal) {
        return new RowKey(List.of(journal.template().name(), journal.name()));
    }

    private static RevaluationJournalBatchTable.Row batchRow(RevaluationJournal journal) {
        return new RevaluationJournalBatchTable.Row(
                journal.template().name(), journal.name(), journal.numberSeries(), journal.reasonCode());
    }

    private static List<RevaluationJournalLineTable.Row> lineRows(RevaluationJournal journal) {
        var rows = new ArrayList<RevaluationJournalLineTable.Row>();
        for (var line : journal.lines())
            rows.add(new RevaluationJournalLineTable.Row(journal.template().name(), journal.name(), line));
        return rows;
    }
}
