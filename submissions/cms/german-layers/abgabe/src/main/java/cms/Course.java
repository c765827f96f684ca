package cms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Ein Kurs mit seinen Übungsaufgaben, Hörern und Lehrenden. */
@Entity
@Table(name = "kurs")
public class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "kurs_nr")
    private Long nummer;

    @Column(name = "kürzel", nullable = false)
    private String kürzel;

    @Column(name = "bezeichnung", nullable = false)
    private String bezeichnung;

    @OneToMany(mappedBy = "kurs", fetch = FetchType.LAZY, cascade = CascadeType.ALL)
    private Set<Assignment> aufgaben = new HashSet<>();

    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(name = "hörer",
            joinColumns = @JoinColumn(name = "kurs_nr"), inverseJoinColumns = @JoinColumn(name = "person_nr"))
    private Set<User> hörer = new HashSet<>();

    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(name = "lehrende",
            joinColumns = @JoinColumn(name = "kurs_nr"), inverseJoinColumns = @JoinColumn(name = "person_nr"))
    private Set<User> lehrende = new HashSet<>();

    protected Course() {
        // für JPA
    }

    public Course(String kürzel, String bezeichnung) {
        this.kürzel = kürzel;
        this.bezeichnung = bezeichnung;
    }

    public Long getId() {
        return nummer;
    }

    public String getCode() {
        return kürzel;
    }

    public void setCode(String kürzel) {
        this.kürzel = kürzel;
    }

    public String getName() {
        return bezeichnung;
    }

    public void setName(String bezeichnung) {
        this.bezeichnung = bezeichnung;
    }

    public Set<Assignment> getAssignments() {
        return Collections.unmodifiableSet(aufgaben);
    }

    public void addAssignment(Assignment aufgabe) {
        prüfe(aufgabe);
        aufgabe.setCourse(this);
    }

    public void removeAssignment(Assignment aufgabe) {
        prüfe(aufgabe);
        // equals statt ==, denn der Kurs der Aufgabe kann ein Stellvertreter (Proxy) sein
        if (equals(aufgabe.getCourse())) {
            aufgabe.setCourse(null);
        }
    }

    public Set<User> getStudents() {
        return Collections.unmodifiableSet(hörer);
    }

    public void addStudent(User person) {
        prüfe(person);
        hörer.add(person);
        person.belegt().add(this);
    }

    public void removeStudent(User person) {
        prüfe(person);
        hörer.remove(person);
        person.belegt().remove(this);
    }

    public Set<User> getInstructors() {
        return Collections.unmodifiableSet(lehrende);
    }

    public void addInstructor(User person) {
        prüfe(person);
        lehrende.add(person);
        person.hält().add(this);
    }

    public void removeInstructor(User person) {
        prüfe(person);
        lehrende.remove(person);
        person.hält().remove(this);
    }

    Set<Assignment> aufgaben() {
        return aufgaben;
    }

    static void prüfe(Object argument) {
        if (argument == null) {
            throw new IllegalArgumentException("null ist nicht erlaubt");
        }
    }

    @Override
    public boolean equals(Object anderes) {
        if (this == anderes) {
            return true;
        }
        return anderes instanceof Course kurs && getId() != null && getId().equals(kurs.getId());
    }

    /** Immer gleich: Die Nummer gibt es erst nach dem Speichern, und dann fände ein HashSet den Kurs nicht mehr. */
    @Override
    public int hashCode() {
        return 17;
    }

    @Override
    public String toString() {
        return "Kurs " + kürzel;
    }
}
