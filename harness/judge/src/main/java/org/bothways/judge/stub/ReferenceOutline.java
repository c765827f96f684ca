package org.bothways.judge.stub;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/**
 * What of a model answer may be given away: the classes that suites use, and those that they extend or implement, with their public and
 * protected methods. Bodies throw; fields, private methods and annotations, which hold the mapping, are gone. Stubs that are made of it
 * are those of the answer itself. Interfaces, enums and annotations, which stubs take as they are, stay as they are.
 */
public final class ReferenceOutline {

    private ReferenceOutline() {}

    /**
     * {@return the outline, by binary name}
     *
     * @param reference class files of the model answer by binary name
     * @param used the classes that suites use
     */
    public static Map<String, byte[]> of(Map<String, byte[]> reference, Set<String> used) {
        Map<String, byte[]> outline = new TreeMap<>();
        used.forEach(name -> add(name, reference, outline));
        return outline;
    }

    private static void add(String name, Map<String, byte[]> reference, Map<String, byte[]> outline) {
        byte[] original = reference.get(name);
        if (original == null || outline.containsKey(name)) {
            return;
        }
        ClassReader reader = new ClassReader(original);
        int asTheyAre = Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_ANNOTATION;
        outline.put(name, (reader.getAccess() & asTheyAre) == 0 ? outline(reader) : original);
        add(reader.getSuperName().replace('/', '.'), reference, outline);
        for (String each : reader.getInterfaces()) {
            add(each.replace('/', '.'), reference, outline);
        }
    }

    private static byte[] outline(ClassReader reader) {
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Outliner(writer), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    /** Lets the declarations through. */
    private static final class Outliner extends ClassVisitor {

        Outliner(ClassWriter writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if ((access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) == 0 || name.equals("<clinit>")) {
                return null;
            }
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
                method.visitCode();
                method.visitInsn(Opcodes.ACONST_NULL);
                method.visitInsn(Opcodes.ATHROW);
                boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
                method.visitMaxs(1, (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - (isStatic ? 1 : 0));
            }
            method.visitEnd();
            return null;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, String signature, Object value) {
            return null;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return null;
        }

        @Override
        public @Nullable AnnotationVisitor visitTypeAnnotation(
                int typeRef, TypePath typePath, String descriptor, boolean visible) {
            return null;
        }

        @Override
        public @Nullable RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
            return null;
        }

        @Override
        public void visitPermittedSubclass(String permittedSubclass) {}

        @Override
        public void visitInnerClass(String name, String outerName, String innerName, int access) {}

        @Override
        public void visitNestHost(String nestHost) {}

        @Override
        public void visitNestMember(String nestMember) {}

        @Override
        public void visitOuterClass(String owner, String name, String descriptor) {}
    }
}
