package library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A book, which stands on one shelf or on none. */
@Entity
public class Book {

    @Id
    @GeneratedValue
    private Long id;

    private String title;

    /** The owning side: a column of the book's row. */
    @ManyToOne
    private Shelf shelf;

    /** For JPA. */
    protected Book() {}

    /** Makes a book that stands nowhere. */
    public Book(String title) {
        this.title = title;
    }

    public String getTitle() {
        return title;
    }

    /** {@return where it stands, or {@code null}} */
    public Shelf getShelf() {
        return shelf;
    }

    /**
     * Moves the book: it leaves the old shelf's list, joins the new one's, and remembers. A setter that does the last of the three alone
     * leaves the book on two shelves, or on none.
     *
     * @param shelf the new one, or {@code null} for none
     */
    public void setShelf(Shelf shelf) {
        if (this.shelf == shelf) {
            return;
        }
        if (this.shelf != null) {
            this.shelf.booksEnd().remove(this);
        }
        if (shelf != null) {
            shelf.booksEnd().add(this);
        }
        this.shelf = shelf;
    }
}
