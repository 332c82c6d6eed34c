/**
 * The command: one file per subcommand, with its options, its messages and its exit status (0 done, 1 a check or
 * expectation failed, 2 refused or invalid input). A subcommand reads its arguments, asks another module, and prints the
 * answer. What a ledger says and what a scenario means is decided elsewhere.
 */
@NullMarked
package org.costledger.cli;

import org.jspecify.annotations.NullMarked;
