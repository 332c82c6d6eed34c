/**
 * What came of running scenarios: the tally of checks, the failures, and how both are told to a program and to a person.
 * A report holds facts that others found; it finds none itself.
 * How a scenario is run and compared does not belong here.
 */
@NullMarked
package org.costledger.scenario.report;

import org.jspecify.annotations.NullMarked;
