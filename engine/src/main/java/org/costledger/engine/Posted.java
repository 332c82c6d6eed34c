package org.costledger.engine;

import java.util.Optional;
import org.costledger.engine.adjustment.Adjustment;
import org.costledger.engine.ledger.view.LedgerChange;

/**
 * What a request came to, together with the cost adjustment that belongs to it, not yet written.
 *
 * @param change what a store appends: entries and adjustments under one register
 * @param adjustment what the run did; its change is a part of the other and is not appended again. Absent: there was none
 */
public record Posted(LedgerChange change, Optional<Adjustment> adjustment) {}
