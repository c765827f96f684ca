package org.bothways.judge.screen;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The members that a submission has to have: those that the suites use. Read from the suites' class files, so it can't fall behind
 * them.
 *
 * @param classes binary names
 */
public record Contract(Set<String> classes, Set<Required> members) {

    /** Copies the sets, in an order that is always the same. */
    public Contract {
        classes = new TreeSet<>(classes);
        Set<Required> ordered = new TreeSet<>(Comparator.comparing(Required::owner)
                .thenComparing(Required::name)
                .thenComparing(Required::descriptor));
        ordered.addAll(members);
        members = ordered;
    }

    /** A method, or a constructor where the name is {@code <init>}. */
    public record Required(String owner, String name, String descriptor) {}

    /**
     * Reads what suites use of a reference.
     *
     * @param suites class files of the suites
     * @param reference class files of the model answer
     */
    public static Contract of(Map<String, byte[]> suites, Map<String, byte[]> reference) {
        Set<String> classes = new TreeSet<>();
        Set<Required> members = new java.util.HashSet<>();
        suites.values()
                .forEach(suite -> new ClassReader(suite)
                        .accept(
                                new Uses(reference.keySet(), classes, members),
                                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES));
        return new Contract(classes, members);
    }

    /** Notes every call of the reference's members. */
    private static final class Uses extends ClassVisitor {

        private final Set<String> reference;
        private final Set<String> classes;
        private final Set<Required> members;

        Uses(Set<String> reference, Set<String> classes, Set<Required> members) {
            super(Opcodes.ASM9);
            this.reference = reference;
            this.classes = classes;
            this.members = members;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
                    note(owner, called, type);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle) {
                            note(handle.getOwner(), handle.getName(), handle.getDesc());
                        }
                    }
                }

                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof Type type && reference.contains(type.getClassName())) {
                        classes.add(type.getClassName());
                    }
                }
            };
        }

        private void note(String internalOwner, String name, String descriptor) {
            String owner = internalOwner.replace('/', '.');
            if (reference.contains(owner)) {
                classes.add(owner);
                members.add(new Required(owner, name, descriptor));
            }
        }
    }
}
