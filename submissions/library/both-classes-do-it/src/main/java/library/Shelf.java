package library;

import jakarta.persistence.*;
import java.util.*;

@Entity
public class Shelf {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String label;

    @OneToMany(mappedBy = "shelf")
    private List<Book> books = new ArrayList<>();

    protected Shelf() {
    }

    public Shelf(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }

    public List<Book> getBooks() {
        return books;
    }

    public void addBook(Book book) {
        if (book == null) {
            throw new IllegalArgumentException("no book");
        }
        Shelf before = book.getShelf();
        if (before == this) {
            return;
        }
        if (before != null) {
            before.getBooks().remove(book);
        }
        books.add(book);
        book.linkTo(this);
    }

    public void removeBook(Book book) {
        if (books.remove(book)) {
            book.linkTo(null);
        }
    }

    @Override
    public String toString() {
        return "Shelf " + label + " with " + books.size() + " books";
    }
}
