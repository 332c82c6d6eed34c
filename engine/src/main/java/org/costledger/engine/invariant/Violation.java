package org.costledger.engine.invariant;

/**
 * A law that does not hold.
 *
 * @param law its id, such as {@code INV-4}
 * @param subject what it does not hold for: an entry, an item, a register
 * @param detail the figures that contradict each other
 */
public record Violation(String law, String subject, String detail) {
    @Override
    public String toString() {
        return law + " " + subject + ": " + detail;
    }
}
