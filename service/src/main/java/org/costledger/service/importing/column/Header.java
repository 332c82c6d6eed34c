package org.costledger.service.importing.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.importing.ImportProblem;
import org.costledger.service.importing.ImportReason;
import org.costledger.service.importing.table.SourceRow;

/**
 * Which place of a row holds which column.
 *
 * @param names of the file's columns, as it writes them
 * @param bindings what is read of a row, in the order of the file and then of the constants
 */
public record Header(FileKind kind, Mapping mapping, List<String> names, List<Binding> bindings) {
    /** Columns a reject file has besides those of its source; they are passed over. */
    public static final String ERROR_CODE = "errorCode";

    public static final String ERROR_MESSAGE = "errorMessage";

    /**
     * Where the value of a column comes from.
     *
     * @param place in the row; negative: the constant
     * @param name of the column in the file
     */
    public record Binding(Column column, int place, String name, String constant) {
        boolean isConstant() {
            return place < 0;
        }
    }

    /** The header of a table and what is wrong with it. */
    public record Read(Header header, List<ImportProblem> problems) {}

    /** Reads the first row of a table. */
    public static Read of(String file, FileKind kind, Mapping mapping, SourceRow row) {
        var reader = new Reader(file, kind, mapping, row.number());
        for (int place = 0; place < row.cells().size(); place++) reader.column(place, row.cell(place));
        reader.constants();
        reader.mappingOfColumns();
        reader.required();
        return new Read(new Header(kind, mapping, List.copyOf(row.cells()), reader.bindings), reader.problems);
    }

    private static final class Reader {
        private final String file;
        private final FileKind kind;
        private final Mapping mapping;
        private final long row;
        private final Map<String, String> ourNames = new HashMap<>();
        private final Map<String, Binding> bound = new HashMap<>();
        private final List<Binding> bindings = new ArrayList<>();
        private final List<ImportProblem> problems = new ArrayList<>();
        private final HashSet<String> seen = new HashSet<>();

        Reader(String file, FileKind kind, Mapping mapping, long row) {
            this.file = file;
            this.kind = kind;
            this.mapping = mapping;
            this.row = row;
            mapping.columns().forEach((ours, theirs) -> ourNames.put(theirs, ours));
        }

        void column(int place, String name) {
            if (name.isEmpty()) {
                problem("", ImportReason.COLUMN_UNNAMED, place + 1);
            } else if (!seen.add(name)) {
                problem(name, ImportReason.COLUMN_TWICE, name);
            } else if (!isPassedOver(name)) {
                bind(place, name);
            }
        }

        private boolean isPassedOver(String name) {
            return mapping.ignored().contains(name) || name.equals(ERROR_CODE) || name.equals(ERROR_MESSAGE);
        }

        private void bind(int place, String name) {
            var mapped = ourNames.get(name);
            var ours = mapped == null ? name : mapped;
            // A column of ours that is led elsewhere by the mapping has lost its own name.
            boolean isLedAway = mapped == null && mapping.columns().containsKey(name);
            var column = isLedAway ? java.util.Optional.<Column>empty() : kind.column(ours);
            if (column.isPresent()) {
                bind(new Binding(column.get(), place, name, ""), ours);
            } else if (!mapping.ignoresOthers()) {
                problem(name, ImportReason.COLUMN_UNKNOWN, name, kind.fileName());
            }
        }

        private void bind(Binding binding, String ours) {
            bound.put(ours, binding);
            bindings.add(binding);
        }

        void constants() {
            mapping.constants().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(constant -> {
                        var column = kind.column(constant.getKey());
                        if (column.isEmpty())
                            problem("", ImportReason.MAPPING_COLUMN, constant.getKey(), kind.fileName());
                        else if (bound.containsKey(constant.getKey()))
                            problem(constant.getKey(), ImportReason.MAPPING_CONSTANT, constant.getKey());
                        else
                            bind(
                                    new Binding(column.get(), -1, constant.getKey(), constant.getValue()),
                                    constant.getKey());
                    });
        }

        /** Every column a mapping names must be there: a misspelt one would be left out without a word. */
        void mappingOfColumns() {
            mapping.columns().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> {
                        if (kind.column(entry.getKey()).isEmpty())
                            problem("", ImportReason.MAPPING_COLUMN, entry.getKey(), kind.fileName());
                        else if (!seen.contains(entry.getValue()))
                            problem(entry.getValue(), ImportReason.COLUMN_MISSING, entry.getValue());
                    });
        }

        void required() {
            for (var column : kind.columns())
                if (column.isRequired()
                        && !bound.containsKey(column.name())
                        && !mapping.columns().containsKey(column.name()))
                    problem(column.name(), ImportReason.COLUMN_MISSING, column.name());
        }

        private void problem(String column, ImportReason reason, Object... facts) {
            problems.add(ImportProblem.of(file, row, column, new Refused(reason, facts)));
        }
    }
}
