package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What goes out, unpacked where there is a JDK and nothing else: no Maven, no checkout, no repository of libraries. */
@DisabledOnOs(OS.WINDOWS)
class ArchiveIT {
    /** What the launcher asks of the machine beside a JDK. */
    private static final List<String> TOOLS = List.of("bash", "dirname", "mkdir", "readlink");

    private static final String JDK = System.getProperty("java.home");

    /** A line of the list of libraries: their licences, their name, and where they come from. */
    private static final Pattern LIBRARY =
            Pattern.compile("^ +((?:\\([^)]+\\) )+).* \\([^:]+:(?<artifact>[^:]+):(?<version>[^: ]+) - .*$");

    @TempDir
    private static Path host;

    private static Path folder;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        var name = "costledger-" + BuildVersion.version();
        var archive = Path.of("target", name + ".tar.gz").toAbsolutePath();
        int status = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", host.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).isZero();
        folder = host.resolve(name);
        Files.createDirectories(host.resolve("bin"));
        for (var tool : TOOLS) {
            var script = Files.writeString(
                    host.resolve("bin").resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(onPath(tool)));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path onPath(String tool) {
        return Pattern.compile(":")
                .splitAsStream(System.getenv("PATH"))
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(tool + " is not on the path"));
    }

    /** Runs the launcher of the archive in an environment that holds nothing but what it is given. */
    private static CommandRun run(Consumer<List<String>> environment, String... arguments)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("/usr/bin/env", "-i", "HOME=" + host));
        environment.accept(words);
        words.add(folder.resolve("costledger").toString());
        words.addAll(List.of(arguments));
        var out = host.resolve("out");
        var err = host.resolve("err");
        int status = new ProcessBuilder(words)
                .directory(host.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new CommandRun(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static void javaHome(List<String> words) {
        words.addAll(List.of("PATH=" + host.resolve("bin"), "JAVA_HOME=" + JDK));
    }

    private static void javaOnThePath(List<String> words) {
        words.add("PATH=" + host.resolve("bin") + ":" + Path.of(JDK, "bin"));
    }

    private static String done(String... arguments) throws IOException, InterruptedException {
        var run = run(ArchiveIT::javaHome, arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.out();
    }

    @Test
    void it_says_its_version() throws IOException, InterruptedException {
        var said = "costledger " + BuildVersion.version() + " on Java ";
        assertThat(done("--version")).startsWith(said);
        assertThat(run(ArchiveIT::javaOnThePath, "--version").out()).startsWith(said);
    }

    @Test
    void the_demo_finds_its_example() throws IOException, InterruptedException {
        assertThat(done("demo")).isNotBlank();
    }

    @Test
    void files_become_a_ledger_that_says_what_stock_is_worth() throws IOException, InterruptedException {
        done("init");
        var files = Stream.of("locations", "items", "item-variants", "opening-balances")
                .map(kind -> folder.resolve("examples/import").resolve(kind + ".csv"))
                .map(Path::toString);
        assertThat(done(Stream.concat(Stream.of("import"), files).toArray(String[]::new)))
                .endsWith("Imported into ./books.\n");
        assertThat(done("value", "--as-of", "2025-01-31", "--item", "HELMET", "--csv"))
                .contains("2025-01-31,posting-date,HELMET,Helmet Kite,68,68,1632,0,1632,24");
    }

    @Test
    void it_never_builds() throws IOException, InterruptedException {
        var run = run(ArchiveIT::javaHome, "--rebuild", "--version");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("this is an unpacked archive");

        var jar = folder.resolve("costledger.jar");
        var aside = Files.move(jar, host.resolve("aside.jar"));
        try {
            var incomplete = run(ArchiveIT::javaHome, "--version");
            assertThat(incomplete.status()).isEqualTo(2);
            assertThat(incomplete.err()).endsWith("costledger.jar is missing. Unpack the archive again.\n");
        } finally {
            Files.move(aside, jar);
        }
    }

    /** The list is made of what the build resolved; a text lies beside it for all that LICENSE does not cover. */
    @Test
    void every_library_comes_with_its_licence() throws IOException {
        var listed = new TreeSet<String>();
        for (var line : Files.readAllLines(folder.resolve("licenses/THIRD-PARTY.txt"))) {
            var library = LIBRARY.matcher(line);
            if (!library.matches()) continue;
            var artifact = library.group("artifact");
            listed.add(artifact + "-" + library.group("version") + ".jar");
            if (!library.group(1).equals("(Apache-2.0) "))
                assertThat(texts(artifact)).isNotEmpty();
        }
        try (var jars = Files.list(folder.resolve("lib"))) {
            assertThat(jars.map(jar -> String.valueOf(jar.getFileName())).filter(jar -> !jar.startsWith("costledger-")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
        assertThat(folder.resolve("LICENSE")).hasSameTextualContentAs(Path.of("..", "LICENSE"), StandardCharsets.UTF_8);
        assertThat(folder.resolve("NOTICE")).isNotEmptyFile();
    }

    private static List<Path> texts(String artifact) throws IOException {
        try (var files = Files.walk(folder.resolve("licenses").resolve(artifact))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void its_first_page_says_what_it_is_and_leads_nowhere_that_is_not_there() throws IOException {
        var page = Files.readString(folder.resolve("README.md"), StandardCharsets.UTF_8);
        assertThat(page).startsWith("# Costledger " + BuildVersion.version() + "\n");
        var links = Pattern.compile("\\]\\((?!https?:)([^)#]+)").matcher(page);
        assertThat(links.results().map(link -> folder.resolve(link.group(1))))
                .allSatisfy(file -> assertThat(file).exists());
    }
}
