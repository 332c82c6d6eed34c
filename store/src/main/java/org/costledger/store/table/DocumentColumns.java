package org.costledger.store.table;

import org.costledger.engine.journal.Document;
import org.costledger.engine.journal.Origin;
import org.costledger.engine.journal.Source;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;

/** What item ledger entries and value entries both say of the document behind them. */
final class DocumentColumns {
    private DocumentColumns() {}

    static void write(Document document, RowSink sink) {
        sink.number(EntryCodes.DOCUMENT_TYPE.code(document.type()));
        sink.text(document.no());
        sink.number(document.lineNo());
        sink.text(document.externalNo());
        sink.date(document.date());
    }

    static Document document(RowSource source) {
        return new Document(
                EntryCodes.DOCUMENT_TYPE.value(source.number()),
                source.text(),
                Math.toIntExact(source.number()),
                source.text(),
                source.date());
    }

    static void write(Source source, RowSink sink) {
        sink.number(EntryCodes.SOURCE_TYPE.code(source.type()));
        sink.text(source.no());
    }

    static Source source(RowSource source) {
        return new Source(EntryCodes.SOURCE_TYPE.value(source.number()), source.text());
    }

    /** The columns of an origin but its source. */
    static void writeRest(Origin origin, RowSink sink) {
        sink.text(origin.businessPostingGroup());
        sink.text(origin.productPostingGroup());
        sink.text(Dimensions.text(origin.dimensions()));
        sink.text(origin.reasonCode());
        sink.text(origin.description());
    }

    static Origin origin(Source from, RowSource source) {
        return new Origin(
                from, source.text(), source.text(), Dimensions.of(source.text()), source.text(), source.text());
    }
}
