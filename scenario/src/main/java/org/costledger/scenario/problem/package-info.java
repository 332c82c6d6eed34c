/**
 * What is wrong with a scenario file: a problem, its code, its place, and the list that collects them.
 * Every other package reports through here, so that a file's problems come out together and in file order.
 * Refusals of a posting do not belong here: they are the engine's, and a scenario may expect them.
 */
@NullMarked
package org.costledger.scenario.problem;

import org.jspecify.annotations.NullMarked;
