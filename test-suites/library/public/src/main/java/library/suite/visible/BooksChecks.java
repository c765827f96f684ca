package library.suite.visible;

import library.Book;
import library.Shelf;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", relationship = "books", visibility = Visibility.VISIBLE)
@DisplayName("Books of a shelf, in memory")
final class BooksChecks {

    private Shelf shelf;
    private Book book;

    @BeforeEach
    void makeShelfAndBook() {
        shelf = new Shelf("Novels");
        book = new Book("Emma");
    }

    @Check(points = "8")
    @DisplayName("addBook shows at both ends")
    void addBookShowsAtBothEnds() {
        shelf.addBook(book);

        Expect.members("The shelf lists the book", shelf.getBooks(), book);
        Expect.same("The book stands on the shelf", shelf, book.getShelf());
    }

    @Check(points = "8")
    @DisplayName("setShelf shows at both ends")
    void setShelfShowsAtBothEnds() {
        book.setShelf(shelf);

        Expect.same("The book stands on the shelf", shelf, book.getShelf());
        Expect.members("The shelf lists the book", shelf.getBooks(), book);
    }

    @Check(points = "6", needs = "addBookShowsAtBothEnds")
    @DisplayName("removeBook shows at both ends")
    void removeBookShowsAtBothEnds() {
        shelf.addBook(book);

        shelf.removeBook(book);

        Expect.members("The shelf lists no book", shelf.getBooks());
        Expect.same("The book stands on no shelf", null, book.getShelf());
    }

    @Check(points = "6", needs = "setShelfShowsAtBothEnds")
    @DisplayName("setShelf(null) shows at both ends")
    void setShelfNullShowsAtBothEnds() {
        book.setShelf(shelf);

        book.setShelf(null);

        Expect.same("The book stands on no shelf", null, book.getShelf());
        Expect.members("The shelf lists no book", shelf.getBooks());
    }
}
