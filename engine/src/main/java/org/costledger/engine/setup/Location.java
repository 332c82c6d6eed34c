package org.costledger.engine.setup;

/**
 * A place where stock lies. The blank location is legal unless locations are mandatory.
 *
 * @param useAsInTransit only transfer orders post here (E-08)
 */
public record Location(String code, boolean useAsInTransit) {
    public Location {
        code = Code.of(code);
    }
}
