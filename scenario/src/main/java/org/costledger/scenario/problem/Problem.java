package org.costledger.scenario.problem;

/**
 * One thing wrong with a file.
 *
 * @param key the path of the key concerned, such as {@code steps[3].purchase.quantity}; empty where none is concerned
 */
public record Problem(String file, Position at, String key, ProblemCode code, String message) {

    /** {@code uc07.yaml:41:12: steps[3].purchase.quantity: ... [wrong-type]}. */
    public String text() {
        var place = file + ":" + at.line() + ":" + at.column() + ": ";
        return place + (key.isEmpty() ? "" : key + ": ") + message + " [" + code.code() + "]";
    }
}
