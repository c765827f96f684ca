package library.suite.visible;

import jakarta.persistence.EntityManager;
import library.Book;
import library.Shelf;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Database;
import org.bothways.api.Expect;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.opentest4j.AssertionFailedError;

@Checks(group = "persistence", relationship = "books", visibility = Visibility.VISIBLE)
@DisplayName("Books of a shelf, saved and loaded")
final class StoredBooksChecks {

    private Shelf shelf;
    private Book book;

    @BeforeEach
    void makeShelfAndBook() {
        shelf = new Shelf("Novels");
        book = new Book("Emma");
    }

    @Check(points = "4")
    @DisplayName("What was saved loads with its values")
    void savedObjectsLoad(Database database) {
        save(database);

        database.inTransaction(em -> {
            Expect.value(
                    "The loaded shelf's label",
                    "Novels",
                    loaded(em, database, Shelf.class, shelf).getLabel());
            Expect.value(
                    "The loaded book's title",
                    "Emma",
                    loaded(em, database, Book.class, book).getTitle());
        });
    }

    @Check(points = "6", needs = "savedObjectsLoad")
    @DisplayName("After addBook and saving, both ends load")
    void addBookIsStored(Database database) {
        shelf.addBook(book);
        expectStored(database);
    }

    @Check(points = "6", needs = "savedObjectsLoad")
    @DisplayName("After setShelf and saving, both ends load")
    void setShelfIsStored(Database database) {
        book.setShelf(shelf);
        expectStored(database);
    }

    private void expectStored(Database database) {
        save(database);
        // Two transactions: each end has to be found without the other having been loaded before.
        database.inTransaction(em -> {
            Shelf found = loaded(em, database, Shelf.class, shelf);
            Expect.members("The loaded shelf lists the book", found.getBooks(), loaded(em, database, Book.class, book));
        });
        database.inTransaction(em -> {
            Book found = loaded(em, database, Book.class, book);
            Expect.same(
                    "The loaded book stands on the shelf", loaded(em, database, Shelf.class, shelf), found.getShelf());
        });
    }

    private void save(Database database) {
        database.inTransaction(em -> {
            em.persist(shelf);
            em.persist(book);
        });
    }

    private static <T> T loaded(EntityManager em, Database database, Class<T> type, T original) {
        Object id = database.idOf(original);
        T found = id == null ? null : em.find(type, id);
        if (found == null) {
            throw new AssertionFailedError("The " + type.getSimpleName() + " is stored");
        }
        return found;
    }
}
