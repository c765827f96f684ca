package library;

import jakarta.persistence.*;

@Entity
public class Book {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String title;

    @ManyToOne
    @JoinColumn(name = "shelf_id")
    private Shelf shelf;

    protected Book() {
    }

    public Book(String title) {
        this.title = title;
    }

    public String getTitle() {
        return title;
    }

    public Shelf getShelf() {
        return shelf;
    }

    public void setShelf(Shelf newShelf) {
        if (shelf == newShelf) {
            return;
        }
        if (shelf != null) {
            shelf.getBooks().remove(this);
        }
        shelf = newShelf;
        if (newShelf != null) {
            newShelf.getBooks().add(this);
        }
    }

    void linkTo(Shelf shelf) {
        this.shelf = shelf;
    }
}
