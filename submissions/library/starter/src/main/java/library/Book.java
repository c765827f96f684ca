package library;

// An entity with an id, a title and a shelf
public class Book {

    public Book(String title) {
    }

    public String getTitle() {
        return null;
    }

    public Shelf getShelf() {
        return null;
    }

    public void setShelf(Shelf shelf) {
    }
}
