package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.journal.Header;
import org.costledger.engine.journal.OrderReference;
import org.costledger.engine.journal.RevaluationLine;
import org.costledger.engine.journal.RevaluationLine.Calculated;
import org.costledger.engine.journal.RevaluationLine.InventoryValuePer;
import org.costledger.engine.journal.RevaluationLine.Revalued;
import org.costledger.engine.journal.RevaluationLine.StandardCostUpdate;
import org.costledger.engine.journal.RevaluationLine.Subject;
import org.costledger.engine.number.Amount;
import org.costledger.engine.number.Quantity;
import org.costledger.engine.number.UnitCost;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** The lines of revaluation journals (REV-38). */
public final class RevaluationJournalLineTable implements Table<RevaluationJournalLineTable.Row> {
    private static final List<String> COLUMNS = List.of(
            "template_name",
            "batch_name",
            "line_no",
            "posting_date",
            "document_type",
            "document_no",
            "document_line_no",
            "external_document_no",
            "document_date",
            "invoice_no",
            "order_type",
            "order_no",
            "order_line_no",
            "source_type",
            "source_no",
            "gen_bus_posting_group",
            "gen_prod_posting_group",
            "dimensions",
            "reason_code",
            "description",
            "item_no",
            "variant_code",
            "location_code",
            "inventory_value_per",
            "applies_to_entry",
            "partial_revaluation",
            "quantity",
            "unit_cost_calculated",
            "inventory_value_calculated",
            "applied_amount",
            "unit_cost_revalued",
            "inventory_value_revalued",
            "update_standard_cost",
            "single_level_material",
            "single_level_capacity",
            "single_level_subcontracted",
            "single_level_capacity_overhead",
            "single_level_manufacturing_overhead",
            "single_level_material_non_inventory",
            "rolled_up_material",
            "rolled_up_capacity",
            "rolled_up_subcontracted",
            "rolled_up_capacity_overhead",
            "rolled_up_manufacturing_overhead",
            "rolled_up_material_non_inventory");

    /** A line and the batch it stands in. */
    public record Row(String templateName, String batchName, RevaluationLine line) {}

    private static void write(Header header, RowSink sink) {
        sink.date(header.postingDate());
        DocumentColumns.write(header.document(), sink);
        sink.text(header.invoiceNo());
        sink.number(EntryCodes.ORDER_TYPE.code(header.order().type()));
        sink.text(header.order().no());
        sink.number(header.order().lineNo());
        DocumentColumns.write(header.origin().source(), sink);
        DocumentColumns.writeRest(header.origin(), sink);
    }

    private static Header header(RowSource source) {
        var postingDate = source.date();
        var document = DocumentColumns.document(source);
        var invoiceNo = source.text();
        var order = new OrderReference(
                EntryCodes.ORDER_TYPE.value(source.number()), source.text(), Math.toIntExact(source.number()));
        return new Header(
                postingDate,
                document,
                invoiceNo,
                order,
                DocumentColumns.origin(DocumentColumns.source(source), source));
    }

    private static void write(Subject subject, RowSink sink) {
        switch (subject) {
            case Subject.OfEntry(long appliesToEntry, boolean partial) -> {
                sink.nothing();
                sink.reference(appliesToEntry);
                sink.flag(partial);
            }
            case Subject.OfItem(InventoryValuePer per) -> {
                sink.text(per.name());
                sink.nothing();
                sink.flag(subject.partial());
            }
        }
    }

    private static Subject subject(RowSource source) {
        var per = source.optionalText();
        long appliesToEntry = source.reference();
        boolean partial = source.flag();
        return per.<Subject>map(stated -> new Subject.OfItem(InventoryValuePer.valueOf(stated)))
                .orElseGet(() -> new Subject.OfEntry(appliesToEntry, partial));
    }

    @Override
    public String name() {
        return "revaluation_journal_line";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(RevaluationJournalLineTable.Row row, RowSink sink) {
        var line = row.line();
        sink.text(row.templateName());
        sink.text(row.batchName());
        sink.number(line.lineNo());
        write(line.header(), sink);
        StockKeyColumns.write(line.stock(), sink);
        write(line.subject(), sink);
        sink.decimal(line.quantity().units());
        sink.decimal(line.calculated().unitCost().units());
        sink.decimal(line.calculated().inventoryValue().units());
        sink.text(ExactText.of(line.calculated().appliedAmount()));
        sink.decimal(line.revalued().unitCost().units());
        sink.decimal(line.revalued().inventoryValue().units());
        sink.flag(line.standardCost().isOn());
        line.standardCost().shares().ifPresentOrElse(shares -> CostShareColumns.write(shares, sink), () -> {
            for (int column = 0; column < CostShareColumns.COUNT; column++) sink.nothing();
        });
    }

    @Override
    public RevaluationJournalLineTable.Row read(RowSource source) {
        var templateName = source.text();
        var batchName = source.text();
        int lineNo = Math.toIntExact(source.number());
        var header = header(source);
        var stock = StockKeyColumns.read(source);
        var subject = subject(source);
        return new Row(
                templateName,
                batchName,
                new RevaluationLine(
                        lineNo,
                        header,
                        stock,
                        subject,
                        Quantity.ofUnits(source.decimal()),
                        new Calculated(
                                UnitCost.ofUnits(source.decimal()),
                                Amount.ofUnits(source.decimal()),
                                ExactText.read(source.text())),
                        new Revalued(UnitCost.ofUnits(source.decimal()), Amount.ofUnits(source.decimal())),
                        new StandardCostUpdate(source.flag(), CostShareColumns.readOptional(source))));
    }
}
