/** Tests of what ledgers are compared by. */
@NullMarked
package org.costledger.engine.fingerprint;

import org.jspecify.annotations.NullMarked;
