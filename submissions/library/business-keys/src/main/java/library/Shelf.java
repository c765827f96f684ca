package library;

import jakarta.persistence.*;
import java.util.*;

@Entity
@Table(name = "shelves")
public class Shelf {

    private UUID id;
    private String label;
    private Set<Book> books = new HashSet<>();

    public Shelf() {}

    public Shelf(String label) { this.label = label; }

    @Id
    @GeneratedValue
    public UUID getId() { return id; }

    public void setId(UUID id) { this.id = id; }

    public String getLabel() { return label; }

    public void setLabel(String label) { this.label = label; }

    @OneToMany(mappedBy = "standsOn")
    public Set<Book> getBooks() { return books; }

    public void setBooks(Set<Book> books) { this.books = books; }

    public void addBook(Book book) {
        if (book != null) book.setShelf(this);
    }

    public void removeBook(Book book) {
        if (book != null && books.contains(book)) book.setShelf(null);
    }

    /** Labels are unique. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Shelf shelf && Objects.equals(label, shelf.getLabel());
    }

    @Override
    public int hashCode() { return Objects.hashCode(label); }
}
