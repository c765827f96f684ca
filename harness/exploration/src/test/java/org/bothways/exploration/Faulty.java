package org.bothways.exploration;

import java.util.ArrayList;
import java.util.List;

/** The same, with one mistake at a time. */
final class Faulty {

    /** The mistake that is made at the moment. */
    static Fault fault = Fault.NONE;

    private static final List<Event> SHARED = new ArrayList<>();
    private static final List<Club> LED = new ArrayList<>();

    private Faulty() {}

    enum Fault {
        NONE,
        ADD_LIST_ONLY,
        ADD_PARENT_ONLY,
        ADD_DOES_NOTHING,
        ADD_KEEPS_OLD,
        ADD_REPEATS,
        ADD_CLEARS_OTHERS,
        ADD_NULL_STAYS,
        ADD_RECURSES,
        REMOVE_LIST_ONLY,
        REMOVE_PARENT_ONLY,
        REMOVE_FOREIGN,
        REMOVE_FAILS_HALFWAY,
        REMOVE_TAKES_ALL,
        SET_PARENT_ONLY,
        SET_KEEPS_OLD,
        SET_NULL_FAILS,
        SET_SAME_DROPS,
        SHARED_LIST,
        LIST_IS_NULL,
        GETTER_IS_COPY_THAT_ADD_USES,
        ADD_MEMBER_ONE_SIDE,
        ADD_MEMBER_LEADS,
        ADD_MEMBER_REPEATS,
        JOIN_LEAVES_OTHERS,
        LEAVE_STEPS_DOWN,
        LEAVE_WALKS_AND_CHANGES,
        REMOVE_MEMBER_CLEARS_CLUBS,
        JOIN_REFUSED_HALFWAY,
        LEADERS_SHARED
    }

    private static boolean is(Fault wanted) {
        return fault == wanted;
    }

    static final class Club {
        List<Event> events = new ArrayList<>();
        final List<Person> members = new ArrayList<>();
        final List<Person> leaders = new ArrayList<>();

        Club(String name) {
            if (is(Fault.SHARED_LIST)) {
                events = SHARED;
                if (name.equals("Chess")) {
                    SHARED.clear();
                }
            }
        }

        List<Event> getEvents() {
            if (is(Fault.LIST_IS_NULL) && events.isEmpty()) {
                return null;
            }
            return is(Fault.GETTER_IS_COPY_THAT_ADD_USES) ? new ArrayList<>(events) : events;
        }

        void addEvent(Event event) {
            if (is(Fault.ADD_RECURSES)) {
                addEvent(event);
                return;
            }
            if (is(Fault.ADD_NULL_STAYS) && event == null) {
                events.add(null);
                return;
            }
            if (event == null || is(Fault.ADD_DOES_NOTHING)) {
                return;
            }
            if (is(Fault.ADD_LIST_ONLY)) {
                if (!events.contains(event)) {
                    events.add(event);
                }
                return;
            }
            if (is(Fault.ADD_PARENT_ONLY)) {
                event.club = this;
                return;
            }
            if (is(Fault.GETTER_IS_COPY_THAT_ADD_USES)) {
                getEvents().add(event);
                event.club = this;
                return;
            }
            if (is(Fault.ADD_KEEPS_OLD)) {
                if (!events.contains(event)) {
                    events.add(event);
                }
                event.club = this;
                return;
            }
            if (is(Fault.ADD_CLEARS_OTHERS)) {
                new ArrayList<>(events).forEach(each -> each.setClub(null));
            }
            event.setClub(this);
            if (is(Fault.ADD_REPEATS)) {
                events.remove(event);
                events.add(event);
                events.add(event);
            }
        }

        void removeEvent(Event event) {
            if (event == null) {
                return;
            }
            if (is(Fault.REMOVE_FOREIGN)) {
                events.remove(event);
                event.setClub(null);
                return;
            }
            if (event.club != this) {
                if (is(Fault.REMOVE_FAILS_HALFWAY)) {
                    event.setClub(null);
                    throw new IllegalArgumentException("not here");
                }
                return;
            }
            if (is(Fault.REMOVE_TAKES_ALL)) {
                new ArrayList<>(events).forEach(each -> each.setClub(null));
                return;
            }
            if (is(Fault.REMOVE_LIST_ONLY)) {
                events.remove(event);
                return;
            }
            if (is(Fault.REMOVE_PARENT_ONLY)) {
                event.club = null;
                return;
            }
            event.setClub(null);
        }

        List<Person> getMembers() {
            return members;
        }

        void addMember(Person person) {
            if (person == null || (members.contains(person) && !is(Fault.ADD_MEMBER_REPEATS))) {
                return;
            }
            members.add(person);
            if (!is(Fault.ADD_MEMBER_ONE_SIDE)) {
                person.clubs.add(this);
            }
            if (is(Fault.ADD_MEMBER_LEADS)) {
                addLeader(person);
            }
        }

        void removeMember(Person person) {
            if (members.remove(person)) {
                if (is(Fault.REMOVE_MEMBER_CLEARS_CLUBS)) {
                    person.clubs.clear();
                }
                person.clubs.remove(this);
            }
        }

        List<Person> getLeaders() {
            return leaders;
        }

        void addLeader(Person person) {
            if (person != null && !leaders.contains(person)) {
                leaders.add(person);
                person.led.add(this);
            }
        }

        void removeLeader(Person person) {
            if (leaders.remove(person)) {
                person.led.remove(this);
            }
        }
    }

    static final class Person {
        final List<Club> clubs = new ArrayList<>();
        final List<Club> led = is(Fault.LEADERS_SHARED) ? LED : new ArrayList<>();

        Person(String name) {}

        List<Club> getClubs() {
            return clubs;
        }

        void join(Club club) {
            if (is(Fault.JOIN_REFUSED_HALFWAY) && clubs.contains(club)) {
                clubs.add(club);
                throw new IllegalStateException("already there");
            }
            if (club == null) {
                return;
            }
            if (is(Fault.JOIN_LEAVES_OTHERS)) {
                new ArrayList<>(clubs).forEach(this::leave);
            }
            club.addMember(this);
        }

        void leave(Club club) {
            if (club == null) {
                return;
            }
            if (is(Fault.LEAVE_WALKS_AND_CHANGES)) {
                for (Club each : clubs) {
                    if (each != null) {
                        each.members.remove(this);
                        clubs.remove(each);
                    }
                }
                return;
            }
            club.removeMember(this);
            if (is(Fault.LEAVE_STEPS_DOWN)) {
                stepDown(club);
            }
        }

        List<Club> getLed() {
            return led;
        }

        void lead(Club club) {
            if (club != null) {
                club.addLeader(this);
            }
        }

        void stepDown(Club club) {
            if (club != null) {
                club.removeLeader(this);
            }
        }
    }

    static final class Event {
        Club club;

        Event(String name) {}

        Club getClub() {
            return club;
        }

        void setClub(Club other) {
            if (is(Fault.SET_NULL_FAILS)) {
                other.events.size();
            }
            if (is(Fault.SET_PARENT_ONLY)) {
                club = other;
                return;
            }
            if (is(Fault.SET_SAME_DROPS) && other != null) {
                other.events.add(this);
                if (club != null) {
                    club.events.remove(this);
                    if (club == other) {
                        other.events.remove(this);
                    }
                }
                club = other;
                return;
            }
            if (other == club) {
                return;
            }
            if (club != null && !is(Fault.SET_KEEPS_OLD)) {
                club.events.remove(this);
            }
            club = other;
            if (other != null) {
                other.events.add(this);
            }
        }
    }
}
