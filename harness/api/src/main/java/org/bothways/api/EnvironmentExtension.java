package org.bothways.api;

import java.util.ServiceLoader;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the {@link Environment} of the current thread to checks. {@link Checks} registers it; suites don't. */
@API(status = API.Status.INTERNAL)
public final class EnvironmentExtension implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    private static final ThreadLocal<@Nullable Environment> CURRENT = new ThreadLocal<>();

    /** Runs checks, on this thread, in the given environment. */
    public static void inEnvironment(Environment environment, Runnable checks) {
        Environment before = CURRENT.get();
        CURRENT.set(environment);
        try {
            checks.run();
        } finally {
            CURRENT.set(before);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        environment().begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        environment().end();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Database.class
                || type == Api.class
                || type == Probe.class
                || type == Advice.class
                || type == Exploration.class
                || type == Conversations.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Database.class) {
            return environment().database();
        }
        if (type == Exploration.class) {
            return environment().exploration();
        }
        if (type == Conversations.class) {
            return environment().conversations();
        }
        if (type == Advice.class) {
            return environment().advice();
        }
        return type == Api.class ? environment().api() : environment().probe();
    }

    private static Environment environment() {
        Environment current = CURRENT.get();
        return current != null ? current : InProcess.ENVIRONMENT;
    }

    /** Loaded on first use: the judge never looks for services. */
    private static final class InProcess {
        static final Environment ENVIRONMENT = ServiceLoader.load(Environment.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing here runs checks in-process: put org.bothways:local on the test class path"));
    }
}
