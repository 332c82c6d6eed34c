/**
 * Keeps a ledger in a database, PostgreSQL or H2: where it lies, how it is opened and brought up to date, and the transactions in which
 * a slice of it is read and a change is written. It decides nothing about cost; rules are the engine's, use cases the service's.
 */
@NullMarked
package org.costledger.store;

import org.jspecify.annotations.NullMarked;
