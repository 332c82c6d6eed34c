/**
 * Scenarios played on a ledger that is kept in a database: every request goes through the use cases of the service, and what is compared
 * is read back from the database. How a scenario is read and judged is elsewhere.
 */
@NullMarked
package org.costledger.scenario.kept;

import org.jspecify.annotations.NullMarked;
