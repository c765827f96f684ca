package org.bothways.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bothways.worker.SubmissionFixture.missing;
import static org.bothways.worker.SubmissionFixture.returned;
import static org.bothways.worker.SubmissionFixture.value;
import static org.bothways.worker.SubmissionFixture.values;

import java.util.List;
import org.bothways.wire.Ask;
import org.bothways.wire.Reply;
import org.bothways.wire.Value.Handle;
import org.bothways.wire.Value.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswersTests {

    private static final Reply FORGOTTEN =
            new Reply.Refused("The object belongs to an earlier check or an earlier worker");

    private static final String COURSE = """
            @Entity public class Course {
                @Id @GeneratedValue private Long id;
                @Transient private Course next;
                public Course getNext() { return next; }
                public void setNext(Course next) { this.next = next; }
            }
            """;

    @RegisterExtension
    private final SubmissionFixture worker = new SubmissionFixture();

    @Test
    void objectKeepsItsHandleFromCallToCall() {
        worker.load(COURSE);
        Handle one = worker.construct("cms.Course");
        Handle other = worker.construct("cms.Course");

        worker.call(one, "setNext", other);

        assertThat(other).isNotEqualTo(one);
        assertThat(worker.get(one, "getNext")).isEqualTo(other);
        assertThat(worker.get(one, "getNext")).isEqualTo(other);
    }

    @Test
    void newCheckKnowsNothingOfTheOldHandles() {
        worker.load(COURSE);
        Handle old = worker.construct("cms.Course");

        assertThat(worker.ask(new Ask.Begin())).isEqualTo(returned(null));

        Handle fresh = worker.construct("cms.Course");
        assertThat(fresh.id()).isGreaterThan(old.id());
        assertThat(worker.call(old, "getNext")).isEqualTo(FORGOTTEN);
        assertThat(worker.call(fresh, "setNext", old)).isEqualTo(FORGOTTEN);
        assertThat(worker.ask(new Ask.ReadField("cms.Course", old.id(), "next")))
                .isEqualTo(FORGOTTEN);
        assertThat(worker.ask(new Ask.IdOf(old.id()))).isEqualTo(FORGOTTEN);
        assertThat(worker.ask(new Ask.PlacesLinking(fresh.id(), old.id()))).isEqualTo(FORGOTTEN);
    }

    @Test
    void secondSubmissionFindsNothingOfTheFirst() {
        worker.load("""
                @Entity public class Course {
                    @Id @GeneratedValue private Long id;
                }
                """);
        Handle old = worker.construct("cms.Course");
        worker.save(old);

        worker.load("""
                @Entity public class Course {
                    @Id @GeneratedValue private Long id;
                    private String code = "CS 1998";
                    public String getCode() { return code; }
                }
                """);

        assertThat(worker.call(old, "toString")).isEqualTo(FORGOTTEN);
        assertThat(worker.ask(new Ask.Count("cms.Course"))).isEqualTo(returned(0L));
        Handle course = worker.construct("cms.Course");
        worker.save(course);
        Handle manager = worker.beginTransaction();
        Handle loaded =
                worker.get(manager, "find", new Token("cms.Course"), value(worker.ask(new Ask.IdOf(course.id()))));
        assertThat(worker.call(loaded, "getCode")).isEqualTo(returned("CS 1998"));
    }

    @Test
    void workerWithoutASubmissionHasNoClass() {
        assertThat(worker.ask(new Ask.Construct("cms.Course", List.of(), values())))
                .isEqualTo(missing(Reply.Missing.Kind.CLASS, "cms.Course"));
        assertThat(worker.ask(new Ask.Exchange(List.of())))
                .isEqualTo(new Reply.Refused("The application was not started"));
        assertThat(worker.ask(new Ask.StopApplication())).isEqualTo(returned(null));
        assertThat(worker.ask(new Ask.Begin())).isEqualTo(returned(null));
    }
}
