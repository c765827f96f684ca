package org.bothways.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/** Makes mutants of class files, with the operators of PIT. What the compiler wrote by itself is left alone. */
final class BytecodeMutants {

    /**
     * PIT's group STRONGER: its defaults, and conditions that hold always as well as never. What it adds are the branches of guards such
     * as "is it there already", which is what this kind of code consists of. Operators beyond it mostly make mutants that don't differ, or
     * that nothing is left of.
     */
    private static final List<String> OPERATORS = List.of("STRONGER");

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

    private final Map<String, byte[]> classes;
    private final Mutater mutater;

    /**
     * Finds nothing yet.
     *
     * @param classes class files by binary name
     */
    BytecodeMutants(Map<String, byte[]> classes) {
        this.classes = new TreeMap<>(classes);
        this.mutater = new GregorEngineFactory()
                .createEngine(EngineArguments.arguments().withMutators(OPERATORS))
                .createMutator(name -> Optional.ofNullable(classes.get(name.replace('/', '.'))));
    }

    /** {@return all mutants, by class, method and line} */
    List<BytecodeMutant> all() {
        return classes.keySet().stream().flatMap(this::of).toList();
    }

    /** {@return the class files with the mutant in them} */
    Map<String, byte[]> classesWith(BytecodeMutant mutant) {
        Map<String, byte[]> changed = new TreeMap<>(classes);
        changed.put(mutant.key().className(), mutater.getMutation(mutant.id()).getBytes());
        return changed;
    }

    /** {@return what the mutant changes, as a unified diff} */
    List<String> diff(BytecodeMutant mutant) {
        byte[] original = Objects.requireNonNull(classes.get(mutant.key().className()));
        return BytecodeDiff.of(original, mutater.getMutation(mutant.id()).getBytes(), mutant);
    }

    private Stream<BytecodeMutant> of(String className) {
        WrittenMethods written = WrittenMethods.of(Objects.requireNonNull(classes.get(className)));
        // By lines, as compilers differ in the order in which they put lambda expressions into a class.
        List<MutationDetails> sorted = mutater.findMutations(ClassName.fromString(className)).stream()
                .filter(details -> written.has(
                        details.getMethod(), details.getId().getLocation().getMethodDesc()))
                .sorted(Comparator.comparing(MutationDetails::getLineNumber)
                        .thenComparing(BytecodeMutants::label)
                        .thenComparing(MutationDetails::getFirstIndex)
                        .thenComparing(MutationDetails::getMutator))
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        List<BytecodeMutant> mutants = new ArrayList<>();
        for (MutationDetails details : sorted) {
            String label = label(details);
            String operator = operator(details.getMutator());
            int nth = counts.merge(label + " " + operator, 1, Integer::sum);
            mutants.add(BytecodeMutant.of(new MutantKey(className, label, operator, nth), details));
        }
        return mutants.stream();
    }

    private static String label(MutationDetails details) {
        Matcher lambda = LAMBDA.matcher(details.getMethod());
        if (lambda.matches()) {
            return lambda.group(1);
        }
        return Stream.of(Type.getArgumentTypes(details.getId().getLocation().getMethodDesc()))
                .map(type -> type.getClassName().replaceFirst("^.*[.$]", ""))
                .collect(Collectors.joining(", ", details.getMethod() + "(", ")"));
    }

    private static String operator(String mutator) {
        return mutator.replaceFirst("^.*\\.", "").replace("Mutator", "");
    }
}
