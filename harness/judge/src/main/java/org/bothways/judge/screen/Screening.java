package org.bothways.judge.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** What a submission's class files say, all of them together. */
public final class Screening {

    private static final List<String> WIDENING = List.of("byte", "short", "int", "long", "float", "double");
    private static final Map<String, String> BOXES = Map.of(
            "java.lang.Long", "long",
            "java.lang.Integer", "int",
            "java.lang.Short", "short",
            "java.lang.Byte", "byte",
            "java.lang.Double", "double",
            "java.lang.Float", "float",
            "java.lang.Boolean", "boolean",
            "java.lang.Character", "char");

    private final Map<String, ClassFacts> classes = new TreeMap<>();

    private Screening() {}

    /** A member that the contract asks for and the submission lacks: {@code Course.addStudent(User)}. */
    public record Lack(String member, String sentence) {}

    /** A line of a submission's source. */
    public record Source(String file, int line) {}

    /** Reads class files by binary name. */
    public static Screening of(Map<String, byte[]> classFiles) {
        Screening screening = new Screening();
        classFiles.forEach((name, bytes) -> screening.classes.put(name, ClassFactsReader.read(bytes)));
        return screening;
    }

    /** {@return the names of the classes that carry mapping annotations} */
    public List<String> mapped() {
        return classes.values().stream()
                .filter(ClassFacts::isMapped)
                .map(ClassFacts::name)
                .toList();
    }

    /** {@return the names of the classes that other packages may use} */
    public Set<String> open() {
        return classes.values().stream()
                .filter(ClassFacts::isPublic)
                .map(ClassFacts::name)
                .collect(Collectors.toSet());
    }

    /** {@return the names of the classes that have a public method of this name without parameters, perhaps an inherited one} */
    public Set<String> having(String method) {
        return classes.keySet().stream()
                .filter(name -> declares(classes.get(name), method))
                .collect(Collectors.toSet());
    }

