package org.bothways.judge.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bothways.judge.Cause;
import org.bothways.judge.JudgeFixture;
import org.bothways.judge.Verdict;
import org.bothways.judge.Verdict.Failed;
import org.bothways.judge.Verdict.Finding;
import org.bothways.judge.Verdict.Passed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a submission returns becomes what the reference declares, where the two can be taken for the same. */
class ReturnsTests {

    private static final String USER = "public class User { public User() {} }";

    @RegisterExtension
    final JudgeFixture judge = new JudgeFixture();

    @Test
    void optionalsMapsSetsAndListsComeAsWhatTheyAre() {
        String box = """
                public class Box {
                    private final User user = new User();
                    public Optional<User> getSome() { return Optional.of(user); }
                    public Optional<User> getNone() { return Optional.empty(); }
                    public Map<String, User> getMap() { return Map.of("key", user); }
                    public Set<User> getSet() { return Set.of(user); }
                    public List<List<User>> getNested() { return List.of(List.of(user), List.of()); }
                    public Collection<User> getCollection() { return List.of(user); }
                    public Iterable<User> getIterable() { return List.of(user); }
                    public Object getNull() { return null; }
                    public String[] getNames() { return new String[] {"a", null}; }
                    public long[] getNumbers() { return new long[] {1, 2}; }
                    public byte[] getBytes() { return new byte[] {3}; }
                    public User[] getUsers() { return new User[] {user}; }
                }
                """;
        judge.reference(USER, box).check("""
                Box box = new Box();
                User user = box.getSome().orElseThrow();
                assertTrue(box.getNone().isEmpty());
                assertSame(user, box.getMap().get("key"));
                assertEquals(Map.of("key", user), box.getMap());
                assertEquals(Set.of(user), box.getSet());
                assertEquals(List.of(List.of(user), List.of()), box.getNested());
                assertEquals(1, box.getCollection().size());
                assertSame(user, box.getIterable().iterator().next());
                assertNull(box.getNull());
                assertArrayEquals(new String[] {"a", null}, box.getNames());
                assertArrayEquals(new long[] {1, 2}, box.getNumbers());
                assertArrayEquals(new byte[] {3}, box.getBytes());
                assertSame(user, box.getUsers()[0]);
                """);

        judge.passes(USER, box);
    }

    @Test
    void aListThatIsDeclaredAsASetKeepsItsDuplicates() {
        judge.reference(USER, "public class Box { public Set<User> getUsers() { return null; } }")
                .check("""
                Set<User> users = new Box().getUsers();
                assertEquals(2, users.size());
                assertNotEquals(Set.of(users.iterator().next()), users);
                """);

        judge.passes(USER, """
                public class Box {
                    public List<User> getUsers() { User user = new User(); return List.of(user, user); }
                }
                """);
    }

    @Test
    void aSetServesWhereAListIsDeclared() {
        judge.reference(USER, "public class Box { public List<User> getUsers() { return null; } }")
                .check("""
                assertEquals(1, new Box().getUsers().size());
                """);

        judge.passes(USER, "public class Box { public Set<User> getUsers() { return Set.of(new User()); } }");
    }

    @Test
    void aLyingCollectionIsReadAsWhatItsIteratorGives() {
        judge.reference(USER, "public class Box { public List<User> getUsers() { return null; } }")
                .check("""
                List<User> users = new Box().getUsers();
                assertEquals(0, users.size());
                assertFalse(users.contains(new User()));
                """);

        judge.passes(USER, """
                public class Box {
                    public List<User> getUsers() {
                        return new ArrayList<>() {
                            @Override public boolean contains(Object any) { return true; }
                            @Override public int size() { return 17; }
                        };
                    }
                }
                """);
    }

    @Test
    void numbersOfAnotherWidthAreTakenAtTheirValue() {
        List<String> rows = List.of(
                "long      | int        | 7                          | 7L",
                "Long      | Integer    | 7                          | 7L",
                "int       | long       | 7                          | 7",
                "Integer   | short      | 7                          | 7",
                "short     | int        | 7                          | (short) 7",
                "byte      | int        | 7                          | (byte) 7",
                "double    | int        | 7                          | 7.0",
                "double    | float      | 0.1f                       | 0.1",
                "float     | double     | 0.5                        | 0.5f",
                "double    | float      | Float.NaN                  | Double.NaN",
                "float     | double     | Double.NEGATIVE_INFINITY   | Float.NEGATIVE_INFINITY",
                "long      | double     | 3.0                        | 3L",
                "BigDecimal| int        | 7                          | new BigDecimal(7)",
                "BigInteger| long       | 7                          | BigInteger.valueOf(7)",
                "long      | BigDecimal | new BigDecimal(\"7.00\")  | 7L");
        List<String[]> cells = cells(rows);
        judge.reference(box(cells, 0, 3))
                .check(IntStream.range(0, cells.size())
                        .mapToObj(i -> "assertEquals((Object) (%s), new Box().get%d(), \"row %d\");\n"
                                .formatted(qualified(cells.get(i)[3]), i, i))
                        .collect(Collectors.joining()));

        judge.passes(box(cells, 1, 2));
    }

