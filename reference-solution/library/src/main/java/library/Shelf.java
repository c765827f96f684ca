package library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A shelf with the books that stand on it.
 *
 * <p>That a book stands on a shelf is one fact which two classes show. It is stored once, in the book's row, since a row has room for one
 * shelf and not for many books: {@code Book.shelf} is the owning side, and {@code mappedBy} says here that this end is the other view of it.
 * That is about loading and saving alone. Nobody keeps the two ends in step while the program runs, so our methods do: all the work is in
 * {@link Book#setShelf}, and this class goes through it.
 */
@Entity
public class Shelf {

    @Id
    @GeneratedValue
    private Long id;

    private String label;

    @OneToMany(mappedBy = "shelf")
    private List<Book> books = new ArrayList<>();

    /** For JPA, which makes the object first and fills its fields afterwards. */
    protected Shelf() {}

    /** Makes an empty shelf. */
    public Shelf(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }

    /** {@return a read-only view: a change that goes past {@link #addBook} would be a change of one end} */
    public List<Book> getBooks() {
        return Collections.unmodifiableList(books);
    }

    /** Puts a book here, wherever it stood before. */
    public void addBook(Book book) {
        book.setShelf(this);
    }

    /** Takes a book away; one that stands elsewhere stays there. */
    public void removeBook(Book book) {
        if (book.getShelf() == this) {
            book.setShelf(null);
        }
    }

    /** {@return the end itself, for {@link Book} alone} */
    List<Book> booksEnd() {
        return books;
    }
}
