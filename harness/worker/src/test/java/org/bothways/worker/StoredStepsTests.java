package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.worker.ProgramFixture.CLEAR;
import static org.bothways.worker.ProgramFixture.COMMIT;
import static org.bothways.worker.ProgramFixture.FLUSH;
import static org.bothways.worker.ProgramFixture.counted;
import static org.bothways.worker.ProgramFixture.find;
import static org.bothways.worker.ProgramFixture.holds;
import static org.bothways.worker.ProgramFixture.invoke;
import static org.bothways.worker.ProgramFixture.is;
import static org.bothways.worker.ProgramFixture.look;
import static org.bothways.worker.ProgramFixture.make;
import static org.bothways.worker.ProgramFixture.persist;
import static org.bothways.worker.ProgramFixture.seen;

import org.bothways.wire.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoredStepsTests {

    private static final String COURSE = """
            @Entity public class Course {
                @Id @GeneratedValue private Long id;
                @OneToMany(mappedBy = "course", cascade = CascadeType.ALL) List<Assignment> assignments = new ArrayList<>();
                public List<Assignment> getAssignments() { return assignments; }
                public void addAssignment(Assignment assignment) { assignment.setCourse(this); }
            }
            """;

    private static final String ASSIGNMENT = """
            @Entity public class Assignment {
                @Id @GeneratedValue private Long id;
                @ManyToOne(fetch = FetchType.LAZY) private Course course;
                public Course getCourse() { return course; }
                public void setCourse(Course course) {
                    if (this.course != null) { this.course.getAssignments().remove(this); }
                    this.course = course;
                    if (course != null) { course.getAssignments().add(this); }
                }
            }
            """;

    @RegisterExtension
    private final SubmissionFixture worker = new SubmissionFixture();

    @Test
    void whatWasSavedIsFoundAgain() {
        worker.load(COURSE, ASSIGNMENT);

        assertThat(seen(
                        worker,
                        make(0, "Course"),
                        make(1, "Assignment"),
                        make(2, "Assignment"),
                        invoke(0, "addAssignment", 1),
                        persist(0),
                        persist(2),
                        FLUSH,
                        CLEAR,
                        find(1),
                        look(1, "getCourse"),
                        find(0),
                        look(1, "getCourse"),
                        look(0, "getAssignments"),
                        new Step.Places(0, 1),
                        new Step.Rows("cms.Assignment"),
                        find(2),
                        new Step.LinkOwner(0, 2, 0, 1),
                        COMMIT,
                        find(0),
                        look(0, "getAssignments")))
                .containsExactly(
                        counted(1),
                        is(0),
                        counted(1),
                        is(0),
                        holds(1),
                        counted(1),
                        counted(2),
                        counted(1),
                        counted(1),
                        holds(1, 2));
    }
}
