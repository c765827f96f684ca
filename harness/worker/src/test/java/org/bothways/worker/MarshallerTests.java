package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.worker.SubmissionFixture.missing;
import static org.bothways.worker.SubmissionFixture.returned;
import static org.bothways.worker.SubmissionFixture.snapshot;
import static org.bothways.worker.SubmissionFixture.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Reply.Missing.Kind;
import org.bothways.wire.Thrown;
import org.bothways.wire.Value;
import org.bothways.wire.Value.Constant;
import org.bothways.wire.Value.Handle;
import org.bothways.wire.Value.Snapshot;
import org.bothways.wire.Value.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarshallerTests {

    private static final String ECHO = """
            public class Course {
                public Object echo(Object any) { return any; }
            }
            """;

    private static final String MANY = """
            public class Course {
                public Object list() { return Collections.nCopies(%1$d, 1); }
                public Object array() { return new int[%1$d]; }
                public Object map() {
                    Map<Integer, Integer> map = new HashMap<>();
                    for (int i = 0; i < %1$d / 2; i++) { map.put(i, i); }
                    return map;
                }
                public Object nested() {
                    return List.of(Collections.nCopies(%1$d / 2, 1), Collections.nCopies(%1$d / 2, 1));
                }
            }
            """;

    @RegisterExtension
    private final SubmissionFixture worker = new SubmissionFixture();

    @Test
    void plainValuesGoAndComeAsTheyAre() {
        worker.load(ECHO);
        Handle course = worker.construct("cms.Course");

        assertThat(plainValues())
                .allSatisfy(
                        each -> assertThat(worker.call(course, "echo", each)).isEqualTo(returned(each)));
    }

    private static Stream<Value> plainValues() {
        return Stream.of(
                Value.NULL,
                Value.of(true),
                Value.of('ß'),
                Value.of(1),
                Value.of(1L),
                Value.of(1.5f),
                Value.of("text"),
                Value.of(new BigDecimal("1.50")),
                Value.of(BigInteger.TEN.pow(30)),
                Value.of(LocalDate.of(2026, 11, 22)),
                Value.of(Instant.EPOCH),
                Value.of(Month.MAY),
                Value.of(UUID.fromString("00000000-0000-0001-0000-000000000002")),
                new Token("cms.Course"),
                new Token("int"),
                new Constant("java.util.concurrent.TimeUnit", "SECONDS"));
    }

    @Test
    void enumConstantsTravelByName() {
        worker.load("""
                public enum Role {
                    STUDENT, INSTRUCTOR { @Override public Role other() { return STUDENT; } };
                    public Role other() { return INSTRUCTOR; }
                    public static Role same(Role role) { return role; }
                }
                """);
        Constant student = new Constant("cms.Role", "STUDENT");
        Constant instructor = new Constant("cms.Role", "INSTRUCTOR");

        assertThat(worker.ask(new Ask.ReadField("cms.Role", null, "INSTRUCTOR")))
                .isEqualTo(returned(instructor));
        assertThat(worker.callStatic("cms.Role", "same", student)).isEqualTo(returned(student));
        assertThat(worker.callStatic("cms.Role", "valueOf", "INSTRUCTOR")).isEqualTo(returned(instructor));
        assertThat(worker.callStatic("cms.Role", "values"))
                .isEqualTo(returned(snapshot(Snapshot.Kind.ARRAY, student, instructor)));
    }

    @Test
    void enumOrConstantThatIsHandedOverButMissingIsTheSubmissionsGap() {
        worker.load(ECHO, "public enum Role { STUDENT }");
        Handle course = worker.construct("cms.Course");

        assertThat(worker.call(course, "echo", new Constant("cms.Role", "TUTOR")))
                .isEqualTo(missing(Kind.FIELD, "cms.Role"));
        assertThat(worker.call(course, "echo", new Constant("cms.Course", "TUTOR")))
                .isEqualTo(missing(Kind.FIELD, "cms.Course"));
        assertThat(worker.call(course, "echo", new Constant("cms.Rolle", "STUDENT")))
                .isEqualTo(missing(Kind.CLASS, "cms.Rolle"));
    }

    @Test
    void handleNamesTheClassItsSuperclassesAndPublicInterfaces() {
        worker.load("""
                public class Course extends Base implements Named {}
                abstract class Base implements Comparable<Base> { public int compareTo(Base other) { return 0; } }
                interface Hidden extends java.io.Serializable {}
                """, "public interface Named extends Hidden {}");

        assertThat(worker.construct("cms.Course"))
                .isEqualTo(new Handle(
                        1,
                        List.of(
                                "cms.Course",
                                "cms.Base",
                                "cms.Named",
                                "java.io.Serializable",
                                "java.lang.Comparable")));
    }

    @Test
    void collectionsTravelAsSnapshotsOfIdentities() {
        worker.load("""
                public class Course {
                    public List<Object> list() { return new LinkedList<>(Arrays.asList(this, null, "a")); }
                    public Set<Object> set() { return new TreeSet<>(List.of(2, 1)); }
                    public Queue<Object> queue() { return new ArrayDeque<>(List.of(this)); }
                    public Map<String, Object> map() { return new TreeMap<>(Map.of("me", this, "a", List.of())); }
                    public Optional<Object> some() { return Optional.of(this); }
                    public Optional<Object> none() { return Optional.empty(); }
                    public int[][] array() { return new int[][] {{1, 2}, {}}; }
                    public List<Object> nested() { return List.of(Set.of(this)); }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(snapshotOf(course, "list")).satisfies(list -> {
            assertThat(list.kind()).isEqualTo(Snapshot.Kind.LIST);
            assertThat(list.handle().types()).startsWith("java.util.LinkedList");
            assertThat(list.elements()).containsExactly(course, Value.NULL, Value.of("a"));
        });
        assertThat(snapshotOf(course, "set")).satisfies(set -> {
            assertThat(set.kind()).isEqualTo(Snapshot.Kind.SET);
            assertThat(set.elements()).containsExactly(Value.of(1), Value.of(2));
        });
        assertThat(snapshotOf(course, "queue")).satisfies(queue -> {
            assertThat(queue.kind()).isEqualTo(Snapshot.Kind.LIST);
            assertThat(queue.elements()).containsExactly(course);
        });
        assertThat(snapshotOf(course, "map")).satisfies(map -> {
            assertThat(map.kind()).isEqualTo(Snapshot.Kind.MAP);
            assertThat(map.elements()).hasSize(4).contains(Value.of("a"), Value.of("me"), course);
        });
        assertThat(worker.call(course, "some")).isEqualTo(returned(snapshot(Snapshot.Kind.OPTIONAL, course)));
        assertThat(worker.call(course, "none")).isEqualTo(returned(snapshot(Snapshot.Kind.OPTIONAL)));
        assertThat(worker.call(course, "array"))
                .isEqualTo(returned(snapshot(
                        Snapshot.Kind.ARRAY, snapshot(Snapshot.Kind.ARRAY, 1, 2), snapshot(Snapshot.Kind.ARRAY))));
        assertThat(snapshotOf(course, "nested").elements())
                .singleElement()
                .satisfies(inner -> assertThat(((Snapshot) inner).elements()).containsExactly(course));
    }

    @Test
    void collectionIsChangedThroughItsHandle() {
        worker.load("""
                public class Course {
                    private final List<String> names = new ArrayList<>();
                    public List<String> getNames() { return names; }
                    public boolean isOwn(List<String> other) { return other == names; }
                }
                """);
        Handle course = worker.construct("cms.Course");
        Snapshot names = snapshotOf(course, "getNames");

        assertThat(worker.call(names.handle(), "add", "a")).isEqualTo(returned(true));

        assertThat(snapshotOf(course, "getNames"))
                .isEqualTo(new Snapshot(Snapshot.Kind.LIST, names.handle(), List.of(Value.of("a"))));
        assertThat(worker.call(course, "isOwn", names)).isEqualTo(returned(true));
    }

    @ParameterizedTest
    @CsvSource({
        "LIST, 'java.util.ArrayList [1, 2, 2, null]'",
        "SET, 'java.util.LinkedHashSet [1, 2, null]'",
        "MAP, 'java.util.LinkedHashMap {1=2, 2=null}'",
        "OPTIONAL, java.util.Optional Optional[1]"
    })
    void collectionOfTheJudgesArrivesAsOne(Snapshot.Kind kind, String expected) {
        worker.load("""
                public class Course {
                    public String show(Object any) { return any.getClass().getName() + " " + any; }
                }
                """);

        assertThat(worker.call(worker.construct("cms.Course"), "show", snapshot(kind, 1, 2, 2, Value.NULL)))
                .isEqualTo(returned(expected));
    }

    @ParameterizedTest
    @CsvSource({"list", "array", "map", "nested"})
    void collectionThatIsTooLargeIsAFailureOfTheCall(String method) {
        worker.load(MANY.formatted(Observation.MAX_ELEMENTS + 2));

        assertThat(worker.call(worker.construct("cms.Course"), method))
                .isEqualTo(tooLarge("There are more than 100000 elements in what was returned"));
    }

    @ParameterizedTest
    @CsvSource({"list", "array", "map"})
    void largestCollectionArrives(String method) {
        worker.load(MANY.formatted(Observation.MAX_ELEMENTS));

        assertThat(((Snapshot) value(worker.call(worker.construct("cms.Course"), method))).elements())
                .hasSize(Observation.MAX_ELEMENTS);
    }

    @Test
    void endlessCollectionsAreCutOff() {
        worker.load("""
                public class Course {
                    public Collection<Integer> list() {
                        return new AbstractCollection<>() {
                            public int size() { return 0; }
                            public Iterator<Integer> iterator() { return new Random().ints().iterator(); }
                        };
                    }
                    public Map<Integer, Integer> map() {
                        return new AbstractMap<>() {
                            public Set<Map.Entry<Integer, Integer>> entrySet() { return Set.of(); }
                            public void forEach(java.util.function.BiConsumer<? super Integer, ? super Integer> action) {
                                while (true) { action.accept(1, 2); }
                            }
                        };
                    }
                    public Object[] array() { return new Object[10_000_000]; }
                    public List<Object> self() {
                        List<Object> self = new ArrayList<>();
                        self.add(self);
                        return self;
                    }
                    public List<Object> lattice() {
                        List<Object> list = List.of();
                        for (int i = 0; i < 25; i++) { list = List.of(list, list); }
                        return list;
                    }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(List.of("list", "map", "array", "lattice"))
                .allSatisfy(each -> assertThat(worker.thrown(course, each).message())
                        .isEqualTo("There are more than 100000 elements in what was returned"));
        assertThat(worker.thrown(course, "self").message())
                .isEqualTo("Collections are nested more than 30 deep in what was returned");
    }

    @Test
    void numberWithEndlessDigitsIsAFailureOfTheCall() {
        worker.load("""
                public class Course {
                    public Object integer() { return java.math.BigInteger.TEN.pow(20_000); }
                    public Object decimal() { return new java.math.BigDecimal(java.math.BigInteger.TEN.pow(20_000)); }
                }
                """);
        Handle course = worker.construct("cms.Course");
        Reply tooLong = tooLarge("A number in what was returned has more than 10000 bits");

        assertThat(worker.call(course, "integer")).isEqualTo(tooLong);
        assertThat(worker.call(course, "decimal")).isEqualTo(tooLong);
    }

    @Test
    void whatACollectionThrowsIsTheSubmissionsFault() {
        worker.load("""
                public class Course {
                    public List<Object> throwing(Throwable thrown) {
                        return new AbstractList<>() {
                            public int size() { return 1; }
                            public Object get(int index) { return Course.<Error>sneak(thrown); }
                        };
                    }
                    private static <E extends Throwable> Object sneak(Throwable thrown) throws E { throw (E) thrown; }
                    public Throwable invocation() { return new java.lang.reflect.InvocationTargetException(null, "odd"); }
                    public Throwable reflection() { return new NoSuchFieldException("odd"); }
                }
                """);
        Handle course = worker.construct("cms.Course");

        assertThat(worker.thrown(course, "throwing", worker.get(course, "invocation")))
                .returns("java.lang.reflect.InvocationTargetException", Thrown::type)
                .returns("odd", Thrown::message);
        assertThat(worker.thrown(course, "throwing", worker.get(course, "reflection")))
                .returns("java.lang.NoSuchFieldException", Thrown::type)
                .returns("odd", Thrown::message);
    }

    @Test
    void lazyProxyAndItsEntityAreOneObject() {
        worker.load("""
                @Entity public class Assignment {
                    @Id @GeneratedValue public Long id;
                    @ManyToOne(fetch = FetchType.LAZY) private Course course;
                    public Course getCourse() { return course; }
                    public void setCourse(Course course) { this.course = course; }
                    public boolean isLazy() { return course.getClass() != Course.class; }
                }
                """, "@Entity public class Course { @Id @GeneratedValue public Long id; }");
        Handle course = worker.construct("cms.Course");
        Handle assignment = worker.construct("cms.Assignment");
        worker.call(assignment, "setCourse", course);
        worker.save(course, assignment);
        Value courseId = value(worker.ask(new Ask.IdOf(course.id())));
        Value assignmentId = value(worker.ask(new Ask.IdOf(assignment.id())));

        Handle manager = worker.beginTransaction();
        Handle loaded = worker.get(manager, "find", new Token("cms.Assignment"), assignmentId);
        assertThat(worker.call(loaded, "isLazy")).isEqualTo(returned(true));
        Handle throughProxy = worker.get(loaded, "getCourse");

        assertThat(throughProxy)
                .isEqualTo(worker.get(manager, "find", new Token("cms.Course"), courseId))
                .isNotEqualTo(course)
                .returns(List.of("cms.Course"), Handle::types);
        worker.commit(manager);
    }

    private Snapshot snapshotOf(Handle target, String method) {
        return (Snapshot) value(worker.call(target, method));
    }

    private static Reply tooLarge(String message) {
        return new Reply.Threw(new Thrown(
                List.of(
                        "java.lang.IllegalStateException",
                        "java.lang.RuntimeException",
                        "java.lang.Exception",
                        "java.lang.Throwable"),
                message,
                List.of(),
                null));
    }
}
