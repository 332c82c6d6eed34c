/**
 * Writes scenario files: a {@link org.costledger.scenario.model.Scenario} as the text from which the same one is read again.
 * The tables of the format say how each key is written, so that what the reader learns the writer knows.
 * What stands in a file is decided elsewhere.
 */
@NullMarked
package org.costledger.scenario.write;

import org.jspecify.annotations.NullMarked;
