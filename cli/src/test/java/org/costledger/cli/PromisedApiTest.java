package org.costledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages that docs/reference/stability.md promises are there, and whoever uses them needs no other. */
class PromisedApiTest {
    private static final String OURS = "org.costledger";
    private static final Path PAGE = Path.of("..", "docs", "reference", "stability.md");
    private static final Pattern PACKAGE = Pattern.compile("^\\| `(org\\.costledger\\.[a-z.]+)` \\|");
    private static final Pattern TYPE = Pattern.compile("^\\| `(org\\.costledger\\.[a-z.]+\\.[A-Z][A-Za-z$]*)` \\|");

    private static final JavaClasses CLASSES = ModuleDirectionTest.CLASSES;

    private final Set<String> promised = named(PACKAGE);

    /** Types of other packages that the page names: promised too, or shown and not promised. */
    private final Set<String> named = named(TYPE);

    private static Set<String> named(Pattern row) {
        try (var lines = Files.lines(PAGE)) {
            return lines.flatMap(line -> row.matcher(line).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new IllegalStateException("the page that promises cannot be read", unreadable);
        }
    }

    @Test
    void what_is_promised_is_there() {
        var there = CLASSES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(promised).contains("org.costledger.engine", "org.costledger.service");
        assertThat(there).containsAll(promised);
        assertThat(CLASSES.stream().map(JavaClass::getName)).containsAll(named);
    }

    @Test
    void what_is_promised_leads_to_nothing_the_page_does_not_name() {
        var leaks = new TreeSet<String>();
        for (var type : CLASSES) {
            if (!isOpen(type) || !promised.contains(type.getPackageName())) continue;
            for (var shown : shownBy(type))
                if (!isPromised(shown)) leaks.add(type.getName() + " shows " + shown.getName());
            for (var member : type.getMembers()) {
                if (!isOpen(member)) continue;
                for (var shown : shownBy(member))
                    if (!isPromised(shown)) leaks.add(member.getFullName() + " shows " + shown.getName());
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** Types of others are theirs to promise. */
    private boolean isPromised(JavaClass type) {
        var plain = type.getBaseComponentType();
        return !plain.getPackageName().startsWith(OURS)
                || named.contains(plain.getName())
                || (promised.contains(plain.getPackageName()) && isOpen(plain));
    }

    /** A type is open if it and those around it are public. */
    private static boolean isOpen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PromisedApiTest::isOpen).orElse(true);
    }

    private static boolean isOpen(JavaMember member) {
        var modifiers = member.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    private static List<JavaClass> shownBy(JavaClass type) {
        return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .flatMap(PromisedApiTest::involved)
                .toList();
    }

    private static List<JavaClass> shownBy(JavaMember member) {
        return switch (member) {
            case JavaField field -> involved(field.getType()).toList();
            case JavaCodeUnit unit ->
                Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                        .flatMap(PromisedApiTest::involved)
                        .toList();
            default -> throw new IllegalStateException("neither field nor code: " + member);
        };
    }

    private static Stream<JavaClass> involved(JavaType type) {
        return type.getAllInvolvedRawTypes().stream();
    }
}
