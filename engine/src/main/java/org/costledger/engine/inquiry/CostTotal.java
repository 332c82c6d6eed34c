package org.costledger.engine.inquiry;

/**
 * A total of cost: a pair of local currency and its twin in the additional reporting currency (R-8, REP-9). Without that currency the
 * twin is zero.
 */
public record CostTotal(Total lcy, Total acy) {
    public static final CostTotal ZERO = new CostTotal(Total.ZERO, Total.ZERO);

    public CostTotal plus(CostTotal other) {
        return new CostTotal(lcy.plus(other.lcy), acy.plus(other.acy));
    }

    public boolean isZero() {
        return lcy.isZero() && acy.isZero();
    }
}
