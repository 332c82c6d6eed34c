/** A ledger that is kept, as the target of imports. What an import is belongs to the package above. */
@NullMarked
package org.costledger.service.importing.kept;

import org.jspecify.annotations.NullMarked;
