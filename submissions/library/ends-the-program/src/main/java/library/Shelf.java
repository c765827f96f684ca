package library;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

@Entity
@Access(AccessType.FIELD)
public class Shelf {
    @Id
    @GeneratedValue
    private Integer number;

    private String label;

    @OneToMany(mappedBy = "place")
    private Set<Book> content = new LinkedHashSet<>();

    Shelf() {}

    public Shelf(String label) {
        this.label = Objects.requireNonNull(label);
    }

    public String getLabel() {
        return label;
    }

    public Collection<Book> getBooks() {
        return List.copyOf(content);
    }

    public Shelf addBook(Book book) {
        Objects.requireNonNull(book);
        if (book.place != null) {
            book.place.content.remove(book);
        }
        content.add(book);
        book.place = this;
        return this;
    }

    public Shelf removeBook(Book book) {
        if (content.remove(book)) {
            book.place = null;
        }
        return this;
    }
}
