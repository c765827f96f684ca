package org.bothways.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Who may do what: print, exit, start processes, read clocks. */
@AnalyzeClasses(packages = "org.bothways", importOptions = DoNotIncludeTests.class)
final class ConductTests {

    @ArchTest
    static final ArchRule onlySandboxStartsProcesses = noClasses()
            .that()
            .resideOutsideOfPackage("org.bothways.sandbox..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .accessTargetWhere(use(Runtime.class, "exec"))
            .because("whoever starts a process must also limit it and end it with all of its children");

    @ArchTest
    static final ArchRule onlySandboxStartsContainers = noClasses()
            .that()
            .resideOutsideOfPackage("org.bothways.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.dockerjava..")
            .because("whoever starts a container must also limit it and remove it");

    @ArchTest
    static final ArchRule onlyCliAndWorkerEndTheProgram = noClasses()
            .that()
            .resideOutsideOfPackages("org.bothways.cli..", "org.bothways.worker..")
            .should()
            .accessTargetWhere(use(System.class, "exit"))
            .orShould()
            .accessTargetWhere(use(Runtime.class, "exit|halt"))
            .because("a fault is an exception up to the command, which turns it into an exit code; a worker follows its"
                    + " judge");

    @ArchTest
    static final ArchRule onlyCliPrints = noClasses()
            .that()
            .resideOutsideOfPackage("org.bothways.cli..")
            .and()
            // Keeps what workers in this process print from mixing with what the command prints.
            .doNotHaveFullyQualifiedName("org.bothways.sandbox.RoutedOutput")
            .and()
            // Marks the end of what a submission has printed.
            .doNotHaveFullyQualifiedName("org.bothways.worker.StandardOutputs")
            .should()
            .accessTargetWhere(use(System.class, "out|err|setOut|setErr|console"))
            .orShould()
            .accessTargetWhere(printingOfAStackTrace())
            .because("output is for people, and only the command knows who is watching");

    @ArchTest
    static final ArchRule nobodySerializes = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ObjectOutputStream.class)
            .because("whoever reads a serialized object runs what its sender chose");

    @ArchTest
    static final ArchRule onlyCliReadsTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("org.bothways.cli..")
            .should()
            .accessTargetWhere(readingOfTheClock())
            .because("the same submission graded twice gives the same report: the time of day comes in as a Clock");

    @ArchTest
    static final ArchRule namesSayWhatATypeIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .because("such a name says that nobody knew what the type is for");

    private static DescribedPredicate<JavaAccess<?>> use(Class<?> owner, String names) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + names,
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && access.getName().matches(names));
    }

    private static DescribedPredicate<JavaAccess<?>> printingOfAStackTrace() {
        return use(Throwable.class, "printStackTrace").and(takes().as("to System.err"));
    }

    private static DescribedPredicate<JavaAccess<?>> readingOfTheClock() {
        DescribedPredicate<JavaAccess<?>> now = DescribedPredicate.describe(
                "java.time.*.now",
                access -> access.getTargetOwner().getPackageName().equals("java.time")
                        && access.getName().equals("now"));
        return now.and(DescribedPredicate.not(takes(Clock.class)))
                .or(use(Clock.class, "system.*|tick(Millis|Seconds|Minutes)"))
                .or(use(System.class, "currentTimeMillis"))
                .as("the time of day");
    }

    private static DescribedPredicate<JavaAccess<?>> takes(Class<?>... parameters) {
        List<String> names = Stream.of(parameters).map(Class::getName).toList();
        return DescribedPredicate.describe(
                "takes " + names,
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList()
                                .equals(names));
    }
}
