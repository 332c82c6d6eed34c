package org.costledger.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The modules depend on each other in one direction: cli, bench, scenario, service, store, engine; and the engine on nothing. */
class ModuleDirectionTest {
    /** All that is ours, without tests. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.costledger");

    @Test
    void modules_depend_on_what_lies_below_them() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.costledger..")
                .layer("cli")
                .definedBy("org.costledger.cli..")
                .layer("bench")
                .definedBy("org.costledger.bench..")
                .layer("scenario")
                .definedBy("org.costledger.scenario..")
                .layer("service")
                .definedBy("org.costledger.service..")
                .layer("store")
                .definedBy("org.costledger.store..")
                .layer("engine")
                .definedBy("org.costledger.engine..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("bench")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("scenario")
                .mayOnlyBeAccessedByLayers("cli", "bench")
                .whereLayer("service")
                .mayOnlyBeAccessedByLayers("cli", "bench", "scenario")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("bench", "service")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("cli", "bench", "scenario", "service", "store")
                .withOptionalLayers(true)
                .check(CLASSES);
    }

    @Test
    void the_engine_depends_on_the_jdk_alone() {
        classes()
                .that()
                .resideInAPackage("org.costledger.engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.costledger.engine..", "java..", "org.jspecify.annotations..")
                .check(CLASSES);
    }

    @Test
    void every_class_belongs_to_a_module() {
        classes()
                .should()
                .resideInAnyPackage(
                        "org.costledger.cli..",
                        "org.costledger.bench..",
                        "org.costledger.scenario..",
                        "org.costledger.service..",
                        "org.costledger.store..",
                        "org.costledger.engine..")
                .check(CLASSES);
    }
}
