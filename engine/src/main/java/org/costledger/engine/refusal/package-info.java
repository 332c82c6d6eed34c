/**
 * What can be refused. A refusal is expected: it names the facts and the way out, and leaves nothing behind. Bugs do not
 * belong here; they are {@link java.lang.IllegalStateException}s.
 */
@NullMarked
package org.costledger.engine.refusal;

import org.jspecify.annotations.NullMarked;
