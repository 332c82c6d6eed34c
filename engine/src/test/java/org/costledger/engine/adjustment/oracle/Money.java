package org.costledger.engine.adjustment.oracle;

/** An amount in local currency and, computed by itself beside it, in the additional reporting currency (ADJ-6). */
record Money(Ratio lcy, Ratio acy) {
    static final Money ZERO = new Money(Ratio.ZERO, Ratio.ZERO);

    Money plus(Money other) {
        return new Money(lcy.plus(other.lcy), acy.plus(other.acy));
    }

    Money minus(Money other) {
        return new Money(lcy.minus(other.lcy), acy.minus(other.acy));
    }

    Money negated() {
        return new Money(lcy.negated(), acy.negated());
    }

    Money times(Ratio factor) {
        return new Money(lcy.times(factor), acy.times(factor));
    }

    Money dividedBy(Ratio divisor) {
        return new Money(lcy.dividedBy(divisor), acy.dividedBy(divisor));
    }

    /** An amount is zero only if its twin is zero too (ADJ-6). */
    boolean isZero() {
        return lcy.isZero() && acy.isZero();
    }
}
