package cms.dienst;

import cms.Assignment;
import cms.Course;
import cms.User;
import cms.dto.Aufgabe;
import cms.dto.Kurs;
import cms.dto.Person;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Alles, was die Anwendung kann, jeweils in einer Transaktion. Gibt nur Records heraus, niemals Entitäten. */
public class Kursverwaltung {

    public enum Rolle { STUDENT, INSTRUCTOR }

    private final EntityManagerFactory datenbank;
    private final ReentrantLock schloss = new ReentrantLock();

    public Kursverwaltung(EntityManagerFactory datenbank) {
        this.datenbank = datenbank;
    }

    public List<Kurs> alleKurse() {
        return transaktion(em -> em.createQuery("select k from Course k", Course.class)
                .getResultList().stream().map(Kurs::von).toList());
    }

    public Kurs kurs(long nummer) {
        return transaktion(em -> Kurs.von(hole(em, Course.class, nummer)));
    }

    public Kurs neuerKurs(String kürzel, String bezeichnung) {
        return transaktion(em -> {
            Course kurs = new Course(kürzel, bezeichnung);
            em.persist(kurs);
            return Kurs.von(kurs);
        });
    }

    public Kurs löscheKurs(long nummer) {
        return transaktion(em -> {
            Course kurs = hole(em, Course.class, nummer);
            Kurs gelöscht = Kurs.von(kurs);
            Set.copyOf(kurs.getStudents()).forEach(kurs::removeStudent);
            Set.copyOf(kurs.getInstructors()).forEach(kurs::removeInstructor);
            em.remove(kurs);
            return gelöscht;
        });
    }

    public Kurs nimmAuf(long kursnummer, long personennummer, Rolle rolle) {
        return transaktion(em -> {
            Course kurs = hole(em, Course.class, kursnummer);
            User person = hole(em, User.class, personennummer);
            switch (rolle) {
                case STUDENT -> kurs.addStudent(person);
                case INSTRUCTOR -> kurs.addInstructor(person);
            }
            return Kurs.von(kurs);
        });
    }

    public Aufgabe neueAufgabe(long kursnummer, String titel, long fällig) {
        return transaktion(em -> {
            Assignment aufgabe = new Assignment(titel, fällig);
            aufgabe.setCourse(hole(em, Course.class, kursnummer));
            em.persist(aufgabe);
            return Aufgabe.von(aufgabe);
        });
    }

    public Person neuePerson(String name, String kennung) {
        return transaktion(em -> {
            User person = new User(name, kennung);
            em.persist(person);
            return Person.von(person);
        });
    }

    public Person person(long nummer) {
        return transaktion(em -> Person.von(hole(em, User.class, nummer)));
    }

    private <T> T transaktion(Function<EntityManager, T> arbeit) {
        schloss.lock();
        try {
            return datenbank.callInTransaction(arbeit);
        } finally {
            schloss.unlock();
        }
    }

    private static <T> T hole(EntityManager em, Class<T> klasse, long nummer) {
        T gefunden = em.find(klasse, nummer);
        if (gefunden == null) {
            throw new NichtGefunden(klasse.getSimpleName(), nummer);
        }
        return gefunden;
    }
}
