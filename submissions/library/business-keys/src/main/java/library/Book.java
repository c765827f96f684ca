package library;

import jakarta.persistence.*;
import java.util.*;

@Entity
@Table(name = "books")
public class Book {

    private UUID id;
    private String title;
    private Shelf standsOn;

    public Book() {}

    public Book(String title) { this.title = title; }

    @Id
    @GeneratedValue
    public UUID getId() { return id; }

    public void setId(UUID id) { this.id = id; }

    public String getTitle() { return title; }

    public void setTitle(String title) { this.title = title; }

    /** What JPA reads and writes; the setter of the assignment does more. */
    @ManyToOne(fetch = FetchType.LAZY)
    protected Shelf getStandsOn() { return standsOn; }

    protected void setStandsOn(Shelf shelf) { this.standsOn = shelf; }

    @Transient
    public Shelf getShelf() { return getStandsOn(); }

    public void setShelf(Shelf shelf) {
        if (Objects.equals(getStandsOn(), shelf)) return;
        if (getStandsOn() != null) getStandsOn().getBooks().remove(this);
        setStandsOn(shelf);
        if (shelf != null) shelf.getBooks().add(this);
    }

    /** Titles are unique. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Book book && Objects.equals(title, book.getTitle());
    }

    @Override
    public int hashCode() { return Objects.hashCode(title); }
}
