package org.costledger.engine.journal;

/**
 * Which entries a posting names; 0 for none.
 *
 * @param appliesToEntry the entry it takes its quantity from, or fills (POST-25)
 * @param appliesFromEntry the entry whose cost it takes back (POST-27)
 */
public record Application(long appliesToEntry, long appliesFromEntry) {
    public static final Application NONE = new Application(0, 0);

    public static Application to(long entryNo) {
        return new Application(entryNo, 0);
    }

    public static Application from(long entryNo) {
        return new Application(0, entryNo);
    }

    public boolean isNone() {
        return appliesToEntry == 0 && appliesFromEntry == 0;
    }
}
