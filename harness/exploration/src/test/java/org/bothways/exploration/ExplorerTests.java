package org.bothways.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bothways.exploration.Failure.Signature;
import org.bothways.exploration.Faulty.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExplorerTests {

    private static final List<String> RELATIONSHIPS = List.of("events", "members", "leaders");

    private final Playground faulty = new Playground(Faulty.class);

    @AfterEach
    void makeNoMistake() {
        Faulty.fault = Fault.NONE;
    }

    @ParameterizedTest
    @ValueSource(
            classes = {Styles.BothEnds.class, Styles.Mutual.class, Styles.Strict.class, Styles.Links.class, Faulty.class
            })
    void whatIsRightPassesLongerSequencesThanAreUsual(Class<?> style) {
        Explorer deep = new Playground(style).explorer(new Effort(42, 4, 2, 50, 30, false));
        Explorer wide = new Playground(style).explorer(new Effort(42, 3, 2, 50, 30, false));

        assertThat(deep.shortSequences("events")).isEmpty();
        assertThat(wide.shortSequences("members")).isEmpty();
        assertThat(wide.shortSequences("leaders")).isEmpty();
        RELATIONSHIPS.forEach(id -> assertThat(deep.longSequences(id)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "ADD_LIST_ONLY, events, addEvent, MIRROR, 1",
        "ADD_PARENT_ONLY, events, addEvent, MIRROR, 1",
        "ADD_DOES_NOTHING, events, addEvent, EFFECT, 1",
        "ADD_KEEPS_OLD, events, addEvent, MIRROR, 2",
        "ADD_REPEATS, events, addEvent, NO_DUPLICATES, 1",
        "ADD_CLEARS_OTHERS, events, addEvent, FRAME, 2",
        "ADD_NULL_STAYS, events, addEvent, MIRROR, 1",
        "ADD_RECURSES, events, addEvent, RETURNS, 1",
        "REMOVE_LIST_ONLY, events, removeEvent, MIRROR, 2",
        "REMOVE_PARENT_ONLY, events, removeEvent, MIRROR, 2",
        "REMOVE_FOREIGN, events, removeEvent, IDEMPOTENT, 2",
        "REMOVE_FAILS_HALFWAY, events, removeEvent, ATOMIC, 2",
        "SET_PARENT_ONLY, events, addEvent, MIRROR, 1",
        "SET_KEEPS_OLD, events, addEvent, MIRROR, 2",
        "SET_NULL_FAILS, events, setClub, RETURNS, 1",
        "SET_SAME_DROPS, events, addEvent, MIRROR, 2",
        "SHARED_LIST, events, addEvent, MIRROR, 1",
        "LIST_IS_NULL, events, '', EFFECT, 0",
        "GETTER_IS_COPY_THAT_ADD_USES, events, addEvent, MIRROR, 1",
        "REMOVE_TAKES_ALL, events, removeEvent, FRAME, 3",
        "REMOVE_MEMBER_CLEARS_CLUBS, members, removeMember, MIRROR, 3",
        "LEAVE_STEPS_DOWN, members, leave, FRAME, 2",
        "ADD_MEMBER_ONE_SIDE, members, addMember, MIRROR, 1",
        "ADD_MEMBER_LEADS, members, addMember, FRAME, 1",
        "ADD_MEMBER_REPEATS, members, addMember, NO_DUPLICATES, 2",
        "JOIN_LEAVES_OTHERS, members, join, FRAME, 2",
        "LEAVE_WALKS_AND_CHANGES, members, leave, RETURNS, 2",
        "JOIN_REFUSED_HALFWAY, members, join, ATOMIC, 2"
    })
    void eachMistakeIsShownInFewOperations(Fault fault, String relationship, String member, Law law, int operations) {
        Faulty.fault = fault;

        List<Failure> failures = faulty.explorer(Effort.standard(42)).shortSequences(relationship);

        assertThat(failures.get(0).signature()).isEqualTo(new Signature(relationship, member, law));
        assertThat(failures.get(0).counterexample().operations()).isEqualTo(operations);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void longSequencesFindEachMistakeAsWell(Fault fault) {
        Faulty.fault = fault;

        assertThat(RELATIONSHIPS)
                .anySatisfy(relationship -> assertThat(faulty.explorer(new Effort(42, 2, 2, 50, 30, false))
                                .longSequences(relationship))
                        .isNotEmpty());
    }

    @Test
    void longSequencesAreShortenedUntilEachOperationIsNeeded() {
        Faulty.fault = Fault.REMOVE_MEMBER_CLEARS_CLUBS;

        Failure failure =
                faulty.explorer(Effort.standard(42)).longSequences("members").get(0);

        assertThat(new Rendering(failure.counterexample()).lines())
                .containsExactly(
                        "var club1 = new Club(\"Chess\");",
                        "var club2 = new Club(\"Go\");",
                        "var person1 = new Person(\"Ann\");",
                        "club1.addMember(person1);",
                        "club2.addMember(person1);",
                        "person1.leave(club2);",
                        "person1.getClubs()  // → []");
    }

    @Test
    void failureSaysWhatShouldBeTheCase() {
        Faulty.fault = Fault.ADD_MEMBER_ONE_SIDE;

        Failure failure =
                faulty.explorer(Effort.standard(42)).shortSequences("members").get(0);

        Rendering shown = new Rendering(failure.counterexample());
        assertThat(failure.message())
                .isEqualTo("After `club1.addMember(person1)`, both ends agree: `person1.getClubs()` shows it");
        assertThat(shown.expected()).isEqualTo("[club1]");
        assertThat(shown.actual()).isEqualTo("[]");
        assertThat(shown.lines())
                .containsExactly(
                        "var club1 = new Club(\"Chess\");",
                        "var person1 = new Person(\"Ann\");",
                        "club1.addMember(person1);",
                        "person1.getClubs()  // → []");
    }

    @Test
    void severalMistakesGiveSeveralFailuresTheShortestFirst() {
        Faulty.fault = Fault.REMOVE_FOREIGN;

        List<Failure> failures = faulty.explorer(Effort.standard(42)).shortSequences("events");

        assertThat(failures)
                .extracting(failure -> failure.counterexample().operations())
                .isSorted();
        assertThat(failures).extracting(Failure::signature).doesNotHaveDuplicates();
    }

    @Test
    void whatLeaksIntoAnotherRelationshipIsChargedToTheOneThatLeaks() {
        Faulty.fault = Fault.ADD_MEMBER_LEADS;
        Explorer explorer = faulty.explorer(Effort.standard(42));

        assertThat(explorer.shortSequences("members")).isNotEmpty();
        assertThat(explorer.shortSequences("leaders")).isEmpty();
        assertThat(explorer.shortSequences("events")).isEmpty();
    }

    @Test
    void lacksAreLeftOutAsLongAsSomethingCanBeLinked() {
        Explorer explorer = new Playground(Unfinished.class).explorer(Effort.standard(42));

        assertThat(explorer.shortSequences("members")).isEmpty();
        assertThat(explorer.longSequences("members")).isEmpty();
    }

    @Test
    void withNothingThatLinksThereIsOneFailure() {
        List<Failure> failures =
                new Playground(Unfinished.class).explorer(Effort.standard(42)).shortSequences("events");

        assertThat(failures).extracting(Failure::message).containsExactly("every method that links events is missing");
    }

    @Test
    void missingAccessorIsTheFailure() {
        List<Failure> failures =
                new Playground(Unfinished.class).explorer(Effort.standard(42)).shortSequences("leaders");

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).signature()).isEqualTo(new Signature("leaders", "", Law.PRESENT));
    }

    @Test
    void sameSeedGivesTheSameProgramsAndAnotherGivesOthers() {
        assertThat(historyWith(7)).isEqualTo(historyWith(7)).isNotEqualTo(historyWith(8));
    }

    private static int historyWith(long seed) {
        Playground playground = new Playground(Styles.Mutual.class);
        Explorer explorer = playground.explorer(Effort.standard(seed));
        RELATIONSHIPS.forEach(explorer::shortSequences);
        RELATIONSHIPS.forEach(explorer::longSequences);
        return playground.history();
    }

    @Test
    void usualEffortIsAFewHundredProgramsPerRelationship() {
        Playground playground = new Playground(Styles.Mutual.class);
        Explorer explorer = playground.explorer(Effort.standard(42));

        RELATIONSHIPS.forEach(explorer::shortSequences);
        RELATIONSHIPS.forEach(explorer::longSequences);

        assertThat(playground.count()).isLessThan(1_000);
    }

    @Test
    void whatAnotherRelationshipLeavesBehindIsChargedToNobodyElse() {
        Faulty.fault = Fault.LEADERS_SHARED;
        Explorer explorer = faulty.explorer(Effort.standard(42));

        for (int run = 0; run < 2; run++) {
            assertThat(explorer.shortSequences("members")).isEmpty();
            assertThat(explorer.longSequences("members")).isEmpty();
            assertThat(explorer.shortSequences("leaders")).isNotEmpty();
        }
    }
}
