package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Eine Übungsaufgabe. Sie gehört zu höchstens einem Kurs. */
@Entity
@Table(name = "aufgabe")
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "aufgabe_nr")
    private Long nummer;

    @Column(name = "titel", nullable = false)
    private String titel;

    /** Unix-Sekunden. */
    @Column(name = "fällig", nullable = false)
    private long fällig;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "kurs_nr")
    private Course kurs;

    protected Assignment() {
        // für JPA
    }

    public Assignment(String titel, long fällig) {
        this.titel = titel;
        this.fällig = fällig;
    }

    public Long getId() {
        return nummer;
    }

    public String getTitle() {
        return titel;
    }

    public void setTitle(String titel) {
        this.titel = titel;
    }

    public long getDueDate() {
        return fällig;
    }

    public void setDueDate(long fällig) {
        this.fällig = fällig;
    }

    public Course getCourse() {
        return kurs;
    }

    public void setCourse(Course neuerKurs) {
        if (kurs != null) {
            kurs.aufgaben().remove(this);
        }
        kurs = neuerKurs;
        if (neuerKurs != null) {
            neuerKurs.aufgaben().add(this);
        }
    }

    @Override
    public boolean equals(Object anderes) {
        if (this == anderes) {
            return true;
        }
        return anderes instanceof Assignment aufgabe && getId() != null && getId().equals(aufgabe.getId());
    }

    @Override
    public int hashCode() {
        return 23;
    }

    @Override
    public String toString() {
        return "Aufgabe " + titel;
    }
}
