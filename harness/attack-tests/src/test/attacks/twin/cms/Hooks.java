package cms;

import com.sun.net.httpserver.HttpExchange;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;

/** Where an attack may begin. The honest twin's {@code Attack} overrides nothing. */
class Hooks {

    static final Hooks HERE = new Attack();

    /** Something that may go wrong. */
    interface Act {
        void run() throws Exception;
    }

    /** Runs once in a worker, before there is a course. */
    void load() throws Exception {}

    /** Runs when a course gets a student. */
    void link(Course course, User user) throws Exception {}

    /** Runs when a user gets another name, which few checks do. */
    void rename(User user) throws Exception {}

    /** Stands between a course and whoever asks for its students. */
    Collection<User> shown(Collection<User> students) {
        return students;
    }

    /** Stands between a course and whoever asks for its name. */
    String text(String name) {
        return name;
    }

    /** Runs when the application starts; what comes back is taken for the application, unless it is null. */
    AutoCloseable serve(EntityManagerFactory database, int port) throws Exception {
        return null;
    }

    /** Says whether it has answered the request. */
    boolean answer(HttpExchange exchange) throws Exception {
        return false;
    }

    /** Says whether the server may stop. */
    boolean stop() throws Exception {
        return true;
    }

    /** Prints, so that the report shows that something was tried, and what came of it. */
    static void tell(Object what) {
        System.out.println("[attack] " + what);
    }

    static void run(Act act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            tell("refused: " + e);
        }
    }
}
