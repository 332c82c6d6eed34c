package org.costledger.service.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.costledger.engine.refusal.RefusalReason;
import org.costledger.engine.refusal.Refused;
import org.costledger.service.importing.column.FileKind;
import org.costledger.service.importing.column.Mapping;
import org.costledger.service.importing.column.MappingFile;
import org.costledger.service.importing.table.TableReason;

/**
 * Finds what is to be imported: files, or folders with files, in the order they depend on each other. What a file holds goes by
 * its mapping, else by the beginning of its name. Its mapping lies beside it: {@code movements-2025.mapping}, else
 * {@code movements.mapping}, for {@code movements-2025.csv}.
 */
public final class ImportFiles {
    private static final String MAPPING = ".mapping";
    private static final String REJECTS = ".rejects";

    private final Optional<FileKind> kind;
    private final Optional<Mapping> mapping;
    private final List<ImportFile> files = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();

    private ImportFiles(Optional<FileKind> kind, Optional<Mapping> mapping) {
        this.kind = kind;
        this.mapping = mapping;
    }

    /**
     * What was found.
     *
     * @param problems empty if it can be imported
     */
    public record Found(List<ImportFile> files, List<ImportProblem> problems) {}

    /**
     * Finds the files of some paths. A folder gives the CSV and XLSX files in it, apart from reject files; a reject file is
     * imported when it is named itself.
     *
     * @param kind of all files; absent: as their mappings or names say
     * @param mapping file of all files; absent: those beside them
     */
    public static Found find(List<Path> paths, Optional<FileKind> kind, Optional<Path> mapping) {
        var given = mapping.map(MappingFile::read);
        var finder = new ImportFiles(kind, given.map(MappingFile.Read::mapping));
        given.ifPresent(read -> finder.problems.addAll(read.problems()));
        for (var path : paths) finder.add(path);
        finder.checkTwice();
        finder.files.sort(Comparator.comparing(ImportFile::kind)
                .thenComparing(file -> file.path().toString()));
        return new Found(List.copyOf(finder.files), List.copyOf(finder.problems));
    }

    private void add(Path path) {
        if (!Files.isDirectory(path)) {
            addFile(path);
            return;
        }
        try (var inside = Files.list(path)) {
            var tables = inside.filter(ImportFiles::isTable).sorted().toList();
            if (tables.isEmpty()) problem(path, ImportReason.NOTHING_TO_IMPORT, path);
            tables.forEach(this::addFile);
        } catch (IOException failure) {
            problem(path, TableReason.FILE_UNREADABLE, String.valueOf(failure.getMessage()));
        }
    }

    private static boolean isTable(Path path) {
        var name = name(path).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path)
                && (name.endsWith(".csv") || name.endsWith(".xlsx"))
                && !name.contains(REJECTS)
                && !name.startsWith("~$");
    }

    private void addFile(Path path) {
        if (!Files.isRegularFile(path)) {
            problem(path, TableReason.FILE_UNREADABLE, "it does not exist");
            return;
        }
        var ownMapping = mapping.orElseGet(() -> mappingBeside(path));
        var found = kind.or(ownMapping::kind).or(() -> FileKind.ofFileName(name(path)));
        if (found.isEmpty()) {
            var kinds = Stream.of(FileKind.values()).map(FileKind::fileName).collect(Collectors.joining(", "));
            problem(path, ImportReason.KIND_UNKNOWN, kinds);
            return;
        }
        files.add(new ImportFile(path, found.get(), ownMapping));
    }

    private Mapping mappingBeside(Path path) {
        var name = name(path);
        int rejects = name.indexOf(REJECTS);
        int end = rejects > 0 ? rejects : name.lastIndexOf('.');
        var base = end > 0 ? name.substring(0, end) : name;
        var names = Stream.concat(Stream.of(base), FileKind.ofFileName(name).map(FileKind::fileName).stream());
        return names.map(one -> path.resolveSibling(one + MAPPING))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(this::read)
                .orElse(Mapping.NONE);
    }

    private Mapping read(Path path) {
        var read = MappingFile.read(path);
        for (var problem : read.problems()) if (!problems.contains(problem)) problems.add(problem);
        return read.mapping();
    }

    private void checkTwice() {
        var seen = new HashSet<Path>();
        for (var file : files)
            if (!seen.add(file.path().toAbsolutePath().normalize())) problem(file.path(), ImportReason.FILE_TWICE);
    }

    private void problem(Path path, RefusalReason reason, Object... facts) {
        problems.add(ImportProblem.of(name(path), 0, "", new Refused(reason, facts)));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
