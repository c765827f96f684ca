package org.bothways.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.bothways.diagnosis.Code.Annotation;
import org.bothways.diagnosis.Code.ClassCode;
import org.bothways.diagnosis.Code.Event;
import org.bothways.diagnosis.Code.FieldCode;
import org.bothways.diagnosis.Code.MethodCode;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads one class file. */
final class ClassCodeReader {

    /** The last class between angle brackets: the element of a collection, the value of a map. */
    private static final java.util.regex.Pattern ELEMENT = java.util.regex.Pattern.compile("[<+;]L([^<>;+*]+);>;$");

    private final ClassNode node;
    private final Map<String, MethodNode> byName = new TreeMap<>();

    private ClassCodeReader(ClassNode node) {
        this.node = node;
        node.methods.forEach(method -> byName.put(method.name + method.desc, method));
    }

    static ClassCode read(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
        return new ClassCodeReader(node).read();
    }

    private ClassCode read() {
        String name = node.name.replace('/', '.');
        List<FieldCode> fields = new ArrayList<>();
        for (FieldNode field : node.fields) {
            if ((field.access & Opcodes.ACC_SYNTHETIC) == 0) {
                fields.add(field(field));
            }
        }
        List<MethodCode> methods = new ArrayList<>();
        for (MethodNode method : node.methods) {
            if ((method.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) == 0) {
                methods.add(method(method));
            }
        }
        return new ClassCode(
                name,
                node.superName == null ? null : node.superName.replace('/', '.'),
                (node.access & Opcodes.ACC_ABSTRACT) != 0,
                node.sourceFile == null
                        ? null
                        : node.name.substring(0, node.name.lastIndexOf('/') + 1) + node.sourceFile,
                annotations(node.visibleAnnotations),
                fields,
                methods);
    }

    private static FieldCode field(FieldNode field) {
        return new FieldCode(
                field.name,
                Type.getType(field.desc).getClassName(),
                element(field.signature),
                (field.access & Opcodes.ACC_STATIC) != 0,
                (field.access & Opcodes.ACC_TRANSIENT) != 0,
                annotations(field.visibleAnnotations));
    }

    private static @Nullable String element(@Nullable String signature) {
        if (signature == null) {
            return null;
        }
        Matcher element = ELEMENT.matcher(signature);
        return element.find() ? element.group(1).replace('/', '.') : null;
    }

    private MethodCode method(MethodNode method) {
        Type type = Type.getMethodType(method.desc);
        List<Event> events = new ArrayList<>();
        follow(method, events, new HashSet<>());
        int line = events.stream()
                .mapToInt(Event::line)
                .filter(each -> each > 0)
                .min()
                .orElse(0);
        int first = MethodReader.firstLine(method);
        return new MethodCode(
                method.name,
                Arrays.stream(type.getArgumentTypes()).map(Type::getClassName).toList(),
                type.getReturnType().getClassName(),
                method.signature == null
                        ? null
                        : element(method.signature.substring(method.signature.indexOf(')') + 1)),
                (method.access & Opcodes.ACC_PUBLIC) != 0,
                (method.access & Opcodes.ACC_STATIC) != 0,
                annotations(method.visibleAnnotations),
                first == 0 ? line : first,
                events);
    }

    /** What a lambda does is done by the method that makes it, as far as anybody who reads it is concerned. */
    private void follow(MethodNode method, List<Event> events, Set<String> seen) {
        if (!seen.add(method.name + method.desc)) {
            return;
        }
        MethodReader reader = new MethodReader(node.name, method);
        events.addAll(reader.events());
        for (String lambda : reader.lambdas()) {
            MethodNode body = byName.get(lambda);
            if (body != null) {
                follow(body, events, seen);
            }
        }
    }

    private static Map<String, Annotation> annotations(@Nullable List<AnnotationNode> nodes) {
        Map<String, Annotation> annotations = new TreeMap<>();
        if (nodes != null) {
            nodes.forEach(
                    each -> annotations.put(Names.simple(Type.getType(each.desc).getClassName()), annotation(each)));
        }
        return annotations;
    }

    private static Annotation annotation(AnnotationNode node) {
        Map<String, Object> members = new TreeMap<>();
        if (node.values != null) {
            for (int i = 0; i + 1 < node.values.size(); i += 2) {
                members.put(String.valueOf(node.values.get(i)), value(node.values.get(i + 1)));
            }
        }
        return new Annotation(members);
    }

    private static Object value(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ClassCodeReader::value).toList();
        }
        if (value instanceof String[] constant) {
            return constant[1];
        }
        if (value instanceof AnnotationNode nested) {
            return annotation(nested);
        }
        return value instanceof Type type ? type.getClassName() : value;
    }
}
