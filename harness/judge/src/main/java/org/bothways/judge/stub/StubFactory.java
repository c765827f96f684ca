package org.bothways.judge.stub;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Makes stubs from the class files of the reference. A stub has the name, the superclass and the public and protected members of its
 * class; each body forwards to {@link StubCalls}. {@code equals}, {@code hashCode} and {@code toString} stay those of
 * {@link Object}, but for a name: a stub is compared by identity and never runs a submission's code to be printed.
 *
 * <p>Interfaces, enums, annotations and exceptions of the reference are taken as they are: they carry no state of a submission's. What
 * an interface says in a default method, a stub forwards like any other.
 */
public final class StubFactory {

    private static final Type CALLS = Type.getType(StubCalls.class);
    private static final Type REF = Type.getType(RemoteRef.class);
    private static final Type STUB = Type.getType(Stub.class);
    private static final Type OBJECT = Type.getType(Object.class);
    private static final Type CLASS = Type.getType(Class.class);
    private static final String FIELD = "bothwaysRef";
    private static final Method ADOPTING = new Method("<init>", Type.VOID_TYPE, new Type[] {REF});
    private static final Method REMOTE_REF = new Method("remoteRef", REF, new Type[0]);
    private static final Set<String> OBJECT_METHODS =
            Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;", "finalize()V");

    private final Map<String, byte[]> reference;

    private StubFactory(Map<String, byte[]> reference) {
        this.reference = reference;
    }

    /** {@return stubs by binary name for class files by binary name} */
    public static Map<String, byte[]> stubs(Map<String, byte[]> reference) {
        StubFactory factory = new StubFactory(reference);
        Map<String, byte[]> stubs = new LinkedHashMap<>();
        reference.forEach((name, bytes) -> stubs.put(name, factory.isStubbed(name) ? factory.stub(bytes) : bytes));
        return stubs;
    }

    /** {@return whether a class file is a stub, or a class that was taken as it is} */
    static boolean isStub(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        for (String each : reader.getInterfaces()) {
            if (each.equals(STUB.getInternalName())) {
                return true;
            }
        }
        return false;
    }

    private boolean isStubbed(String name) {
        byte[] bytes = reference.get(name);
        if (bytes == null) {
            return false;
        }
        ClassReader reader = new ClassReader(bytes);
        int untouched = Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_ANNOTATION | Opcodes.ACC_SYNTHETIC;
        String superName = reader.getSuperName();
        return (reader.getAccess() & untouched) == 0 && (isPlain(superName) || isStubbed(superName.replace('/', '.')));
    }

    private static boolean isPlain(String superName) {
        return superName.equals("java/lang/Object") || superName.equals("java/lang/Record");
    }

