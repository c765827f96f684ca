package library;

import java.util.*;

// An entity with an id, a label and books
public class Shelf {

    public Shelf(String label) {
    }

    public String getLabel() {
        return null;
    }

    public List<Book> getBooks() {
        return new ArrayList<>();
    }

    public void addBook(Book book) {
    }

    public void removeBook(Book book) {
    }
}
