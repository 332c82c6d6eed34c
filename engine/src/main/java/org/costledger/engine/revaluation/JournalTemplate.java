package org.costledger.engine.revaluation;

/**
 * What a journal is for (REV-2).
 *
 * @param incrementsBatchName posting a batch gives it the name that follows (REV-50)
 */
public record JournalTemplate(String name, Type type, boolean incrementsBatchName) {
    public static final JournalTemplate REVALUATION = new JournalTemplate("REVALUATION", Type.REVALUATION, false);

    public enum Type {
        REVALUATION,
        /** Any other, which holds no revaluations. */
        OTHER
    }
}
