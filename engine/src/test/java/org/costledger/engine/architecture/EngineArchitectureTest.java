package org.costledger.engine.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Data flows one way through the packages of the engine, and nothing flows in from outside. */
class EngineArchitectureTest {
    private static final String ENGINE = "org.costledger.engine";

    /** Each package uses only those before it; none of the rules uses {@code explain}, {@code invariant}, {@code fingerprint} or {@code memory}. */
    private static final List<String> ORDER = List.of(
            "refusal",
            "number",
            "setup",
            "journal",
            "ledger",
            "ledger.column",
            "ledger.view",
            "costing",
            "valuation",
            "application",
            "revaluation",
            "standardcost",
            "posting",
            "adjustment",
            "period",
            "explain",
            "inquiry",
            "invariant",
            "fingerprint",
            "memory");

    /** How text becomes a fingerprint: by an encoding and a digest, which know no file, clock or thread either. */
    private static final DescribedPredicate<JavaClass> FINGERPRINT =
            named(Charset.class, StandardCharsets.class, MessageDigest.class, NoSuchAlgorithmException.class);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ENGINE);

    @Test
    void eachPackageUsesOnlyThoseBeforeIt() {
        var allowed = new ArrayList<String>(List.of("java..", "org.jspecify.annotations"));
        for (var name : ORDER) {
            var here = ENGINE + "." + name;
            allowed.add(here);
            classes()
                    .that()
                    .resideInAPackage(here)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(allowed.toArray(String[]::new)).or(arrayOf(allowed)))
                    .check(CLASSES);
        }
    }

    @Test
    void theRulesDoNotKnowWhoHoldsOrChecksTheLedger() {
        noClasses()
                .that(not(resideInAnyPackage(ENGINE + ".memory", ENGINE + ".invariant", ENGINE + ".fingerprint")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(ENGINE + ".memory", ENGINE + ".invariant", ENGINE + ".fingerprint"))
                .check(CLASSES);
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        assertThat(packages()).containsExactlyInAnyOrderElementsOf(inOrderAndRoot());
    }

    @Test
    void everyPackageSaysWhatBelongsInIt() {
        var described = new TreeSet<String>();
        for (var type : CLASSES) {
            if (type.getSimpleName().equals("package-info")) described.add(type.getPackageName());
        }
        assertThat(described).containsExactlyElementsOf(packages());
    }

    @Test
    void theEngineStandsOnPlainJava() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java.lang..", "java.math..", "java.time..", "java.util..", "org.jspecify.annotations")
                        .or(resideInAPackage(ENGINE + ".."))
                        .or(JavaClass.Predicates.type(ByteOrder.class)) // how numbers lie in packed rows
                        .or(FINGERPRINT)
                        .or(JavaClass.Predicates.simpleNameEndingWith("[]"))
                        .or(primitive()))
                .check(CLASSES);
    }

    @Test
    void theEngineKnowsNoClockNoFileAndNoThread() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.io",
                                "java.net..",
                                "java.nio..",
                                "java.sql..",
                                "java.util.concurrent..",
                                "java.util.logging..")
                        .and(not(JavaClass.Predicates.type(Serializable.class)))
                        .and(not(JavaClass.Predicates.type(ByteOrder.class)))
                        .and(not(FINGERPRINT)))
                .orShould()
                .dependOnClassesThat(named(Thread.class, Runtime.class, Process.class, Clock.class))
                .orShould()
                .callMethodWhere(asksTheTime())
                .check(CLASSES);
    }

    @Test
    void noNumberIsBinary() {
        fields().should().notHaveRawType(binary()).check(CLASSES);
        codeUnits().should(haveNoBinaryNumber()).check(CLASSES);
    }

    private static Set<String> packages() {
        var packages = new TreeSet<String>();
        for (var type : CLASSES) packages.add(type.getPackageName());
        return packages;
    }

    private static List<String> inOrderAndRoot() {
        var packages = new ArrayList<String>(List.of(ENGINE));
        for (var name : ORDER) packages.add(ENGINE + "." + name);
        return packages;
    }

    private static DescribedPredicate<JavaClass> arrayOf(List<String> allowed) {
        var packages = allowed.toArray(String[]::new);
        return DescribedPredicate.describe(
                "primitive, or an array of what is allowed",
                type -> type.getBaseComponentType().isPrimitive()
                        || resideInAnyPackage(packages).test(type.getBaseComponentType()));
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe(
                "primitive", type -> type.getBaseComponentType().isPrimitive());
    }

    private static DescribedPredicate<JavaClass> named(Class<?>... types) {
        var names = List.of(types).stream().map(Class::getName).toList();
        return DescribedPredicate.describe("one of " + names, type -> names.contains(type.getName()));
    }

    private static DescribedPredicate<JavaClass> binary() {
        return DescribedPredicate.describe("double or float", EngineArchitectureTest::isBinary);
    }

    private static boolean isBinary(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                .contains(type.getBaseComponentType().getName());
    }

    private static DescribedPredicate<JavaMethodCall> asksTheTime() {
        return DescribedPredicate.describe("asks the time, or the machine", call -> asksTheTime(call.getTarget()));
    }

    private static boolean asksTheTime(AccessTarget.MethodCallTarget target) {
        var owner = target.getOwner();
        if (owner.isEquivalentTo(System.class)) return !target.getName().equals("arraycopy");
        return owner.getPackageName().startsWith("java.time")
                && target.getName().equals("now");
    }

    private static ArchCondition<JavaCodeUnit> haveNoBinaryNumber() {
        return new ArchCondition<>("neither take nor return a double or float") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean binary = isBinary(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(EngineArchitectureTest::isBinary);
                if (binary) events.add(SimpleConditionEvent.violated(unit, unit.getDescription()));
            }
        };
    }
}
