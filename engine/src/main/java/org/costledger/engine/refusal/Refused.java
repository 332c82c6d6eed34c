package org.costledger.engine.refusal;

/**
 * A request that the engine does not carry out. It is thrown before anything is written, so it leaves nothing behind
 * (POST-1, POST-10, REV-133).
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;
    private final String sentence;

    /**
     * A refusal.
     *
     * @param reason why, with its stable code
     * @param facts the facts of the case, in the order of the reason's sentence
     */
    public Refused(RefusalReason reason, Object... facts) {
        this(reason, reason.sentence(facts));
    }

    private Refused(RefusalReason reason, String sentence) {
        super(sentence);
        this.reason = reason;
        this.sentence = sentence;
    }

    private Refused(Refused cause, String sentence) {
        super(sentence, cause);
        this.reason = cause.reason;
        this.sentence = sentence;
    }

    /** The same refusal, of a line of a request that has several (POST-10); the first line is 1. */
    public Refused ofLine(int number) {
        return new Refused(this, "Line " + number + ": " + sentence);
    }

    /** The facts and the way out. */
    public String sentence() {
        return sentence;
    }

    /** The reason, one of a closed list. */
    public RefusalReason reason() {
        return reason;
    }

    /** The stable code, such as {@code E-15.quantity}. */
    public String code() {
        return reason.code();
    }

    /** Whether {@code code} names this refusal: its whole code, or the rule without the suffix (POST-10). */
    public boolean answersTo(String code) {
        return reason.answersTo(code);
    }
}
