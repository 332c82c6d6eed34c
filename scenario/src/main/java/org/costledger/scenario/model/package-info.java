/**
 * A scenario as immutable facts: setup, master data, steps, expectations, each with its line in the file.
 * A value here has passed every check of the file, so that whoever runs a scenario trusts the types.
 * How a file is read, and how a step is carried out, does not belong here.
 */
@NullMarked
package org.costledger.scenario.model;

import org.jspecify.annotations.NullMarked;