    private byte[] stub(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        boolean root = isPlain(reader.getSuperName());
        reader.accept(new Rewriter(writer, root, inherited(reader)), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    /** {@return the methods of the reference's interfaces, whose bodies are the submission's business} */
    private Set<Method> inherited(ClassReader type) {
        Set<Method> methods = new LinkedHashSet<>();
        for (String each : type.getInterfaces()) {
            byte[] bytes = reference.get(each.replace('/', '.'));
            if (bytes != null) {
                ClassReader reader = new ClassReader(bytes);
                reader.accept(new InstanceMethods(methods), ClassReader.SKIP_CODE);
                methods.addAll(inherited(reader));
            }
        }
        return methods;
    }

    /** Collects the methods that an interface's implementations have. */
    private static final class InstanceMethods extends ClassVisitor {

        private final Set<Method> methods;

        InstanceMethods(Set<Method> methods) {
            super(Opcodes.ASM9);
            this.methods = methods;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0) {
                methods.add(new Method(name, descriptor));
            }
            return null;
        }
    }

    /** Writes a stub while the original is read. */
    private static final class Rewriter extends ClassVisitor {

        private final boolean root;
        private final Set<Method> inherited;
        private Type type = OBJECT;
        private Type superType = OBJECT;

        Rewriter(ClassWriter writer, boolean root, Set<Method> inherited) {
            super(Opcodes.ASM9, writer);
            this.root = root;
            this.inherited = inherited;
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            type = Type.getObjectType(name);
            superType = root ? OBJECT : Type.getObjectType(superName);
            int open = access & ~(Opcodes.ACC_ABSTRACT | Opcodes.ACC_RECORD | Opcodes.ACC_FINAL);
            String[] all = java.util.Arrays.copyOf(interfaces, interfaces.length + 1);
            all[interfaces.length] = STUB.getInternalName();
            super.visit(version, open | Opcodes.ACC_PUBLIC, name, null, superType.getInternalName(), all);
            if (root) {
                super.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, FIELD, REF.getDescriptor(), null, null);
                writeRemoteRef();
                writeToString();
            }
            writeAdoptingConstructor();
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            boolean visible = (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
            // A bridge is how a caller reaches a method through a generic interface.
            boolean made = (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) == Opcodes.ACC_SYNTHETIC;
            if (visible && !made && !name.equals("<clinit>") && !OBJECT_METHODS.contains(name + descriptor)) {
                inherited.remove(new Method(name, descriptor));
                int plain = access & ~(Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED);
                Method method = new Method(name, descriptor);
                GeneratorAdapter code = new GeneratorAdapter(
                        plain, method, super.visitMethod(plain, name, descriptor, null, exceptions));
                code.visitCode();
                if (name.equals("<init>")) {
                    writeConstructor(code, method, access);
                } else {
                    writeCall(code, method, access);
                }
                code.endMethod();
            }
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
        public @Nullable RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
            return null;
        }

        @Override
        public void visitPermittedSubclass(String permittedSubclass) {}

        @Override
        public void visitEnd() {
            for (Method method : inherited) {
                if (!OBJECT_METHODS.contains(method.getName() + method.getDescriptor())) {
                    GeneratorAdapter code = begin(Opcodes.ACC_PUBLIC, method);
                    writeCall(code, method, Opcodes.ACC_PUBLIC);
                    code.endMethod();
                }
            }
            super.visitEnd();
        }

        private void writeAdoptingConstructor() {
            GeneratorAdapter code = begin(Opcodes.ACC_PUBLIC, ADOPTING);
            code.loadThis();
            if (root) {
                code.invokeConstructor(OBJECT, new Method("<init>", "()V"));
                code.loadThis();
                code.loadArg(0);
                code.putField(type, FIELD, REF);
                code.loadArg(0);
                code.loadThis();
                code.invokeStatic(CALLS, new Method("adopt", Type.VOID_TYPE, new Type[] {REF, OBJECT}));
            } else {
                code.loadArg(0);
                code.invokeConstructor(superType, ADOPTING);
            }
            code.returnValue();
            code.endMethod();
        }

        private void writeRemoteRef() {
            GeneratorAdapter code = begin(Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, REMOTE_REF);
            code.loadThis();
            code.getField(type, FIELD, REF);
            code.returnValue();
            code.endMethod();
        }

        private void writeToString() {
            GeneratorAdapter code = begin(Opcodes.ACC_PUBLIC, new Method("toString", "()Ljava/lang/String;"));
            code.loadThis();
            code.invokeVirtual(type, REMOTE_REF);
            code.invokeVirtual(REF, new Method("label", "()Ljava/lang/String;"));
            code.returnValue();
            code.endMethod();
        }

        private void writeConstructor(GeneratorAdapter code, Method method, int access) {
            code.loadThis();
            code.push(type);
            pushCall(code, method, access);
            code.invokeStatic(CALLS, new Method("construct", REF, new Type[] {
                CLASS, arrayOf(String.class), arrayOf(Object.class), Type.BOOLEAN_TYPE
            }));
            code.invokeConstructor(type, ADOPTING);
            code.returnValue();
        }

        private void writeCall(GeneratorAdapter code, Method method, int access) {
            boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
            if (!isStatic) {
                code.loadThis();
            }
            code.push(type);
            code.push(method.getName());
            pushCall(code, method, access);
            code.push(method.getReturnType());
            Type[] parameters = {
                CLASS,
                Type.getType(String.class),
                arrayOf(String.class),
                arrayOf(Object.class),
                Type.BOOLEAN_TYPE,
                CLASS
            };
            code.invokeStatic(
                    CALLS,
                    isStatic
                            ? new Method("callStatic", OBJECT, parameters)
                            : new Method("call", OBJECT, prepend(STUB, parameters)));
            if (method.getReturnType().equals(Type.VOID_TYPE)) {
                code.pop();
            } else {
                code.unbox(method.getReturnType());
            }
            code.returnValue();
        }

        private static void pushCall(GeneratorAdapter code, Method method, int access) {
            Type[] types = method.getArgumentTypes();
            code.push(types.length);
            code.newArray(Type.getType(String.class));
            for (int i = 0; i < types.length; i++) {
                code.dup();
                code.push(i);
                code.push(types[i].getClassName());
                code.arrayStore(Type.getType(String.class));
            }
            code.loadArgArray();
            code.push((access & Opcodes.ACC_VARARGS) != 0);
        }

        private GeneratorAdapter begin(int access, Method method) {
            GeneratorAdapter code = new GeneratorAdapter(
                    access, method, super.visitMethod(access, method.getName(), method.getDescriptor(), null, null));
            code.visitCode();
            return code;
        }

        private static Type arrayOf(Class<?> element) {
            return Type.getType(element.arrayType());
        }

        private static Type[] prepend(Type first, Type[] rest) {
            Type[] all = new Type[rest.length + 1];
            all[0] = first;
            System.arraycopy(rest, 0, all, 1, rest.length);
            return all;
        }
    }
}
