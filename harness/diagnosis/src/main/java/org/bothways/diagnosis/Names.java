package org.bothways.diagnosis;

/** Names as people write them. */
final class Names {

    private Names() {}

    /** {@return the name without its package and without the classes around it} */
    static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    /** {@return the property that an accessor reads: {@code students} for {@code getStudents}} */
    static String property(String accessor) {
        int prefix = accessor.startsWith("get") || accessor.startsWith("set") ? 3 : accessor.startsWith("is") ? 2 : 0;
        return accessor.length() == prefix
                ? accessor
                : Character.toLowerCase(accessor.charAt(prefix)) + accessor.substring(prefix + 1);
    }

    static boolean isGetter(String method) {
        return (method.startsWith("get") && method.length() > 3) || (method.startsWith("is") && method.length() > 2);
    }
}
