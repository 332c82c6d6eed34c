package org.costledger.scenario.shrink;

import org.costledger.scenario.model.Fields;

/** One way to make a failing file simpler. */
interface Simplification {
    /** The keys of a simpler file that still fails, or the same keys. Tried in an order that the keys alone decide. */
    Fields simplified(Fields keys, Trial trial);
}
