package org.costledger.cli.text;

import java.util.List;

/** Takes the rows of a listing one after the other and shows them: as tables, as CSV, or as JSON. */
public interface Listing<R> {
    void row(R row);

    /**
     * Ends the listing.
     *
     * @param totals rows of which only the columns in totals are shown
     */
    void end(List<R> totals);

    /** Ends a listing that is not added up. */
    default void end() {
        end(List.of());
    }
}
