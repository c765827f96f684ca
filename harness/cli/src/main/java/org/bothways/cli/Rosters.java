package org.bothways.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.bothways.gradebook.Roster;
import org.bothways.intake.Candidate;
import org.bothways.intake.HandedIn;

/** What intake found out about people, for the gradebook. */
final class Rosters {

    private Rosters() {}

    static boolean isKnown(List<Candidate> candidates) {
        return candidates.stream().anyMatch(candidate -> candidate.handedIn() != null);
    }

    /** A person's number means something on one platform alone. */
    static void requireOnePlatform(List<Candidate> candidates) {
        Set<String> platforms = platforms(candidates);
        if (platforms.size() > 1) {
            throw new UsageException("These are exports of %s. Grade each into a folder of its own, with --out"
                    .formatted(String.join(" and ", platforms)));
        }
    }

    static Roster of(List<Candidate> candidates) {
        List<Roster.Entry> entries = new ArrayList<>();
        for (Candidate candidate : candidates) {
            HandedIn handedIn = candidate.handedIn();
            if (handedIn != null) {
                entries.add(new Roster.Entry(
                        candidate.id(),
                        handedIn.people().stream()
                                .map(person -> new Roster.Person(person.name(), person.id(), person.email()))
                                .toList(),
                        handedIn.late(),
                        handedIn.submittedAt()));
            }
        }
        return new Roster(Roster.SCHEMA_VERSION, String.join("", platforms(candidates)), entries);
    }

    private static Set<String> platforms(List<Candidate> candidates) {
        Set<String> platforms = new TreeSet<>();
        for (Candidate candidate : candidates) {
            HandedIn handedIn = candidate.handedIn();
            if (handedIn != null) {
                platforms.add(handedIn.platform().name().toLowerCase(Locale.ROOT));
            }
        }
        return platforms;
    }
}
