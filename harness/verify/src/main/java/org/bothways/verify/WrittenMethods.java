package org.bothways.verify;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Tells the methods of a class that somebody wrote from those that the compiler made for a record. */
final class WrittenMethods extends ClassVisitor {

    private static final Set<String> OF_EVERY_RECORD =
            Set.of("toString()Ljava/lang/String;", "hashCode()I", "equals(Ljava/lang/Object;)Z");

    private final Set<String> generated = new HashSet<>();

    private WrittenMethods() {
        super(Opcodes.ASM9);
    }

    static WrittenMethods of(byte[] classFile) {
        WrittenMethods methods = new WrittenMethods();
        new ClassReader(classFile).accept(methods, ClassReader.SKIP_CODE);
        return methods;
    }

    /** {@return whether somebody wrote it} An accessor that a record spells out counts as generated. */
    boolean has(String name, String descriptor) {
        return !generated.contains(name + descriptor);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        if ((access & Opcodes.ACC_RECORD) != 0) {
            generated.addAll(OF_EVERY_RECORD);
        }
    }

    @Override
    public @Nullable RecordComponentVisitor visitRecordComponent(
            String name, String descriptor, @Nullable String signature) {
        generated.add(name + "()" + descriptor);
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if ((access & Opcodes.ACC_BRIDGE) != 0) {
            generated.add(name + descriptor);
        }
        return null;
    }
}
