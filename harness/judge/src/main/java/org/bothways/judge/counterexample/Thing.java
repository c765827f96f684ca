package org.bothways.judge.counterexample;

import java.util.Locale;

/** An object that lines may speak of. Two are the same when they are identical; what one is called is decided at the end. */
public final class Thing {

    /** The way people write it, rather than the name of a class. */
    private static final String ENTITY_MANAGER = "em";

    private final String className;

    /** An object of a class, by its binary name. */
    public Thing(String className) {
        this.className = className;
    }

    /** {@return a thing that stands for an entity manager} */
    public static Thing entityManager() {
        return new Thing(ENTITY_MANAGER);
    }

    boolean isEntityManager() {
        return className.equals(ENTITY_MANAGER);
    }

    /** {@return the binary name of its class} */
    public String className() {
        return className;
    }

    /** {@return the name of its class without its package} */
    public String simpleName() {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    /** {@return what a variable for it is called, up to a number} A class may have any name, a variable had better not. */
    String base() {
        String simple = simpleName();
        return simple.matches("[A-Za-z][A-Za-z0-9]*")
                ? simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1)
                : "object";
    }

    @Override
    public String toString() {
        return "a " + simpleName();
    }
}
