@NullMarked
package org.costledger.store.dump;

import org.jspecify.annotations.NullMarked;
