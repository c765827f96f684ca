package org.bothways.judge.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the facts of one class file. */
final class ClassFactsReader extends ClassVisitor {

    private static final Set<String> MAPPING = Set.of(
            "Ljakarta/persistence/Entity;",
            "Ljakarta/persistence/Embeddable;",
            "Ljakarta/persistence/MappedSuperclass;",
            "Ljakarta/persistence/Converter;");

    private final List<ClassFacts.Member> members = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private String name = "";
    private @Nullable String superName;
    private List<String> interfaces = List.of();
    private boolean isPublic;
    private boolean isMapped;
    private boolean hasStaticState;
    private @Nullable String source;

    private ClassFactsReader() {
        super(Opcodes.ASM9);
    }

    static ClassFacts read(byte[] classFile) {
        ClassFactsReader reader = new ClassFactsReader();
        new ClassReader(classFile).accept(reader, ClassReader.SKIP_FRAMES);
        return new ClassFacts(
                reader.name,
                reader.superName,
                reader.interfaces,
                reader.isPublic,
                reader.isMapped,
                reader.hasStaticState,
                reader.source,
                reader.members,
                reader.flags);
    }

    @Override
    public void visit(
            int version,
            int access,
            String internalName,
            String signature,
            @Nullable String superType,
            String[] types) {
        name = internalName.replace('/', '.');
        superName = superType == null ? null : superType.replace('/', '.');
        interfaces = List.of(types).stream().map(type -> type.replace('/', '.')).toList();
        isPublic = (access & Opcodes.ACC_PUBLIC) != 0;
    }

    @Override
    public void visitSource(@Nullable String file, @Nullable String debug) {
        int end = name.lastIndexOf('.');
        source = file == null ? null : name.substring(0, end + 1).replace('.', '/') + file;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        isMapped |= MAPPING.contains(descriptor);
        return null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, String signature, @Nullable Object constant) {
        boolean made = (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_ENUM)) != 0;
        hasStaticState |= (access & Opcodes.ACC_STATIC) != 0 && constant == null && !made;
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            flags.add(new Flag(source, 0, "native " + method, "calls code outside of Java"));
        }
        boolean made = (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
        boolean listed = (access & Opcodes.ACC_PUBLIC) != 0 && !made;
        return new Body(new ClassFacts.Member(method, descriptor, (access & Opcodes.ACC_VARARGS) != 0, 0), listed);
    }

    /** Follows the lines of one method. */
    private final class Body extends MethodVisitor {

        private final ClassFacts.Member member;
        private final boolean listed;
        private int firstLine;
        private int line;

        Body(ClassFacts.Member member, boolean listed) {
            super(Opcodes.ASM9);
            this.member = member;
            this.listed = listed;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
            firstLine = firstLine == 0 ? number : firstLine;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
            flag(owner, called);
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    flag(handle.getOwner(), handle.getName());
                }
            }
        }

        private void flag(String owner, String called) {
            String api = owner.replace('/', '.') + "." + called;
            FlaggedApis.why(api).ifPresent(why -> flags.add(new Flag(source, line, api, why)));
        }

        @Override
        public void visitEnd() {
            if (listed) {
                members.add(new ClassFacts.Member(member.name(), member.descriptor(), member.isVariable(), firstLine));
            }
        }
    }
}
