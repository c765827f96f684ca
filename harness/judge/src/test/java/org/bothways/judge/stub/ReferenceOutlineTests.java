package org.bothways.judge.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ReferenceOutlineTests {

    private static final Map<String, byte[]> REFERENCE = new LinkedHashMap<>();

    private static Map<String, byte[]> outline;

    /** An ancestor that no suite names. */
    public static class Base {
        protected void rest() {}
    }

    /** What says how it is stored. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Mapping {}

    /** What suites use. */
    public static class Answer extends Base implements Comparable<Answer> {
        private final String secret;

        @Mapping
        public Answer(String secret) {
            this.secret = secret + hidden();
        }

        private static String hidden() {
            return "how it is done";
        }

        @Override
        public int compareTo(Answer other) {
            return secret.compareTo(other.secret);
        }

        void ours() {}
    }

    /** What no suite uses. */
    static class Elsewhere {}

    @BeforeAll
    static void readReference() throws IOException {
        for (Class<?> each : new Class<?>[] {Base.class, Answer.class, Elsewhere.class}) {
            try (InputStream in = each.getResourceAsStream(each.getName().replaceFirst(".*\\.", "") + ".class")) {
                REFERENCE.put(each.getName(), in.readAllBytes());
            }
        }
        outline = ReferenceOutline.of(REFERENCE, Set.of(Answer.class.getName()));
    }

    @Test
    void itHasWhatSuitesUseAndWhatThatExtends() {
        assertThat(outline).containsOnlyKeys(Base.class.getName(), Answer.class.getName());
    }

    @Test
    void nothingOfTheAnswerIsLeftInIt() {
        assertThat(text(REFERENCE)).contains("how it is done", "secret", "hidden", "Mapping", "ours");
        assertThat(text(outline)).doesNotContain("how it is done", "secret", "hidden", "Mapping", "ours");
    }

    @Test
    void itsMembersAreThereAndDoNothing() throws Exception {
        Class<?> answer = new Loader(outline).loadClass(Answer.class.getName());

        assertThat(answer.getDeclaredConstructor(String.class)).isNotNull();
        assertThat(Arrays.stream(answer.getSuperclass().getDeclaredMethods()).map(method -> method.getName()))
                .containsExactly("rest");
        assertThatNullPointerException().isThrownBy(() -> {
            try {
                answer.getDeclaredConstructor(String.class).newInstance("");
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Test
    void stubsOfItHaveTheSameMembers() throws Exception {
        assertThat(membersOfStub(outline)).isNotEmpty().isEqualTo(membersOfStub(REFERENCE));
    }

    private static Set<String> membersOfStub(Map<String, byte[]> classes) throws Exception {
        Class<?> stub = new Loader(StubFactory.stubs(classes)).loadClass(Answer.class.getName());
        return Stream.of(stub.getDeclaredMethods(), stub.getDeclaredConstructors())
                .flatMap(Arrays::stream)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private static String text(Map<String, byte[]> classes) {
        StringBuilder text = new StringBuilder();
        classes.values().forEach(bytes -> text.append(new String(bytes, StandardCharsets.ISO_8859_1)));
        return text.toString();
    }

    /** Loads these classes itself, and all others as ever. */
    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(ReferenceOutlineTests.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                byte[] bytes = classes.get(name);
                if (loaded == null && bytes != null) {
                    return defineClass(name, bytes, 0, bytes.length);
                }
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
        }
    }
}
