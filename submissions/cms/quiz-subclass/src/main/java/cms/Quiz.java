package cms;

import jakarta.persistence.Entity;

/** An assignment that is done in class. There is no route for it yet. */
@Entity
public class Quiz extends Assignment {

    private int minutes;

    Quiz() {
    }

    public Quiz(String title, long dueDate, int minutes) {
        super(title, dueDate);
        this.minutes = minutes;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }
}
