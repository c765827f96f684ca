package org.bothways.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class BytecodeMutantsTests {

    private final Map<String, byte[]> classes = new HashMap<>();
    private final BytecodeMutants mutants;

    BytecodeMutantsTests() throws IOException {
        for (Class<?> type : List.of(Counter.class, Pair.class)) {
            try (InputStream in = type.getResourceAsStream(type.getName().replaceFirst("^.*\\.", "") + ".class")) {
                classes.put(type.getName(), Objects.requireNonNull(in).readAllBytes());
            }
        }
        mutants = new BytecodeMutants(classes);
    }

    /** What is mutated. */
    static final class Counter implements Supplier<Integer> {
        private int count;

        void add(int number) {
            if (number != 0) {
                count += number;
            }
        }

        Supplier<String> text() {
            return () -> "" + count;
        }

        @Override
        public Integer get() {
            add(3);
            return count;
        }
    }

    /** Of a record the compiler writes nearly all. */
    record Pair(int one, int other) {
        int sum() {
            return one + other;
        }
    }

    @Test
    void mutantsAreNamedByMethodOperatorAndNumberAndNotByLine() {
        assertThat(mutants.all())
                .filteredOn(mutant -> mutant.key().className().endsWith("Counter"))
                .extracting(mutant -> mutant.key().method() + " " + mutant.key().operator() + " #"
                        + mutant.key().nth())
                .containsExactly(
                        "add(int) RemoveConditional_EQUAL_ELSE #1",
                        "add(int) RemoveConditional_EQUAL_IF #1",
                        "add(int) Math #1",
                        "text EmptyObjectReturnVals #1",
                        "text() NullReturnVals #1",
                        "get() VoidMethodCall #1",
                        "get() EmptyObjectReturnVals #1");
    }

    @Test
    void whatTheCompilerWritesForARecordIsLeftAlone() {
        assertThat(mutants.all())
                .filteredOn(mutant -> mutant.key().className().endsWith("Pair"))
                .extracting(mutant -> mutant.key().method())
                .containsOnly("sum()");
    }

    @Test
    void aMutantBehavesDifferently() throws ReflectiveOperationException {
        assertThat(count(classes)).isEqualTo(3);
        assertThat(count(mutants.classesWith(find("get() VoidMethodCall")))).isZero();
        assertThat(count(mutants.classesWith(find("add(int) Math")))).isEqualTo(-3);
    }

    @Test
    void theDiffShowsTheInstructionsThatChange() {
        assertThat(mutants.diff(find("add(int) Math")))
                .contains("-IADD", "+ISUB")
                .noneMatch(String::isBlank);
    }

    private BytecodeMutant find(String name) {
        return mutants.all().stream()
                .filter(mutant -> mutant.key().toString().contains("Counter." + name))
                .findFirst()
                .orElseThrow();
    }

    private static int count(Map<String, byte[]> classes) throws ReflectiveOperationException {
        ClassLoader loader = new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        var constructor = loader.loadClass(Counter.class.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (int) ((Supplier<?>) constructor.newInstance()).get();
    }
}
