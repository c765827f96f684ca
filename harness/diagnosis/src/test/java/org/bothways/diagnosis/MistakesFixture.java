package org.bothways.diagnosis;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.assertj.core.api.Assertions;
import org.bothways.diagnosis.Relationship.End;
import org.bothways.diagnosis.Subject.LostCheck;
import org.bothways.sandbox.InProcessWorkers;
import org.bothways.sandbox.Worker;
import org.bothways.sandbox.WorkerLimits;
import org.bothways.sandbox.WorkerLost;
import org.bothways.sandbox.WorkerSource;
import org.bothways.wire.Ask;
import org.bothways.wire.Observed;
import org.bothways.wire.Reply;
import org.bothways.wire.Step;

/** Correct entities, changed here and there, compiled in memory, and run in a worker in this virtual machine. */
final class MistakesFixture implements AutoCloseable {

    static final Path CATALOGUE = Path.of("src", "main", "diagnoses");

    static final String COURSE = """
            package cms;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity
            public class Course {
                @Id @GeneratedValue Long id;
                String code;
                String name;
                @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
                List<Assignment> assignments = new ArrayList<>();
                @ManyToMany
                @JoinTable(name = "course_students")
                List<User> students = new ArrayList<>();
                @ManyToMany
                @JoinTable(name = "course_instructors")
                List<User> instructors = new ArrayList<>();
                protected Course() {}
                public Course(String code, String name) { this.code = code; this.name = name; }
                public Long getId() { return id; }
                public List<Assignment> getAssignments() { return assignments; }
                public void addAssignment(Assignment a) { a.setCourse(this); }
                public void removeAssignment(Assignment a) { if (a.getCourse() == this) a.setCourse(null); }
                public List<User> getStudents() { return students; }
                public void addStudent(User u) {
                    Objects.requireNonNull(u);
                    if (!students.contains(u)) { students.add(u); u.getCoursesTaken().add(this); }
                }
                public void removeStudent(User u) { if (students.remove(u)) { u.getCoursesTaken().remove(this); } }
                public List<User> getInstructors() { return instructors; }
                public void addInstructor(User u) {
                    Objects.requireNonNull(u);
                    if (!instructors.contains(u)) { instructors.add(u); u.getCoursesTaught().add(this); }
                }
                public void removeInstructor(User u) { if (instructors.remove(u)) { u.getCoursesTaught().remove(this); } }
            }
            """;

    static final String USER = """
            package cms;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity
            @Table(name = "users")
            public class User {
                @Id @GeneratedValue Long id;
                String name;
                String netid;
                @ManyToMany(mappedBy = "students")
                List<Course> coursesTaken = new ArrayList<>();
                @ManyToMany(mappedBy = "instructors")
                List<Course> coursesTaught = new ArrayList<>();
                protected User() {}
                public User(String name, String netid) { this.name = name; this.netid = netid; }
                public Long getId() { return id; }
                public List<Course> getCoursesTaken() { return coursesTaken; }
                public void enroll(Course c) { c.addStudent(this); }
                public void drop(Course c) { c.removeStudent(this); }
                public List<Course> getCoursesTaught() { return coursesTaught; }
                public void teach(Course c) { c.addInstructor(this); }
                public void stopTeaching(Course c) { c.removeInstructor(this); }
            }
            """;

    static final String ASSIGNMENT = """
            package cms;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity
            public class Assignment {
                @Id @GeneratedValue Long id;
                String title;
                long dueDate;
                @ManyToOne
                Course course;
                protected Assignment() {}
                public Assignment(String title, long dueDate) { this.title = title; this.dueDate = dueDate; }
                public Long getId() { return id; }
                public Course getCourse() { return course; }
                public void setCourse(Course c) {
                    Course old = this.course;
                    if (old == c) return;
                    if (old != null) old.getAssignments().remove(this);
                    this.course = c;
                    if (c != null) c.getAssignments().add(this);
                }
            }
            """;

    static final List<Relationship> RELATIONSHIPS = List.of(
            new Relationship(
                    "assignments",
                    List.of(
                            new End("cms.Course", "getAssignments", "addAssignment", "removeAssignment", null),
                            new End("cms.Assignment", "getCourse", null, null, "setCourse"))),
            new Relationship(
                    "students",
                    List.of(
                            new End("cms.Course", "getStudents", "addStudent", "removeStudent", null),
                            new End("cms.User", "getCoursesTaken", "enroll", "drop", null))),
            new Relationship(
                    "instructors",
                    List.of(
                            new End("cms.Course", "getInstructors", "addInstructor", "removeInstructor", null),
                            new End("cms.User", "getCoursesTaught", "teach", "stopTeaching", null))));

