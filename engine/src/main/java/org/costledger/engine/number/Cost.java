package org.costledger.engine.number;

/**
 * An amount of cost: a pair of local currency and its twin in the additional reporting currency. Without that
 * currency the twin is zero.
 *
 * @param lcy in local currency
 * @param acy in the additional reporting currency
 */
public record Cost(Amount lcy, Amount acy) {
    public static final Cost ZERO = new Cost(Amount.ZERO, Amount.ZERO);

    public static Cost of(Amount lcy, Amount acy) {
        return lcy.isZero() && acy.isZero() ? ZERO : new Cost(lcy, acy);
    }

    public Cost plus(Cost other) {
        return of(lcy.plus(other.lcy), acy.plus(other.acy));
    }

    public Cost minus(Cost other) {
        return of(lcy.minus(other.lcy), acy.minus(other.acy));
    }

    public Cost negated() {
        return of(lcy.negated(), acy.negated());
    }

    /** Whether both amounts are zero; a cost exists when either is not (R-8 d). */
    public boolean isZero() {
        return lcy.isZero() && acy.isZero();
    }
}
