package org.costledger.engine.revaluation;

import java.math.BigInteger;

/** Names that are counted: the last digits of a name are its number. */
final class Numbering {
    private Numbering() {}

    /** The name with its number one higher, in as many digits; a name without a number stays as it is. */
    static String following(String name) {
        int end = name.length();
        while (end > 0 && !isDigit(name.charAt(end - 1))) end--;
        int begin = end;
        while (begin > 0 && isDigit(name.charAt(begin - 1))) begin--;
        if (begin == end) return name;
        var digits = name.substring(begin, end);
        var next = new BigInteger(digits).add(BigInteger.ONE).toString();
        return name.substring(0, begin)
                + "0".repeat(Math.max(0, digits.length() - next.length()))
                + next
                + name.substring(end);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
