package org.costledger.engine.setup;

/** A variant of an item, with its own blocks (E-02). */
public record ItemVariant(String code, boolean blocked, boolean purchasingBlocked, boolean salesBlocked) {
    public ItemVariant {
        code = Code.of(code);
    }

    public static ItemVariant of(String code) {
        return new ItemVariant(code, false, false, false);
    }
}
