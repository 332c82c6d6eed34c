package org.costledger.service;

import java.util.List;
import org.costledger.engine.ledger.view.LedgerChange;

/**
 * What was written by a request, told to those who listen once it is there for good.
 *
 * @param kind what was asked
 * @param changes under the numbers they were written with
 */
public record Written(Asked asked, String kind, List<LedgerChange> changes) {
    public Written {
        changes = List.copyOf(changes);
    }
}
