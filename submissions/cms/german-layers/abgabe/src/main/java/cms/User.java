package cms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Jemand, der Kurse hört oder hält, oder beides. */
@Entity
@Table(name = "person")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "person_nr")
    private Long nummer;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "kennung", nullable = false)
    private String kennung;

    @ManyToMany(mappedBy = "hörer", fetch = FetchType.LAZY)
    private Set<Course> belegteKurse = new HashSet<>();

    @ManyToMany(mappedBy = "lehrende", fetch = FetchType.LAZY)
    private Set<Course> gehalteneKurse = new HashSet<>();

    protected User() {
        // für JPA
    }

    public User(String name, String kennung) {
        this.name = name;
        this.kennung = kennung;
    }

    public Long getId() {
        return nummer;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNetid() {
        return kennung;
    }

    public void setNetid(String kennung) {
        this.kennung = kennung;
    }

    public Set<Course> getCoursesTaken() {
        return Collections.unmodifiableSet(belegteKurse);
    }

    public void enroll(Course kurs) {
        Course.prüfe(kurs);
        kurs.addStudent(this);
    }

    public void drop(Course kurs) {
        Course.prüfe(kurs);
        kurs.removeStudent(this);
    }

    public Set<Course> getCoursesTaught() {
        return Collections.unmodifiableSet(gehalteneKurse);
    }

    public void teach(Course kurs) {
        Course.prüfe(kurs);
        kurs.addInstructor(this);
    }

    public void stopTeaching(Course kurs) {
        Course.prüfe(kurs);
        kurs.removeInstructor(this);
    }

    Set<Course> belegt() {
        return belegteKurse;
    }

    Set<Course> hält() {
        return gehalteneKurse;
    }

    @Override
    public boolean equals(Object anderes) {
        if (this == anderes) {
            return true;
        }
        return anderes instanceof User person && getId() != null && getId().equals(person.getId());
    }

    @Override
    public int hashCode() {
        return 19;
    }

    @Override
    public String toString() {
        return "Person " + kennung;
    }
}
