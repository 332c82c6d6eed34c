/**
 * The entries of one item in columns of primitives, in the order they were posted: what a ledger in memory consists of and
 * what cost adjustment walks over without making an object per entry. Records are made at the border only. A column that
 * holds its default for a whole item takes no space. Indexes across items do not belong here.
 */
@NullMarked
package org.costledger.engine.ledger.column;

import org.jspecify.annotations.NullMarked;
