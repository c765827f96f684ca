package cms;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What all tables have. */
@MappedSuperclass
abstract class Row {

    @Id
    @GeneratedValue
    protected Long id;

    public Long getId() {
        return id;
    }
}
