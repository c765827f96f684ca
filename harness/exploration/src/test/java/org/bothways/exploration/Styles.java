package org.bothways.exploration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Right ways to keep a club's events, members and leaders in step. */
final class Styles {

    private Styles() {}

    /** Both ends are changed by whoever is called; lists are handed out as they are. */
    static final class BothEnds {

        static final class Club {
            final List<Event> events = new ArrayList<>();
            final List<Person> members = new ArrayList<>();
            final List<Person> leaders = new ArrayList<>();

            Club(String name) {}

            List<Event> getEvents() {
                return events;
            }

            void addEvent(Event event) {
                if (event != null) {
                    event.setClub(this);
                }
            }

            void removeEvent(Event event) {
                if (event != null && event.club == this) {
                    event.setClub(null);
                }
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

            void removeMember(Person person) {
                if (members.remove(person)) {
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
            final List<Club> led = new ArrayList<>();

            Person(String name) {}

            List<Club> getClubs() {
                return clubs;
            }

            void join(Club club) {
                if (club != null) {
                    club.addMember(this);
                }
            }

            void leave(Club club) {
                if (club != null) {
                    club.removeMember(this);
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
                if (other == club) {
                    return;
                }
                if (club != null) {
                    club.events.remove(this);
                }
                club = other;
                if (other != null) {
                    other.events.add(this);
                }
            }
        }
    }

    /** Each end calls the other, and a guard ends it; sets, handed out as views. */
    static final class Mutual {

        static final class Club {
            private final Set<Event> events = new LinkedHashSet<>();
            private final Set<Person> members = new LinkedHashSet<>();
            private final Set<Person> leaders = new LinkedHashSet<>();

            Club(String name) {}

            Set<Event> getEvents() {
                return Collections.unmodifiableSet(events);
            }

            Club addEvent(Event event) {
                if (events.add(Objects.requireNonNull(event))) {
                    event.setClub(this);
                }
                return this;
            }

            Club removeEvent(Event event) {
                if (events.remove(event)) {
                    event.setClub(null);
                }
                return this;
            }

            Set<Person> getMembers() {
                return Collections.unmodifiableSet(members);
            }

            Club addMember(Person person) {
                if (members.add(Objects.requireNonNull(person))) {
                    person.join(this);
                }
                return this;
            }

            Club removeMember(Person person) {
                if (members.remove(person)) {
                    person.leave(this);
                }
                return this;
            }

            Set<Person> getLeaders() {
                return Collections.unmodifiableSet(leaders);
            }

            Club addLeader(Person person) {
                if (leaders.add(Objects.requireNonNull(person))) {
                    person.lead(this);
                }
                return this;
            }

            Club removeLeader(Person person) {
                if (leaders.remove(person)) {
                    person.stepDown(this);
                }
                return this;
            }
        }

        static final class Person {
            private final Set<Club> clubs = new LinkedHashSet<>();
            private final Set<Club> led = new LinkedHashSet<>();

            Person(String name) {}

            Set<Club> getClubs() {
                return Collections.unmodifiableSet(clubs);
            }

            void join(Club club) {
                if (clubs.add(Objects.requireNonNull(club))) {
                    club.addMember(this);
                }
            }

            void leave(Club club) {
                if (clubs.remove(club)) {
                    club.removeMember(this);
                }
            }

            Set<Club> getLed() {
                return Collections.unmodifiableSet(led);
            }

            void lead(Club club) {
                if (led.add(Objects.requireNonNull(club))) {
                    club.addLeader(this);
                }
            }

            void stepDown(Club club) {
                if (led.remove(club)) {
                    club.removeLeader(this);
                }
            }
        }

        static final class Event {
            private Club club;

            Event(String name) {}

            Club getClub() {
                return club;
            }

            void setClub(Club other) {
                Club old = club;
                if (old == other) {
                    return;
                }
                club = other;
                if (old != null) {
                    old.removeEvent(this);
                }
                if (other != null) {
                    other.addEvent(this);
                }
            }
        }
    }

    /** Refuses whatever makes no difference; hands out copies. */
    static final class Strict {

        static final class Club {
            private final List<Event> events = new ArrayList<>();
            private final List<Person> members = new ArrayList<>();
            private final List<Person> leaders = new ArrayList<>();

            Club(String name) {}

            List<Event> getEvents() {
                return List.copyOf(events);
            }

            void addEvent(Event event) {
                refuseIf(event == null || event.club == this);
                event.setClub(this);
            }

            void removeEvent(Event event) {
                refuseIf(event.club != this);
                event.setClub(null);
            }

            Collection<Person> getMembers() {
                return List.copyOf(members);
            }

            void addMember(Person person) {
                refuseIf(person == null || members.contains(person));
                members.add(person);
                person.clubs.add(this);
            }

            void removeMember(Person person) {
                refuseIf(!members.contains(person));
                members.remove(person);
                person.clubs.remove(this);
            }

            Collection<Person> getLeaders() {
                return List.copyOf(leaders);
            }

            void addLeader(Person person) {
                refuseIf(person == null || leaders.contains(person));
                leaders.add(person);
                person.led.add(this);
            }

            void removeLeader(Person person) {
                refuseIf(!leaders.contains(person));
                leaders.remove(person);
                person.led.remove(this);
            }
        }

        static final class Person {
            private final List<Club> clubs = new ArrayList<>();
            private final List<Club> led = new ArrayList<>();

            Person(String name) {}

            Collection<Club> getClubs() {
                return List.copyOf(clubs);
            }

            void join(Club club) {
                club.addMember(this);
            }

            void leave(Club club) {
                club.removeMember(this);
            }

            Collection<Club> getLed() {
                return List.copyOf(led);
            }

            void lead(Club club) {
                club.addLeader(this);
            }

            void stepDown(Club club) {
                club.removeLeader(this);
            }
        }

        static final class Event {
            private Club club;

            Event(String name) {}

            Club getClub() {
                return club;
            }

            void setClub(Club other) {
                refuseIf(other != null && other == club);
                if (club != null) {
                    club.events.remove(this);
                }
                club = other;
                if (other != null) {
                    other.events.add(this);
                }
            }
        }

        private static void refuseIf(boolean isPointless) {
            if (isPointless) {
                throw new IllegalArgumentException("pointless");
            }
        }
    }

    /** A link is an object with a role; both ends are worked out of the links. */
    static final class Links {

        private record Link(Club club, Person person, String role) {}

        static final class Club {
            private final Set<Event> events = new LinkedHashSet<>();
            private final Set<Link> links = new LinkedHashSet<>();

            Club(String name) {}

            List<Event> getEvents() {
                return new ArrayList<>(events);
            }

            void addEvent(Event event) {
                event.setClub(this);
            }

            void removeEvent(Event event) {
                if (events.contains(event)) {
                    event.setClub(null);
                }
            }

            List<Person> getMembers() {
                return people("member");
            }

            void addMember(Person person) {
                link(this, person, "member");
            }

            void removeMember(Person person) {
                part(this, person, "member");
            }

            List<Person> getLeaders() {
                return people("leader");
            }

            void addLeader(Person person) {
                link(this, person, "leader");
            }

            void removeLeader(Person person) {
                part(this, person, "leader");
            }

            private List<Person> people(String role) {
                return links.stream()
                        .filter(link -> link.role.equals(role))
                        .map(Link::person)
                        .toList();
            }
        }

        static final class Person {
            private final Set<Link> links = new LinkedHashSet<>();

            Person(String name) {}

            List<Club> getClubs() {
                return clubs("member");
            }

            void join(Club club) {
                link(club, this, "member");
            }

            void leave(Club club) {
                part(club, this, "member");
            }

            List<Club> getLed() {
                return clubs("leader");
            }

            void lead(Club club) {
                link(club, this, "leader");
            }

            void stepDown(Club club) {
                part(club, this, "leader");
            }

            private List<Club> clubs(String role) {
                return links.stream()
                        .filter(link -> link.role.equals(role))
                        .map(Link::club)
                        .toList();
            }
        }

        static final class Event {
            private Club club;

            Event(String name) {}

            Club getClub() {
                return club;
            }

            void setClub(Club other) {
                if (club != null) {
                    club.events.remove(this);
                }
                club = other;
                if (other != null) {
                    other.events.add(this);
                }
            }
        }

        private static void link(Club club, Person person, String role) {
            if (club != null && person != null) {
                Link link = new Link(club, person, role);
                club.links.add(link);
                person.links.add(link);
            }
        }

        private static void part(Club club, Person person, String role) {
            if (club != null && person != null) {
                Link link = new Link(club, person, role);
                club.links.remove(link);
                person.links.remove(link);
            }
        }
    }
}
