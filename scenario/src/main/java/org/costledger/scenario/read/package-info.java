/**
 * Reads scenario files: from bytes to a checked {@link org.costledger.scenario.model.Scenario}, or to every problem of the file.
 * Types and keys are checked against the tables of the format, labels and codes against what the file declares before.
 * Whether the figures hold is no question of this package.
 */
@NullMarked
package org.costledger.scenario.read;

import org.jspecify.annotations.NullMarked;
