package org.bothways.judge;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bothways.api.Check;
import org.bothways.judge.suite.CheckSpec;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs one check on the JUnit Platform. Nothing is found by itself: no engine, listener or filter from a class path, no configuration
 * file.
 */
final class Jupiter {

    private final Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build());

    private final ClassLoader suite;

    Jupiter(ClassLoader suite) {
        this.suite = suite;
    }

    /** {@return what the check threw, or nothing when it passed} */
    Optional<Throwable> run(CheckSpec check) {
        Results results = new Results();
        launcher.execute(request(check), results);
        return results.outcome(check);
    }

    private LauncherDiscoveryRequest request(CheckSpec check) {
        CheckSpec.Place place = check.place();
        try {
            Class<?> type = suite.loadClass(place.className());
            Method method = Stream.of(type.getDeclaredMethods())
                    .filter(each -> each.getName().equals(place.method())
                            && each.isAnnotationPresent(Check.class)
                            && !each.isSynthetic())
                    .findFirst()
                    .orElseThrow(() -> new HarnessFault("The suite's class %s has lost its method %s"
                            .formatted(place.className(), place.method())));
            return LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectMethod(type, method))
                    .enableImplicitConfigurationParameters(false)
                    .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                    .build();
        } catch (ClassNotFoundException | LinkageError e) {
            throw new HarnessFault("The suite's class %s can't be loaded: %s".formatted(place.className(), e), e);
        }
    }

    /** Collects how every test of the check ended; a parameterized one has several. */
    private static final class Results implements TestExecutionListener {

        private final List<Throwable> failures = new ArrayList<>();
        private int tests;

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (identifier.isTest()) {
                tests++;
            }
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                failures.add(result.getThrowable()
                        .orElseGet(() -> new IllegalStateException("The check ended without saying why")));
            }
        }

        Optional<Throwable> outcome(CheckSpec check) {
            if (failures.isEmpty() && tests == 0) {
                throw new HarnessFault("JUnit ran nothing for the check " + check.id()
                        + ": is it disabled, or no test method any more?");
            }
            return failures.stream().findFirst();
        }
    }
}
