package library.suite.hidden;

import library.Book;
import library.Shelf;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Exploration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", relationship = "books")
@DisplayName("Books of a shelf, in memory")
final class BooksChecks {

    private static final String ADD = "consistency.books.addBookShowsAtBothEnds";
    private static final String SET = "consistency.books.setShelfShowsAtBothEnds";
    private static final String REMOVE = "consistency.books.removeBookShowsAtBothEnds";

    private Shelf shelf;
    private Shelf other;
    private Book book;

    @BeforeEach
    void makeTwoShelvesAndABook() {
        shelf = new Shelf("Poems");
        other = new Shelf("Maps");
        book = new Book("Walden");
    }

    @Check(points = "6", needs = ADD)
    @DisplayName("addBook of another shelf's book takes it over")
    void addBookMoves() {
        shelf.addBook(book);

        other.addBook(book);

        expectMoved();
    }

    @Check(points = "6", needs = SET)
    @DisplayName("setShelf to another shelf leaves the old one")
    void setShelfMoves() {
        book.setShelf(shelf);

        book.setShelf(other);

        expectMoved();
    }

    private void expectMoved() {
        Expect.members("The old shelf lists no book", shelf.getBooks());
        Expect.members("The new shelf lists the book", other.getBooks(), book);
        Expect.same("The book stands on the new shelf", other, book.getShelf());
    }

    @Check(points = "3", needs = ADD)
    @DisplayName("addBook twice is adding once")
    void addBookTwiceIsOnce() {
        shelf.addBook(book);

        Expect.refusedOrIgnored(() -> shelf.addBook(book));

        Expect.members("The shelf lists the book once", shelf.getBooks(), book);
        Expect.same("The book stands on the shelf", shelf, book.getShelf());
    }

    @Check(points = "3", needs = SET)
    @DisplayName("setShelf to the shelf that is set already changes nothing")
    void setShelfTwiceIsOnce() {
        book.setShelf(shelf);

        Expect.refusedOrIgnored(() -> book.setShelf(shelf));

        Expect.members("The shelf lists the book once", shelf.getBooks(), book);
        Expect.same("The book stands on the shelf", shelf, book.getShelf());
    }

    // What a class without any code would pass needs the check that the operation has its effect.
    @Check(points = "4", needs = REMOVE)
    @DisplayName("removeBook of another shelf's book changes nothing")
    void removeBookOfAnotherShelfChangesNothing() {
        shelf.addBook(book);

        Expect.refusedOrIgnored(() -> other.removeBook(book));

        Expect.members("The shelf lists the book", shelf.getBooks(), book);
        Expect.same("The book stands on the shelf", shelf, book.getShelf());
    }

    @Check(points = "2", needs = ADD)
    @DisplayName("addBook(null) changes nothing")
    void addBookNullChangesNothing() {
        shelf.addBook(book);

        Expect.refusedOrIgnored(() -> shelf.addBook(null));

        Expect.members("The shelf lists the book", shelf.getBooks(), book);
    }

    @Check(
            points = "6",
            needs = {ADD, SET})
    @DisplayName("However books are added, moved and removed, both ends agree")
    void sequencesHold(Exploration exploration) {
        exploration.shortSequences("books");
        exploration.longSequences("books");
    }
}
