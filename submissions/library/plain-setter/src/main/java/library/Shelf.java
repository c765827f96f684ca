package library;

import jakarta.persistence.*;
import java.util.*;

@Entity
public class Shelf {
    @Id
    @GeneratedValue
    private Long id;

    private String label;

    @OneToMany(mappedBy = "shelf")
    private List<Book> books = new ArrayList<>();

    public Shelf() {
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
        if (books.contains(book)) {
            return;
        }
        if (book.getShelf() != null) {
            book.getShelf().removeBook(book);
        }
        book.setShelf(this);
        books.add(book);
    }

    public void removeBook(Book book) {
        if (books.remove(book)) {
            book.setShelf(null);
        }
    }
}
