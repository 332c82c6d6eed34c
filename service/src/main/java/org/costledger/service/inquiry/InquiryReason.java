package org.costledger.service.inquiry;

import org.costledger.engine.refusal.RefusalReason;

/** Why an inquiry is refused. A code never changes its meaning. */
public enum InquiryReason implements RefusalReason {
    PERIOD_REVERSED(
            "REP-92.period",
            "The period ends on %2$s, before it begins on %1$s. Give an ending date on or after the starting date."),
    ENTRIES_REVERSED(
            "REP-92.entries",
            "The entries asked for end with %2$s, before they begin with %1$s. Give a last number that is not below the first.");

    private final String code;
    private final String template;

    InquiryReason(String code, String template) {
        this.code = code;
        this.template = template;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String template() {
        return template;
    }
}
