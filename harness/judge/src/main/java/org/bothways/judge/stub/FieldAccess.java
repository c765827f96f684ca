package org.bothways.judge.stub;

import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/** Stubs have no fields. Where a suite reads one of a stub's, this puts a question to the worker instead. */
final class FieldAccess {

    private static final Type CALLS = Type.getType(StubCalls.class);
    private static final Method READ = new Method("readField", Type.getType(Object.class), new Type[] {
        Type.getType(Stub.class), Type.getType(Class.class), Type.getType(String.class), Type.getType(Class.class)
    });
    private static final Method WRITE =
            new Method("writeField", Type.VOID_TYPE, new Type[] {Type.getType(String.class)});

    private FieldAccess() {}

    static byte[] redirect(byte[] suiteClass, Predicate<String> isStub) {
        ClassReader reader = new ClassReader(suiteClass);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor inner = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return new Redirector(inner, access, name, descriptor, isStub);
                    }
                },
                ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    private static final class Redirector extends GeneratorAdapter {

        private final Predicate<String> isStub;

        Redirector(MethodVisitor inner, int access, String name, String descriptor, Predicate<String> isStub) {
            super(Opcodes.ASM9, inner, access, name, descriptor);
            this.isStub = isStub;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            Type ownerType = Type.getObjectType(owner);
            if (!isStub.test(ownerType.getClassName())) {
                super.visitFieldInsn(opcode, owner, name, descriptor);
                return;
            }
            Type type = Type.getType(descriptor);
            switch (opcode) {
                case Opcodes.PUTFIELD, Opcodes.PUTSTATIC -> {
                    push(ownerType.getClassName() + "." + name);
                    invokeStatic(CALLS, WRITE);
                    // Never reached; the verifier wants the stack as the instruction would have left it.
                    popValue(type);
                    if (opcode == Opcodes.PUTFIELD) {
                        pop();
                    }
                }
                default -> {
                    if (opcode == Opcodes.GETSTATIC) {
                        visitInsn(Opcodes.ACONST_NULL);
                    }
                    push(ownerType);
                    push(name);
                    push(type);
                    invokeStatic(CALLS, READ);
                    unbox(type);
                }
            }
        }

        private void popValue(Type type) {
            if (type.getSize() == 2) {
                pop2();
            } else {
                pop();
            }
        }
    }
}
