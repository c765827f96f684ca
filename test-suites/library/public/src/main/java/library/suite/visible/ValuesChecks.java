package library.suite.visible;

import library.Book;
import library.Shelf;
import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Expect;
import org.bothways.api.Visibility;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "consistency", visibility = Visibility.VISIBLE)
@DisplayName("What objects are made with")
final class ValuesChecks {

    @Check(points = "2")
    @DisplayName("Shelves and books keep what they were made with")
    void newObjectsKeepTheirValues() {
        Expect.value("The shelf's label", "Novels", new Shelf("Novels").getLabel());
        Expect.value("The book's title", "Emma", new Book("Emma").getTitle());
    }
}
