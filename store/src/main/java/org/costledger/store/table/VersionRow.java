package org.costledger.store.table;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of an item's bill of materials or routing (REV-115).
 *
 * @param versionNo counted from 0, by starting date
 * @param startingDate from when it is valid; empty for version 0, which is valid before all others
 * @param certified released for use
 */
public record VersionRow(String itemNo, int versionNo, Optional<LocalDate> startingDate, boolean certified) {}
