package org.costledger.scenario.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.costledger.scenario.problem.Position;
import org.costledger.scenario.problem.ProblemCode;
import org.costledger.scenario.problem.Problems;

/** Decodes a file strictly: a byte that is no UTF-8 is a problem at its place, never a replacement character. */
final class Utf8 {
    private Utf8() {}

    static Optional<String> decode(byte[] bytes, Problems problems) {
        var input = ByteBuffer.wrap(bytes);
        var output = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(input, output, true);
        var text = output.flip().toString();
        if (result.isError()) {
            var offender = Integer.toHexString(bytes[input.position()] & 0xff);
            problems.add(
                    endOf(text),
                    "",
                    ProblemCode.ENCODING,
                    "The byte 0x" + offender + " is not UTF-8. Save the file as UTF-8.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The place just behind a text. */
    static Position endOf(String text) {
        int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
        return new Position(line, text.length() - text.lastIndexOf('\n'));
    }
}
