package org.costledger.service;

import java.util.List;
import java.util.Optional;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.ledger.view.LedgerView;
import org.costledger.engine.setup.Item;

/** What is recorded when a draft is posted, also by drafts posted just before it: of what the draft said it would ask for. */
public interface Recorded {
    /** The ledger; its other items may be left out. */
    LedgerView ledger();

    /** The entries a name stands for, by number; none if it stands for none. */
    List<ItemLedgerEntry> entries(EntryName name);

    /** The last line number of a document; 0 for one that made no item ledger entry. */
    int lastLineNo(String documentNo);

    default Optional<Item> findItem(String itemNo) {
        return ledger().findItem(itemNo);
    }
}
