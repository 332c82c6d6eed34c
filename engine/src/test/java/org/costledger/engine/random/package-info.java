/**
 * Random ledgers from a printed seed: what is set up, what is asked, and what must come of it whatever was asked. Tests of
 * single rules do not belong here.
 */
@NullMarked
package org.costledger.engine.random;

import org.jspecify.annotations.NullMarked;
