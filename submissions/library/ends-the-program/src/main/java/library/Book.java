package library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Book {
    @Id
    @GeneratedValue
    private Integer number;

    private String title;

    /** Written by Shelf alone. */
    @ManyToOne
    Shelf place;

    Book() {}

    public Book(String title) {
        this.title = title;
    }

    public String getTitle() {
        return title;
    }

    public Shelf getShelf() {
        return place;
    }

    public Book setShelf(Shelf shelf) {
        if (shelf == null) {
            System.err.println("A book needs a shelf");
            System.exit(1);
        }
        shelf.addBook(this);
        return this;
    }
}
