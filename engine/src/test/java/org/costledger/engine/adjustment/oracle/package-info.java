/**
 * Chapter 03 carried out as it stands there, step by step, over plain lists and exact fractions of its own: slow, and
 * plainly right. It says what the cost adjustment of the engine must come to. Nothing here is used outside the tests,
 * and nothing of the engine's arithmetic is used here.
 */
@NullMarked
package org.costledger.engine.adjustment.oracle;

import org.jspecify.annotations.NullMarked;
