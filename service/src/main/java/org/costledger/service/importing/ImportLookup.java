package org.costledger.service.importing;

import java.util.List;
import java.util.Optional;
import org.costledger.engine.ledger.ItemLedgerEntry;
import org.costledger.engine.setup.Item;

/** What a request of a file needs to know of the ledger it is posted to, as it stands just before. */
public interface ImportLookup {
    Optional<Item> findItem(String itemNo);

    /** The entries a name stands for ({@link EntryName#isOf}), by number; none if it stands for none. */
    List<ItemLedgerEntry> entries(EntryName name);
}
