package org.bothways.exploration;

import java.util.ArrayList;
import java.util.List;

/** Classes that lack some of what should be there. */
final class Unfinished {

    private Unfinished() {}

    static final class Club {
        final List<Person> members = new ArrayList<>();

        Club(String name) {}

        List<Event> getEvents() {
            return List.of();
        }

        List<Person> getMembers() {
            return members;
        }

        void addMember(Person person) {
            if (person != null && !members.contains(person)) {
                members.add(person);
                person.clubs.add(this);
            }
        }
    }

    static final class Person {
        final List<Club> clubs = new ArrayList<>();

        Person(String name) {}

        List<Club> getClubs() {
            return clubs;
        }
    }

    static final class Event {
        Event(String name) {}

        Club getClub() {
            return null;
        }
    }
}