    private boolean declares(@Nullable ClassFacts first, String method) {
        for (ClassFacts facts = first; facts != null; facts = superClass(facts)) {
            if (facts.members().stream()
                    .anyMatch(member ->
                            member.name().equals(method) && Type.getArgumentTypes(member.descriptor()).length == 0)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a mapped class has a static field that is no constant, by which its objects may know of each other} */
    public boolean hasStaticState() {
        return classes.values().stream().anyMatch(facts -> facts.isMapped() && facts.hasStaticState());
    }

    /** {@return uses of the platform that an instructor may want to look at} */
    public List<Flag> flags() {
        return classes.values().stream()
                .flatMap(facts -> facts.flags().stream())
                .distinct()
                .toList();
    }

    /** {@return what the submission lacks, class by class} */
    public List<Lack> lacks(Contract contract) {
        List<Lack> lacks = new ArrayList<>();
        for (String name : contract.classes()) {
            ClassFacts facts = classes.get(name);
            if (facts == null || !facts.isPublic()) {
                lacks.add(new Lack(simple(name), "There is no public class `" + name + "`"));
            }
        }
        for (Contract.Required required : contract.members()) {
            if (classes.containsKey(required.owner()) && !has(required)) {
                lacks.add(lack(required));
            }
        }
        return lacks;
    }

    /** {@return where a class's method begins in the sources; inherited methods are looked for in superclasses} */
    public Optional<Source> locate(String className, String method, int parameters) {
        for (ClassFacts facts = classes.get(className); facts != null; facts = superClass(facts)) {
            for (ClassFacts.Member member : facts.members()) {
                boolean same =
                        member.name().equals(method) && Type.getArgumentTypes(member.descriptor()).length == parameters;
                if (same && facts.source() != null && member.firstLine() > 0) {
                    return Optional.of(new Source(facts.source(), member.firstLine()));
                }
            }
        }
        return Optional.empty();
    }

    /** {@return the source of a class, by the class file's word} */
    public Optional<String> sourceOf(String className) {
        ClassFacts facts = classes.get(className);
        return facts == null ? Optional.empty() : Optional.ofNullable(facts.source());
    }

    private @Nullable ClassFacts superClass(ClassFacts facts) {
        return facts.superName() == null ? null : classes.get(facts.superName());
    }

    private boolean has(Contract.Required required) {
        for (ClassFacts facts = classes.get(required.owner()); facts != null; facts = superClass(facts)) {
            if (facts.members().stream().anyMatch(member -> serves(member, required))) {
                return true;
            }
            if (required.name().equals("<init>")) {
                return false;
            }
            if (isOpen(facts)) {
                // It inherits from a library's class, or has default methods: the worker will know.
                return true;
            }
        }
        return isObjectMethod(required.name());
    }

    private boolean isOpen(ClassFacts facts) {
        String superName = facts.superName();
        boolean foreignSuper = superName != null
                && !superName.equals("java.lang.Object")
                && !superName.equals("java.lang.Record")
                && !classes.containsKey(superName);
        return foreignSuper || facts.interfaces().stream().anyMatch(classes::containsKey);
    }

    private static boolean isObjectMethod(String name) {
        return Set.of("toString", "equals", "hashCode", "getClass").contains(name);
    }

    private boolean serves(ClassFacts.Member member, Contract.Required required) {
        if (!member.name().equals(required.name())) {
            return false;
        }
        List<String> has = types(member.descriptor());
        List<String> wants = types(required.descriptor());
        return accepts(has, wants) || (member.isVariable() && acceptsVariable(has, wants));
    }

    private static List<String> types(String descriptor) {
        return Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(Type::getClassName)
                .toList();
    }

    private boolean acceptsVariable(List<String> parameters, List<String> arguments) {
        int fixed = parameters.size() - 1;
        String array = parameters.get(fixed);
        String item = array.substring(0, array.length() - "[]".length());
        return arguments.size() >= fixed
                && accepts(parameters.subList(0, fixed), arguments.subList(0, fixed))
                && arguments.stream().skip(fixed).allMatch(argument -> accepts(item, argument));
    }

    private boolean accepts(List<String> parameters, List<String> arguments) {
        return parameters.size() == arguments.size()
                && IntStream.range(0, parameters.size()).allMatch(i -> accepts(parameters.get(i), arguments.get(i)));
    }

    private boolean accepts(String parameter, String argument) {
        if (parameter.equals(argument) || parameter.equals("java.lang.Object")) {
            return true;
        }
        String plain = BOXES.getOrDefault(argument, argument);
        String plainParameter = BOXES.getOrDefault(parameter, parameter);
        if (plain.equals(plainParameter)) {
            return true;
        }
        int narrow = WIDENING.indexOf(plain);
        if (narrow >= 0 && WIDENING.contains(parameter)) {
            return WIDENING.indexOf(parameter) >= narrow;
        }
        return isSubtype(argument, parameter);
    }

    private boolean isSubtype(String type, String wanted) {
        if (type.equals(wanted)) {
            return true;
        }
        ClassFacts facts = classes.get(type);
        if (facts == null) {
            return isLibrarys(type) && isLibrarys(wanted) && isLibrarySubtype(type, wanted);
        }
        return facts.interfaces().stream().anyMatch(each -> isSubtype(each, wanted))
                || (facts.superName() != null && isSubtype(facts.superName(), wanted));
    }

    private static boolean isLibrarys(String type) {
        return type.startsWith("java.") || type.startsWith("jakarta.persistence.");
    }

    private static boolean isLibrarySubtype(String type, String wanted) {
        try {
            ClassLoader loader = Screening.class.getClassLoader();
            return Class.forName(wanted, false, loader).isAssignableFrom(Class.forName(type, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private Lack lack(Contract.Required required) {
        String owner = simple(required.owner());
        String parameters = Arrays.stream(Type.getArgumentTypes(required.descriptor()))
                .map(type -> simple(type.getClassName()))
                .collect(Collectors.joining(", ", "(", ")"));
        return required.name().equals("<init>")
                ? new Lack(
                        owner + parameters, "`%s` has no public constructor `%s%s`".formatted(owner, owner, parameters))
                : new Lack(
                        owner + "." + required.name() + parameters,
                        "`%s` has no public method `%s%s`".formatted(owner, required.name(), parameters));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
