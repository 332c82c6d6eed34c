/**
 * Plays scenarios on the engine's ledger in memory: setup, items and steps of a file become what the engine is asked, and
 * entries become rows. The words of the format meet the types of the engine here and nowhere else. What a posting costs is
 * the engine's business, and how rows are compared is that of {@link org.costledger.scenario.run}.
 */
@NullMarked
package org.costledger.scenario.engine;

import org.jspecify.annotations.NullMarked;
