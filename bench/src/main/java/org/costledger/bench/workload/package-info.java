/**
 * What is measured: the lines of the four workloads, made by arithmetic alone, so that the same arguments give the same
 * bytes on every machine. How they are written to files and read from them belongs here too. What a line means to the
 * engine, and how long it takes, does not.
 */
@NullMarked
package org.costledger.bench.workload;

import org.jspecify.annotations.NullMarked;
