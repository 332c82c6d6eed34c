package org.costledger.scenario.yaml;

import java.util.Iterator;
import java.util.Optional;
import org.costledger.scenario.problem.Position;
import org.costledger.scenario.problem.ProblemCode;
import org.costledger.scenario.problem.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads one file of one document. Whatever is wrong with it as YAML ends in a problem, never in an exception. */
public final class YamlReader {
    private static final int BYTES_AT_MOST = 16 * 1024 * 1024;

    private YamlReader() {}

    public static Optional<YamlTree> read(byte[] bytes, Problems problems) {
        if (bytes.length > BYTES_AT_MOST) {
            problems.add(
                    Position.START,
                    "",
                    ProblemCode.TOO_LARGE,
                    "The file has " + bytes.length + " bytes, a scenario has " + BYTES_AT_MOST + " at most.");
            return Optional.empty();
        }
        return Utf8.decode(bytes, problems).flatMap(text -> compose(text, problems));
    }

    private static Optional<YamlTree> compose(String text, Problems problems) {
        try {
            return new Composer(events(text), problems).document();
        } catch (Composer.LimitReached limit) {
            problems.add(limit.at(), "", limit.code(), limit.text());
        } catch (MarkedYamlEngineException syntax) {
            var at = syntax.getProblemMark().map(Composer::position).orElse(Position.START);
            problems.add(at, "", ProblemCode.SYNTAX, "This is no YAML: " + oneLine(syntax.getProblem()) + ".");
        } catch (ReaderException forbidden) {
            int offset = Math.min(text.length(), text.offsetByCodePoints(0, codePointsUpTo(text, forbidden)));
            var character = "The character U+%04X".formatted(forbidden.getCodePoint());
            problems.add(
                    Utf8.endOf(text.substring(0, offset)),
                    "",
                    ProblemCode.ENCODING,
                    character + " is not allowed in YAML.");
        } catch (YamlEngineException other) {
            problems.add(
                    Position.START,
                    "",
                    ProblemCode.SYNTAX,
                    "This is no YAML: " + oneLine(String.valueOf(other.getMessage())));
        }
        return Optional.empty();
    }

    private static Iterator<Event> events(String text) {
        var settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setUseMarks(true)
                .setCodePointLimit(BYTES_AT_MOST)
                // In one piece: where a piece ends between the two halves of a character it is cut off
                // (snakeyaml-engine 3.0.1).
                .setBufferSize(Math.max(1, text.length()))
                .build();
        return new Parse(settings).parseString(text).iterator();
    }

    private static int codePointsUpTo(String text, ReaderException forbidden) {
        return Math.min(forbidden.getPosition(), text.codePointCount(0, text.length()));
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }
}
