package org.costledger.service;

import java.util.List;
import org.costledger.engine.ledger.view.LedgerChange;

/**
 * What a use case did.
 *
 * @param answer what the sender is told, now and whenever he repeats the request
 * @param written the changes, under the numbers they were written with
 */
record Done<A extends Record>(A answer, List<LedgerChange> written) {}
