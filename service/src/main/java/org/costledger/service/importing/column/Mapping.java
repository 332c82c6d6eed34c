package org.costledger.service.importing.column;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.costledger.service.importing.table.TableFormat;

/**
 * How a file of another program is led to the columns of a kind; saved beside the files it is for.
 *
 * @param kind what such files hold; absent: as their names say
 * @param columns by our name that of the file; a column that is not named here has our name
 * @param constants by our name the value of every row, written as in the file
 * @param words by our column, by the word of the file our word
 * @param ignored columns of the file that are passed over
 * @param ignoresOthers whether all columns are passed over that mean nothing here
 */
public record Mapping(
        Optional<FileKind> kind,
        TableFormat format,
        Map<String, String> columns,
        Map<String, String> constants,
        Map<String, Map<String, String>> words,
        Set<String> ignored,
        boolean ignoresOthers) {
    /** Our names, our format. */
    public static final Mapping NONE =
            new Mapping(Optional.empty(), TableFormat.DEFAULT, Map.of(), Map.of(), Map.of(), Set.of(), false);

    public Mapping {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
        words = Map.copyOf(words);
        ignored = Set.copyOf(ignored);
    }

    public Mapping withFormat(TableFormat changed) {
        return new Mapping(kind, changed, columns, constants, words, ignored, ignoresOthers);
    }

    /** Our word for one of the file. */
    String word(String column, String text) {
        return words.getOrDefault(column, Map.of()).getOrDefault(text, text);
    }
}
