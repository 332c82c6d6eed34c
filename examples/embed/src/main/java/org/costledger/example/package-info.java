/**
 * A program that uses Costledger as a library: the engine alone, and a ledger that is kept. It is shown in the guide for developers, and
 * compiled and run with every build. What it uses is what is promised to stay.
 */
@NullMarked
package org.costledger.example;

import org.jspecify.annotations.NullMarked;
