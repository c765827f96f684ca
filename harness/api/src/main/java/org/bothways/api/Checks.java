package org.bothways.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says of a class that its {@link Check} methods belong to one group of the assignment, and lets them take
 * {@link Database}, {@link Api}, {@link Probe}, {@link Exploration} and {@link Conversations} as parameters.
 */
@API(status = API.Status.STABLE)
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EnvironmentExtension.class)
public @interface Checks {

    /** {@return the id of a group in {@code assignment.yaml}} */
    String group();

    /** {@return the id of a relationship in {@code assignment.yaml}, or nothing} */
    String relationship() default "";

    /** {@return who may read the details} A public suite holds visible checks only. */
    Visibility visibility() default Visibility.HIDDEN;
}
