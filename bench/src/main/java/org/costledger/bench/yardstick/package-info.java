/**
 * Yardsticks that live outside this repository and are run from a folder somebody names: a program that computes the exact
 * totals, and the strongest way to cost a ledger in SQL. What they print is read here and proved like any other side; without
 * the folder a run leaves their columns out and says so.
 */
@NullMarked
package org.costledger.bench.yardstick;

import org.jspecify.annotations.NullMarked;
