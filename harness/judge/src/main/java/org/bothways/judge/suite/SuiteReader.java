package org.bothways.judge.suite;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads checks from the class files of a suite, in the order in which the source declares them. Loads nothing. */
final class SuiteReader {

    private static final String CHECK = Type.getDescriptor(Check.class);
    private static final String CHECKS = Type.getDescriptor(Checks.class);
    private static final String DISPLAY_NAME = Type.getDescriptor(DisplayName.class);

    private SuiteReader() {}

    static List<CheckSpec> read(Path jar) throws IOException {
        List<CheckSpec> checks = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            TreeSet<String> names = new TreeSet<>();
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .forEach(names::add);
            for (String name : names) {
                try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                    checks.addAll(readClass(in.readAllBytes()));
                }
            }
        }
        return checks;
    }

    private static List<CheckSpec> readClass(byte[] classFile) {
        SuiteClass suite = new SuiteClass();
        new ClassReader(classFile).accept(suite, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        return suite.specs();
    }

    /** Collects the members of an annotation by name. */
    private static final class Members extends AnnotationVisitor {

        private final Map<String, Object> into;

        Members(Map<String, Object> into) {
            super(Opcodes.ASM9);
            this.into = into;
        }

        @Override
        public void visit(String name, Object value) {
            into.put(name, value);
        }

        @Override
        public void visitEnum(String name, String descriptor, String value) {
            into.put(name, value);
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            List<Object> values = new ArrayList<>();
            into.put(name, values);
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(@Nullable String none, Object value) {
                    values.add(value);
                }
            };
        }
    }

    /** What the annotations of one method say; {@code check} is null where it is no check. */
    private static final class CheckMethod extends MethodVisitor {

        private final String name;
        private @Nullable Map<String, Object> check;
        private final Map<String, Object> title = new HashMap<>();

        CheckMethod(String name) {
            super(Opcodes.ASM9);
            this.name = name;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            if (descriptor.equals(CHECK)) {
                check = new HashMap<>();
                return new Members(check);
            }
            return descriptor.equals(DISPLAY_NAME) ? new Members(title) : null;
        }
    }

    /** One class of a suite. */
    private static final class SuiteClass extends ClassVisitor {

        private String name = "";
        private final Map<String, Object> checks = new HashMap<>();
        private final List<CheckMethod> methods = new ArrayList<>();

        SuiteClass() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String internalName, String signature, String superName, String[] interfaces) {
            name = internalName.replace('/', '.');
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return descriptor.equals(CHECKS) ? new Members(checks) : null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String methodName, String descriptor, String signature, String[] exceptions) {
            CheckMethod method = new CheckMethod(methodName);
            methods.add(method);
            return method;
        }

        List<CheckSpec> specs() {
            List<CheckSpec> specs = new ArrayList<>();
            for (CheckMethod method : methods) {
                if (method.check != null) {
                    specs.add(spec(method.name, method.check, method.title));
                }
            }
            return specs;
        }

        private CheckSpec spec(String method, Map<String, Object> check, Map<String, Object> title) {
            String where = name + "." + method;
            if (!(checks.get("group") instanceof String group)) {
                throw new AssignmentException(where + " is a check, but its class has no @Checks with a group");
            }
            if (!(title.get("value") instanceof String text) || text.isBlank()) {
                throw new AssignmentException(where + " is a check without a @DisplayName: students read it");
            }
            String relationship = text(check.getOrDefault("relationship", checks.getOrDefault("relationship", "")));
            String prefix = relationship.isEmpty() ? group + "." : group + "." + relationship + ".";
            List<String> needs = ((List<?>) check.getOrDefault("needs", List.of()))
                    .stream()
                            .map(SuiteClass::text)
                            .map(need -> need.contains(".") ? need : idIn(group, need))
                            .toList();
            return new CheckSpec(
                    prefix + method,
                    text,
                    group,
                    relationship.isEmpty() ? null : relationship,
                    Visibility.valueOf(text(checks.getOrDefault("visibility", Visibility.HIDDEN.name()))),
                    points(text(check.getOrDefault("points", "")), where),
                    needs,
                    new CheckSpec.Place(name, method));
        }

        /** A bare name means a check of the same class, whose id may carry a relationship of its own. */
        private String idIn(String group, String method) {
            for (CheckMethod other : methods) {
                if (other.name.equals(method) && other.check != null) {
                    String relationship =
                            text(other.check.getOrDefault("relationship", checks.getOrDefault("relationship", "")));
                    return relationship.isEmpty() ? group + "." + method : group + "." + relationship + "." + method;
                }
            }
            return group + "." + method;
        }

        private static BigDecimal points(String text, String where) {
            try {
                BigDecimal points = new BigDecimal(text);
                if (points.signum() >= 0 && points.stripTrailingZeros().scale() <= 2) {
                    return points;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            throw new AssignmentException(
                    where + " has no proper points: a number, not negative, with at most two decimals");
        }

        private static String text(Object value) {
            return value.toString();
        }
    }
}
