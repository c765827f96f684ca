package library.suite.hidden;

import org.bothways.api.Check;
import org.bothways.api.Checks;
import org.bothways.api.Exploration;
import org.junit.jupiter.api.DisplayName;

@Checks(group = "persistence", relationship = "books")
@DisplayName("Sequences of operations on books, saved and loaded")
final class StoredBooksChecks {

    private static final String ADD = "persistence.books.addBookIsStored";
    private static final String SET = "persistence.books.setShelfIsStored";

    @Check(
            points = "8",
            needs = {ADD, SET})
    @DisplayName("However books came to stand where they do, saving stores each fact once")
    void storedSequencesHold(Exploration exploration) {
        exploration.storedSequences("books");
    }

    @Check(
            points = "8",
            needs = {ADD, SET})
    @DisplayName("What was loaded, changed and saved loads as it was changed")
    void loadedSequencesHold(Exploration exploration) {
        exploration.loadedSequences("books");
    }

    @Check(
            points = "8",
            needs = {ADD, SET})
    @DisplayName("Deleting a shelf without books, or a book that stands nowhere, takes nothing along")
    void deletionsTakeNothingAlong(Exploration exploration) {
        exploration.deletions("books");
    }
}
