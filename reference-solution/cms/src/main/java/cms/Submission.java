package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * What a student handed in for an assignment (extra credit).
 *
 * <p>Both relationships here have one end only. Nobody asks an assignment for its submissions, so there is no second end to
 * keep in step: the cheapest consistent relationship is the one that is not there. The database deletes a submission together
 * with its assignment or its author ({@code on delete cascade}).
 */
@Entity
class Submission {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User author;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Assignment assignment;

    @Column(nullable = false, length = Texts.MAX_LENGTH)
    private String content;

    /** {@code null} until it is graded. */
    private Long score;

    /** For JPA. */
    protected Submission() {}

    Submission(User author, Assignment assignment, String content) {
        this.author = author;
        this.assignment = assignment;
        this.content = content;
    }

    Long getId() {
        return id;
    }

    User getAuthor() {
        return author;
    }

    Assignment getAssignment() {
        return assignment;
    }

    String getContent() {
        return content;
    }

    Long getScore() {
        return score;
    }

    void setScore(long score) {
        this.score = score;
    }
}
