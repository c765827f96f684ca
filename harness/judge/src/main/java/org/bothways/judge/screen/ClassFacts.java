package org.bothways.judge.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a class file says.
 *
 * @param hasStaticState whether it has a static field that is no constant
 * @param source path of its source from the package root, {@code cms/User.java}, or null where the class file doesn't say
 * @param isMapped whether it carries a mapping annotation: entity, embeddable, mapped superclass or converter
 * @param members public methods and constructors that it declares itself
 * @param flags uses of the platform that an instructor may want to look at
 */
record ClassFacts(
        String name,
        @Nullable String superName,
        List<String> interfaces,
        boolean isPublic,
        boolean isMapped,
        boolean hasStaticState,
        @Nullable String source,
        List<Member> members,
        List<Flag> flags) {

    ClassFacts {
        interfaces = List.copyOf(interfaces);
        members = List.copyOf(members);
        flags = List.copyOf(flags);
    }

    /**
     * A public method or constructor.
     *
     * @param isVariable whether its last parameter takes any number of arguments
     * @param firstLine of its body, or 0
     */
    record Member(String name, String descriptor, boolean isVariable, int firstLine) {}
}
