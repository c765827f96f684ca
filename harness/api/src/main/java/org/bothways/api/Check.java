package org.bothways.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/**
 * Makes a method a check: a JUnit test with points. Its class carries {@link Checks}, itself a
 * {@link org.junit.jupiter.api.DisplayName} that a student understands. The id of a check is
 * {@code group.relationship.method}, or {@code group.method} where no relationship is named.
 *
 * <p>Objects of the submission are made in the check or in {@code @BeforeEach}: field initialisers run before the check has begun.
 */
@API(status = API.Status.STABLE)
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Check {

    /** {@return what the check is worth: a decimal with at most two places, {@code "2"} or {@code "1.25"}} */
    String points();

    /**
     * {@return ids of the checks that have to pass first} While one of them fails, this check is <em>blocked</em>: it is not
     * run, and it names the failure that is at the root. A short id (a bare method name) means a check of the same class.
     */
    String[] needs() default {};

    /**
     * {@return the relationship, where it is another than the class's} It replaces {@link Checks#relationship()} in the id and
     * in the report.
     */
    String relationship() default "";
}