    @Test
    void whatDoesNotFitIsAMissingMember() {
        List<String> rows = List.of(
                "int        | long       | 1L << 40                      | 0     | a value of type Long, not an int",
                "long       | double     | 0.5                           | 0     | a value of type Double, not a long",
                "long       | double     | Double.NaN                    | 0     | a value of type Double, not a long",
                "byte       | int        | 300                           | 0     | a value of type Integer, not a byte",
                "long       | Long       | null                          | 0     | null, not a long",
                "String     | int        | 1                             | null  | a value of type Integer, not a String",
                "boolean    | String     | \"yes\"                     | false | a value of type String, not a boolean",
                "User       | Box        | this                          | null  | a Box, not a User",
                "User       | Object     | new Enrolment()               | null  | a value of type Enrolment, not a User",
                "User       | List<User> | List.of()                     | null  | a list, not a User",
                "User       | Set<User>  | Set.of()                      | null  | a set, not a User",
                "List<User> | Map<?, ?>  | Map.of()                      | null  | a map, not a List",
                "List<User> | User       | new User()                    | null  | a User, not a List",
                "User       | String[]   | new String[0]                 | null  | an array, not a User",
                "BigInteger | BigDecimal | new BigDecimal(\"1E+999999999\") | null | a value of type BigDecimal, not a BigInteger",
                "BigDecimal | double     | Double.NaN                    | null  | a value of type Double, not a BigDecimal");
        List<String[]> cells = cells(rows);
        judge.reference(USER, box(cells, 0, 3))
                .suite(IntStream.range(0, cells.size())
                        .mapToObj(i -> """
                                @Check(points = "0") @DisplayName("d") void check%d() { var got = new Box().get%d(); }
                                """.formatted(i, i))
                        .collect(Collectors.joining(
                                "", "@Checks(group = \"g\", visibility = Visibility.VISIBLE) class Rows {", "}")));

        Map<String, Verdict> verdicts = judge.run(USER, box(cells, 1, 2), "class Enrolment {}");

        for (int i = 0; i < cells.size(); i++) {
            assertThat(verdicts)
                    .containsEntry(
                            "g.check" + i,
                            new Failed(
                                    Cause.MISSING_MEMBER,
                                    Finding.of("`Box.get%d` returned %s".formatted(i, cells.get(i)[4]))));
        }
    }

    /** A class with a getter per row. */
    private static String box(List<String[]> rows, int type, int value) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> "public %s get%d() { return %s; }\n"
                        .formatted(qualified(rows.get(i)[type]), i, qualified(rows.get(i)[value])))
                .collect(Collectors.joining("", "public class Box {", "}"));
    }

    private static List<String[]> cells(List<String> rows) {
        return rows.stream().map(row -> row.trim().split("\\s*\\|\\s*")).toList();
    }

    private static String qualified(String text) {
        return text.replace("Big", "java.math.Big");
    }

    @Test
    void aChangeThroughALiveGetterReachesTheSubmission() {
        String box = """
                public class Box {
                    private final List<User> users = new ArrayList<>();
                    private final Set<String> names = new HashSet<>();
                    public List<User> getUsers() { return users; }
                    public Set<String> getNames() { return names; }
                    public int count() { return users.size() + names.size(); }
                }
                """;
        judge.reference(USER, box).check("""
                Box box = new Box();
                User one = new User();
                User other = new User();
                List<User> users = box.getUsers();
                assertTrue(users.add(one));
                users.addAll(List.of(other, one));
                assertEquals(3, box.count());
                assertEquals(List.of(one, other, one), users);
                assertTrue(users.remove(one));
                assertFalse(users.remove(new User()));
                assertEquals(List.of(other, one), box.getUsers());
                users.add(0, one);
                assertSame(other, users.remove(1));
                users.set(1, other);
                assertEquals(List.of(one, other), box.getUsers());
                users.removeIf(each -> each == one);
                assertEquals(List.of(other), box.getUsers());
                users.clear();
                assertEquals(0, box.count());
                box.getNames().add("a");
                box.getNames().add("b");
                assertFalse(box.getNames().add("a"));
                box.getNames().removeIf("b"::equals);
                assertEquals(Set.of("a"), box.getNames());
                box.getNames().clear();
                assertEquals(0, box.count());
                """);

        judge.passes(USER, box);
    }

    @Test
    void aChangeOfAnUnmodifiableViewIsRefusedLikeInTheSameProgram() {
        judge.reference(USER, "public class Box { public List<User> getUsers() { return null; } }")
                .check("""
                List<User> users = new Box().getUsers();
                assertThrows(UnsupportedOperationException.class, () -> users.add(new User()));
                assertThrows(UnsupportedOperationException.class, users::clear);
                """);

        assertThat(judge.verdict(
                        USER, "public class Box { public List<User> getUsers() { return List.of(new User()); } }"))
                .isEqualTo(new Passed());
    }
}
