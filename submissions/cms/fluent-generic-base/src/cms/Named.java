package cms;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
public abstract class Named<S extends Named<S>> extends Persistent<Long, S> {

    @Column(nullable = false)
    private String name;

    protected Named() {
    }

    protected Named(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public S setName(String name) {
        this.name = name;
        return self();
    }
}
