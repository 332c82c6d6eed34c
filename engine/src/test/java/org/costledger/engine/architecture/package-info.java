/** What holds for the code of the engine as a whole: which package may use which, and what none of them may use. */
@NullMarked
package org.costledger.engine.architecture;

import org.jspecify.annotations.NullMarked;
