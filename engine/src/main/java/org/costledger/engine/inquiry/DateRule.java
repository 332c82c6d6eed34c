package org.costledger.engine.inquiry;

/**
 * By which of its dates a value entry counts as of a date. The general ledger goes by posting date (GL-69), cost adjustment and what
 * can be revalued by valuation date (REP-81).
 */
public enum DateRule {
    POSTING_DATE,
    VALUATION_DATE
}
