package org.costledger.store.table;

import java.util.List;
import org.costledger.engine.journal.PostingRequest;
import org.costledger.engine.ledger.EntryNumbers;
import org.costledger.engine.ledger.ItemRegister;
import org.costledger.store.row.RowSink;
import org.costledger.store.row.RowSource;
import org.costledger.store.row.Table;

/** Postings, and which entries each made (INV-25). */
public final class ItemRegisterTable implements Table<ItemRegister> {
    private static final List<String> COLUMNS = List.of(
            "no",
            "user_id",
            "created_at",
            "source_code",
            "journal_batch",
            "first_item_ledger_entry_no",
            "last_item_ledger_entry_no",
            "first_value_entry_no",
            "last_value_entry_no",
            "first_item_application_entry_no",
            "last_item_application_entry_no",
            "first_physical_inventory_entry_no",
            "last_physical_inventory_entry_no");

    @Override
    public String name() {
        return "item_register";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(ItemRegister register, RowSink sink) {
        var before = register.before();
        var after = register.after();
        sink.number(register.no());
        sink.text(register.by().user());
        sink.time(register.by().at());
        sink.text(register.by().sourceCode());
        sink.text(register.by().journalBatch());
        sink.number(before.itemLedgerEntry() + 1);
        sink.number(after.itemLedgerEntry());
        sink.number(before.valueEntry() + 1);
        sink.number(after.valueEntry());
        sink.number(before.itemApplicationEntry() + 1);
        sink.number(after.itemApplicationEntry());
        sink.number(before.physicalInventoryEntry() + 1);
        sink.number(after.physicalInventoryEntry());
    }

    @Override
    public ItemRegister read(RowSource source) {
        long no = source.number();
        var user = source.text();
        var by = new PostingRequest.By(user, source.time(), source.text(), source.text());
        long[] numbers = new long[8];
        for (int at = 0; at < numbers.length; at++) numbers[at] = source.number();
        return new ItemRegister(
                no,
                by,
                new EntryNumbers(no - 1, numbers[0] - 1, numbers[2] - 1, numbers[4] - 1, numbers[6] - 1),
                new EntryNumbers(no, numbers[1], numbers[3], numbers[5], numbers[7]));
    }
}
