package org.bothways.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who sees whom. The arrows are those of {@code docs/architecture.md}. */
@AnalyzeClasses(packages = "org.bothways", importOptions = DoNotIncludeTests.class)
final class ModuleTests {

    @ArchTest
    static final ArchRule arrowsPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("org.bothways.cli..")
            .layer("verify")
            .definedBy("org.bothways.verify..")
            .layer("grader")
            .definedBy("org.bothways.grader..")
            .layer("judge")
            .definedBy("org.bothways.judge..")
            .layer("exploration")
            .definedBy("org.bothways.exploration..")
            .layer("conversation")
            .definedBy("org.bothways.conversation..")
            .layer("diagnosis")
            .definedBy("org.bothways.diagnosis..")
            .layer("sandbox")
            .definedBy("org.bothways.sandbox..")
            .layer("intake")
            .definedBy("org.bothways.intake..")
            .layer("report")
            .definedBy("org.bothways.report..")
            .layer("specification")
            .definedBy("org.bothways.specification..")
            .layer("gradebook")
            .definedBy("org.bothways.gradebook..")
            .layer("ci")
            .definedBy("org.bothways.ci..")
            .layer("api")
            .definedBy("org.bothways.api..")
            .layer("local")
            .definedBy("org.bothways.local..")
            .layer("worker")
            .definedBy("org.bothways.worker..")
            .layer("wire")
            .definedBy("org.bothways.wire..")
            .whereLayer("cli")
            .mayOnlyAccessLayers(
                    "verify",
                    "grader",
                    "judge",
                    "exploration",
                    "diagnosis",
                    "sandbox",
                    "intake",
                    "ci",
                    "gradebook",
                    "report")
            .whereLayer("verify")
            .mayOnlyAccessLayers("grader", "judge", "exploration", "diagnosis", "sandbox", "intake", "report")
            .whereLayer("grader")
            .mayOnlyAccessLayers(
                    "judge", "exploration", "specification", "diagnosis", "sandbox", "intake", "report", "api", "wire")
            .whereLayer("judge")
            .mayOnlyAccessLayers("exploration", "conversation", "specification", "sandbox", "api", "wire")
            .whereLayer("specification")
            .mayNotAccessAnyLayer()
            .whereLayer("exploration")
            .mayOnlyAccessLayers("wire")
            .whereLayer("conversation")
            .mayOnlyAccessLayers("api")
            .whereLayer("diagnosis")
            .mayOnlyAccessLayers("wire")
            .whereLayer("sandbox")
            .mayOnlyAccessLayers("wire")
            .whereLayer("intake")
            .mayNotAccessAnyLayer()
            .whereLayer("gradebook")
            .mayOnlyAccessLayers("report")
            .whereLayer("ci")
            .mayOnlyAccessLayers("report")
            .whereLayer("report")
            .mayNotAccessAnyLayer()
            .whereLayer("api")
            .mayNotAccessAnyLayer()
            .whereLayer("local")
            .mayOnlyAccessLayers("api", "exploration", "conversation", "specification", "worker", "wire")
            .whereLayer("worker")
            .mayOnlyAccessLayers("wire")
            .whereLayer("wire")
            .mayNotAccessAnyLayer()
            .because("what shares a JVM with student code must not know suites, points or reports, and each module can"
                    + " be read with only those below it in mind");

    @ArchTest
    static final ArchRule everyClassBelongsToAModule = classes()
            .should()
            .resideInAnyPackage(
                    "org.bothways.cli..",
                    "org.bothways.verify..",
                    "org.bothways.grader..",
                    "org.bothways.judge..",
                    "org.bothways.exploration..",
                    "org.bothways.specification..",
                    "org.bothways.conversation..",
                    "org.bothways.diagnosis..",
                    "org.bothways.sandbox..",
                    "org.bothways.intake..",
                    "org.bothways.ci..",
                    "org.bothways.gradebook..",
                    "org.bothways.report..",
                    "org.bothways.api..",
                    "org.bothways.local..",
                    "org.bothways.worker..",
                    "org.bothways.wire..")
            .because("a class in a package of its own would escape the arrows");

    @ArchTest
    static final ArchRule wireSeesOnlyTheJdk = classes()
            .that()
            .resideInAPackage("org.bothways.wire..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.bothways.wire..", "java..", "org.jspecify.annotations..")
            .because("it shares a JVM with student code, which can reach whatever it depends on");

    @ArchTest
    static final ArchRule workerSeesOnlyWhatStudentsNeed = classes()
            .that()
            .resideInAPackage("org.bothways.worker..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.bothways.worker..",
                    "org.bothways.wire..",
                    "java..",
                    "javax.tools..",
                    "com.sun.net.httpserver..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "org.h2..",
                    "org.jspecify.annotations..")
            .because("it shares a JVM with student code, which can reach whatever it depends on");

    @ArchTest
    static final ArchRule onlyTheWorkerSeesHibernateAndH2 = noClasses()
            .that()
            .resideOutsideOfPackage("org.bothways.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "org.h2..")
            .because("the judge compares what a worker answers and must not depend on how the provider came to it");

    @ArchTest
    static final ArchRule onlyVerifyMutates = noClasses()
            .that()
            .resideOutsideOfPackage("org.bothways.verify..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.pitest..", "com.github.difflib..")
            .because("whoever grades students needs no mutants, and no library for them");

    @ArchTest
    static final ArchRule judgesSideNeverSeesTheWorker = noClasses()
            .that()
            .resideOutsideOfPackages("org.bothways.worker..", "org.bothways.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bothways.worker..")
            .because("the worker's jars are on no class path of the judge: the wire is all that connects them");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching("org.bothways.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package");
}
