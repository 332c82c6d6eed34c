package org.costledger.engine.adjustment;

/**
 * Whether an entry counts in the average by which an outbound is valued, and what decided it: the first line of the table of
 * ADJ-116 that fits, what ADJ-126 says of revaluations inside the period, or what the walk through the outbounds did since
 * (ADJ-114). Adjustment decides by it, and the overview tells it.
 */
public enum AverageDecision {
    ITSELF("ADJ-116 line 1", false, "the outbound itself"),
    COMES_FROM_IT("ADJ-116 line 2", false, "comes from the outbound"),
    OPEN_BEFORE("ADJ-116 line 3", true, "comes from an outbound open since before the period"),
    FIXED_AND_REVALUED("ADJ-116 line 4", true, "revalued, and taken by fixed applications"),
    NOT_BY_AVERAGE("ADJ-116 line 6", true, "has a cost of its own"),
    PART_RETURNS("ADJ-116 line 7", false, "by average, while part of the outbound returns to the pool"),
    LATER_OUTBOUND("ADJ-116 line 8", false, "later outbound"),
    EARLIER_OUTBOUND("ADJ-116 line 8", true, "earlier outbound"),
    UNDOES_OUTBOUND("ADJ-116 line 9", true, "undoes an outbound"),

    REVALUED_LATER("ADJ-126", false, "revaluation that does not reach the outbound"),
    POSTED_BEHIND_REVALUATION("ADJ-126", false, "posted behind a revaluation that came after the outbound"),
    REVALUED_IN_PART("ADJ-124", true, "revaluation: only the part taken by fixed applications"),

    TAKEN("ADJ-114", true, "earlier outbound, taken at its new cost"),
    EMPTIES_THE_POOL("ADJ-114", false, "earlier outbound that would empty the pool"),
    STAYS_IN_THE_POOL("ADJ-114", false, "earlier transfer inside the pool"),
    KEPT_ITS_COST("ADJ-115", false, "earlier outbound that kept its cost"),
    NOT_VALUED("ADJ-112", false, "earlier outbound that is not valued by this average");

    private final String rule;
    private final boolean counts;
    private final String words;

    AverageDecision(String rule, boolean counts, String words) {
        this.rule = rule;
        this.counts = counts;
        this.words = words;
    }

    /** The rule, and the line of its table. */
    public String rule() {
        return rule;
    }

    /** Whether it is in the pool, or part of it. */
    public boolean counts() {
        return counts;
    }

    /** Why, for people. */
    public String words() {
        return words;
    }

    /** Whether a revaluation inside the period takes all of it, or part of it, out of the pool. */
    boolean isByRevaluation() {
        return switch (this) {
            case REVALUED_LATER, POSTED_BEHIND_REVALUATION, REVALUED_IN_PART -> true;
            case ITSELF,
                    COMES_FROM_IT,
                    OPEN_BEFORE,
                    FIXED_AND_REVALUED,
                    NOT_BY_AVERAGE,
                    PART_RETURNS,
                    LATER_OUTBOUND,
                    EARLIER_OUTBOUND,
                    UNDOES_OUTBOUND,
                    TAKEN,
                    EMPTIES_THE_POOL,
                    STAYS_IN_THE_POOL,
                    KEPT_ITS_COST,
                    NOT_VALUED -> false;
        };
    }
}
