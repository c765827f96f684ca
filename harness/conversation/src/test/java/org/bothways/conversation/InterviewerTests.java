package org.bothways.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bothways.api.ApiModel;
import org.bothways.api.ApiModel.Call;
import org.bothways.api.ApiModel.Operation;
import org.bothways.api.ApiModel.Resource;
import org.bothways.api.ApiModel.Turn;
import org.bothways.conversation.ClubServer.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class InterviewerTests {

    private static final Reach STANDARD = Reach.standard(42);

    @Test
    void whatKeepsTheModelPasses() {
        assertThat(shortOnes(new ClubServer())).isEmpty();
        assertThat(longOnes(new ClubServer())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REUSES_IDS", "NUMBERS_HAVE_FRACTIONS", "MORE_KEYS", "ORDER_IS_ODD"})
    void whatTheModelLeavesOpenIsNoFault(Fault liberty) {
        assertThat(shortOnes(new ClubServer(liberty))).isEmpty();
        assertThat(longOnes(new ClubServer(liberty))).isEmpty();
    }

    /** The number is that of the requests that are needed to see the fault. */
    @ParameterizedTest
    @CsvSource({
        "ID_IS_TEXT, 1",
        "NAMES_ARE_CUT, 1",
        "JOINS_NEWEST_CLUB, 4",
        "JOINS_NEWEST_PERSON, 4",
        "SECOND_MEMBER_REPLACES_FIRST, 5",
        "JOINING_TWICE_IS_TWICE, 4",
        "SHOWN_CLUB_IS_CACHED, 5",
        "LIST_MISSES_NEWEST_AFTER_CLOSING, 4",
        "CLOSING_EMPTIES_OTHERS, 6",
        "CLOSED_CLUB_IS_SHOWN, 3",
        "CLOSES_ONCE, 4",
        "CLUBS_SHARE_IDS, 3",
        "REUSED_ID_KEEPS_MEMBERS, 5",
    })
    void shortConversationsFindWithAsFewRequestsAsItTakes(Fault fault, int requests) {
        Failure failure = shortOnes(new ClubServer(fault)).orElseThrow();

        assertThat(failure.lines()).as(String.join("\n", failure.lines())).hasSize(requests);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "REUSES_IDS",
                "NUMBERS_HAVE_FRACTIONS",
                "MORE_KEYS",
                "ORDER_IS_ODD",
                "FORGETS_AFTER_MANY",
                "FAILS_ONLY_ONCE"
            },
            mode = Mode.EXCLUDE)
    void longConversationsFindTheSame(Fault fault) {
        assertThat(longOnes(new ClubServer(fault))).isPresent();
    }

    @Test
    void longConversationsFindWhatTakesMany() {
        assertThat(shortOnes(new ClubServer(Fault.FAILS_FROM_THIRD_MEMBER))).isEmpty();

        Failure failure =
                longOnes(new ClubServer(Fault.FAILS_FROM_THIRD_MEMBER)).orElseThrow();

        assertThat(failure.lines()).hasSizeBetween(6, 7);
    }

    @Test
    void failureIsWhatAStudentCanPaste() {
        Failure failure =
                shortOnes(new ClubServer(Fault.SECOND_MEMBER_REPLACES_FIRST)).orElseThrow();

        assertThat(failure.lines())
                .containsExactly(
                        "curl -X POST localhost:8000/clubs -H 'Content-Type: application/json' -d '{\"name\":\"club1\"}'"
                                + "  # → 201 {\"id\": 1}",
                        "curl -X POST localhost:8000/people -H 'Content-Type: application/json' -d '{\"name\":\"person1\"}'"
                                + "  # → 201 {\"id\": 1}",
                        "curl -X POST localhost:8000/people -H 'Content-Type: application/json' -d '{\"name\":\"person2\"}'"
                                + "  # → 201 {\"id\": 2}",
                        "curl -X POST localhost:8000/clubs/1/members -H 'Content-Type: application/json' -d '{\"person\":1}'"
                                + "  # → 200 {\"id\": 1}",
                        "curl -X POST localhost:8000/clubs/1/members -H 'Content-Type: application/json' -d '{\"person\":2}'"
                                + "  # → 200 {\"id\": 1}: [{\"id\": 2}] instead of [{\"id\": 1}, {\"id\": 2}]");
        assertThat(failure.finding())
                .isEqualTo(new Finding(
                        "POST /clubs/1/members answers what the requests before it have led to: members",
                        "[{\"id\": 1}, {\"id\": 2}]",
                        "[{\"id\": 2}]"));
    }

    @Test
    void whatNeedsEarlierConversationsIsFoundWithThem() {
        Failure failure = shortOnes(new ClubServer(Fault.FORGETS_AFTER_MANY)).orElseThrow();

        assertThat(failure.finding().actual()).isEqualTo("[]");
    }

    @Test
    void whatIsSeenOnlyOnceIsNobodysFault() {
        assertThat(shortOnes(new ClubServer(Fault.FAILS_ONLY_ONCE))).isEmpty();
    }

    @Test
    void whatIsSeenOnlyOnceHidesNothing() {
        Failure failure = shortOnes(new ClubServer(Fault.FAILS_ONLY_ONCE, Fault.CLOSES_ONCE))
                .orElseThrow();

        assertThat(failure.lines()).hasSize(4);
    }

    @Test
    void silenceIsNotAskedForAgainAndAgain() {
        ClubServer server = new ClubServer(Fault.SILENT_AFTER_MANY_REFUSALS);

        Failure failure = shortOnes(server).orElseThrow();

        assertThat(failure.finding().actual()).isEqualTo("it hangs");
        assertThat(failure.lines())
                .hasSize(9)
                .startsWith("# … (%d more)".formatted(failure.exchanges().size() - 8));
        assertThat(server.starts()).isLessThan(4);
    }

    @Test
    void everythingIsTheSameEachTime() {
        ClubServer one = new ClubServer();
        ClubServer other = new ClubServer();
        shortOnes(one);
        longOnes(one);
        shortOnes(other);
        longOnes(other);

        assertThat(one.log()).isEqualTo(other.log());
    }

    @Test
    void anotherSeedIsAnotherConversation() {
        ClubServer one = new ClubServer();
        ClubServer other = new ClubServer();
        new Interviewer(Reach.standard(1), one).longOnes(new Clubs());
        new Interviewer(Reach.standard(2), other).longOnes(new Clubs());

        assertThat(one.log()).isNotEqualTo(other.log());
    }

    @Test
    void requestsAreBounded() {
        ClubServer server = new ClubServer();

        new Interviewer(new Reach(42, 9, 9, 500, 0, 0, 0), server).shortOnes(new Clubs());

        assertThat(server.log()).hasSizeBetween(500, 600);
    }

    @Test
    void symmetricConversationsAreHeldOnce() {
        Clubs model = new Clubs();
        Grammar<Clubs.State> grammar = new Grammar<>(model);
        Scene<Clubs.State> beginning = Scene.first(model).after(grammar.pairs());

        List<Act<Clubs.State>> first = grammar.after(beginning, List.of(), true);
        Act<Clubs.State> join = first.get(2);

        assertThat(first)
                .extracting(InterviewerTests::text)
                .containsExactly(
                        "open club3",
                        "register person3",
                        "join club1 person1",
                        "join no club person1",
                        "join club1 no person",
                        "close club1",
                        "close no club");
        assertThat(grammar.after(beginning, List.of(join), true))
                .extracting(InterviewerTests::text)
                .containsExactly(
                        "open club3",
                        "register person3",
                        "join club1 person1",
                        "join club1 person2",
                        "join club2 person1",
                        "close club1",
                        "close club2");
    }

    @Test
    void modelThatSpeaksOfWhatIsNotThereIsAtFault() {
        ApiModel<String> wrong = new ApiModel<>() {
            @Override
            public String start() {
                return "";
            }

            @Override
            public Set<Resource> present(String state) {
                return Set.of();
            }

            @Override
            public List<Operation<String>> operations() {
                return List.of(Operation.read(
                        "list",
                        List.of(),
                        (state, none) -> new Turn<>(Call.get("/clubs"), Map.of("x", new Resource("y", 1)), state)));
            }
        };

        assertThatThrownBy(() -> new Interviewer(STANDARD, new ClubServer()).shortOnes(wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The model speaks of y1, which was never made");
    }

    private static String text(Act<Clubs.State> act) {
        StringBuilder text = new StringBuilder(act.operation().name());
        act.resources().forEach(each -> text.append(' ').append(each));
        return text.toString();
    }

    private static Optional<Failure> shortOnes(ClubServer server) {
        return new Interviewer(STANDARD, server).shortOnes(new Clubs());
    }

    private static Optional<Failure> longOnes(ClubServer server) {
        return new Interviewer(STANDARD, server).longOnes(new Clubs());
    }
}
