/**
 * Whole tables as text, from and into either database: what a backup and an export hold. No table is known here by more than its name and
 * its order; what rows mean is told elsewhere.
 */
@NullMarked
package org.costledger.store.dump;

import org.jspecify.annotations.NullMarked;