    private static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .toList();

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private final InProcessWorkers workers = new InProcessWorkers(CLASS_PATH, WorkerLimits.DEFAULT);

    /** {@return the three sources, each text of the changes replaced by the one after it} */
    static Map<String, String> sources(String... changes) {
        Map<String, String> sources = new TreeMap<>(
                Map.of("cms/Course.java", COURSE, "cms/User.java", USER, "cms/Assignment.java", ASSIGNMENT));
        for (int i = 0; i < changes.length; i += 2) {
            String from = changes[i];
            String to = changes[i + 1];
            Assertions.assertThat(sources.values().stream().anyMatch(text -> text.contains(from)))
                    .as(from)
                    .isTrue();
            sources.replaceAll((path, text) -> text.replace(from, to));
        }
        return sources;
    }

    /** {@return what is said of the sources, when every check there could be has failed} */
    List<Diagnosis> diagnose(Map<String, String> sources, Catalogue catalogue) throws WorkerLost {
        return diagnose(RELATIONSHIPS, sources, catalogue);
    }

    /** The same for entities of the test's own. */
    List<Diagnosis> diagnose(List<Relationship> relationships, Map<String, String> sources, Catalogue catalogue)
            throws WorkerLost {
        Map<String, byte[]> classes = compile(sources);
        Subject subject = new Subject(relationships, classes, sources, List.of(), lost(relationships), "");
        Worker worker = workers.start(WorkerSource.Purpose.GRADE);
        try {
            worker.ask(new Ask.Load(
                    classes,
                    sources.entrySet().stream()
                            .filter(each -> each.getValue().contains("@Entity"))
                            .map(each -> each.getKey().replace(".java", "").replace('/', '.'))
                            .toList()));
            return new Diagnostician(catalogue).diagnose(subject, new Asked(worker));
        } finally {
            worker.close();
        }
    }

    /** A check for each mutator, in memory and stored, and one of the API for each relationship. */
    static List<LostCheck> lost(List<Relationship> relationships) {
        List<LostCheck> lost = new ArrayList<>();
        for (Relationship relationship : relationships) {
            for (End end : relationship.ends()) {
                Stream.of(end.add(), end.remove(), end.set())
                        .filter(method -> method != null)
                        .forEach(method -> {
                            lost.add(lost("consistency", relationship.id(), method, "assertion"));
                            lost.add(lost("persistence", relationship.id(), method, "exception"));
                        });
            }
            lost.add(lost("consistency", relationship.id(), "toString", "stack_overflow"));
            lost.add(lost("api", relationship.id(), "post", "assertion"));
        }
        return lost;
    }

    private static LostCheck lost(String group, String relationship, String method, String cause) {
        return new LostCheck(
                group + "." + relationship + "." + method,
                relationship,
                group,
                cause,
                null,
                List.of("It is wrong", "Could not locate setter"),
                List.of("one." + method + "(other);"),
                BigDecimal.ONE,
                null);
    }

    static Map<String, byte[]> compile(Map<String, String> sources) {
        Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();
        ForwardingJavaFileManager<StandardJavaFileManager> files = new ForwardingJavaFileManager<>(FILES) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("mem:///" + className + kind.extension), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return outputs.computeIfAbsent(className, unused -> new ByteArrayOutputStream());
                    }
                };
            }
        };
        List<SimpleJavaFileObject> texts = new ArrayList<>();
        sources.forEach((path, text) ->
                texts.add(new SimpleJavaFileObject(URI.create("mem:///" + path), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                }));
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-g", "-proc:none", "--release", "17");
        boolean successful =
                COMPILER.getTask(messages, files, null, options, null, texts).call();
        Assertions.assertThat(successful).as(messages.toString()).isTrue();
        Map<String, byte[]> classes = new TreeMap<>();
        outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    @Override
    public void close() throws java.io.IOException {
        workers.close();
    }

    private record Asked(Worker worker) implements Programs {

        @Override
        public Optional<List<Observed>> run(List<Step> steps) {
            return ask(new Ask.Run(steps)).map(reply -> ((Reply.Ran) reply).observed());
        }

        @Override
        public Optional<Reply> mapping() {
            return ask(new Ask.DescribeMapping());
        }

        private Optional<Reply> ask(Ask ask) {
            try {
                return Optional.of(worker.ask(ask));
            } catch (WorkerLost e) {
                return Optional.empty();
            }
        }
    }
}
