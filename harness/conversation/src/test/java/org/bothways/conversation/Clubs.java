package org.bothways.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bothways.api.ApiModel;
import org.bothways.api.ApiModel.Call;
import org.bothways.api.ApiModel.Operation;
import org.bothways.api.ApiModel.Resource;
import org.bothways.api.ApiModel.Turn;

/** A model of an API of clubs and their members. */
final class Clubs implements ApiModel<Clubs.State> {

    private final List<Operation<State>> operations = List.of(
            Operation.<State>change("open", List.of(), Clubs::open).making("club"),
            Operation.<State>change("register", List.of(), Clubs::register).making("person"),
            Operation.<State>change("join", List.of("club", "person"), Clubs::join),
            Operation.<State>change("close", List.of("club"), Clubs::close),
            Operation.<State>read(
                    "list",
                    List.of(),
                    (state, none) -> new Turn<>(
                            Call.get("/clubs"),
                            Map.of(
                                    "clubs",
                                    clubs(state).stream()
                                            .map(each -> club(state, each))
                                            .toList()),
                            state)),
            Operation.<State>read("show", List.of("club"), Clubs::show),
            Operation.<State>read("look up", List.of("person"), Clubs::lookUp));

    /** Who is there, and who is in what. */
    record State(Set<Resource> all, Set<List<Resource>> members) {

        State {
            all = Set.copyOf(all);
            members = Set.copyOf(members);
        }
    }

    @Override
    public State start() {
        return new State(Set.of(), Set.of());
    }

    @Override
    public Set<Resource> present(State state) {
        return state.all();
    }

    @Override
    public List<Operation<State>> operations() {
        return operations;
    }

    private static Turn<State> open(State state, List<Resource> made) {
        State after = with(state, made.get(0));
        return new Turn<>(Call.post(Map.of("name", name(made.get(0))), "/clubs"), club(after, made.get(0)), after);
    }

    private static Turn<State> register(State state, List<Resource> made) {
        State after = with(state, made.get(0));
        return new Turn<>(Call.post(Map.of("name", name(made.get(0))), "/people"), person(after, made.get(0)), after);
    }

    private static Turn<State> join(State state, List<Resource> both) {
        Call call = Call.post(Map.of("person", both.get(1)), "/clubs/", both.get(0), "/members");
        if (!state.all().containsAll(both)) {
            return Turn.refused(call, state);
        }
        Set<List<Resource>> members = new HashSet<>(state.members());
        members.add(both);
        State after = new State(state.all(), members);
        return new Turn<>(call, club(after, both.get(0)), after);
    }

    private static Turn<State> close(State state, List<Resource> clubs) {
        Resource club = clubs.get(0);
        Call call = Call.delete("/clubs/", club);
        if (!state.all().contains(club)) {
            return Turn.refused(call, state);
        }
        Set<Resource> all = new HashSet<>(state.all());
        all.remove(club);
        Set<List<Resource>> members = new HashSet<>(state.members());
        members.removeIf(each -> each.contains(club));
        return new Turn<>(call, club(state, club), new State(all, members));
    }

    private static Turn<State> show(State state, List<Resource> clubs) {
        Call call = Call.get("/clubs/", clubs.get(0));
        return state.all().contains(clubs.get(0))
                ? new Turn<>(call, club(state, clubs.get(0)), state)
                : Turn.refused(call, state);
    }

    private static Turn<State> lookUp(State state, List<Resource> people) {
        Call call = Call.get("/people/", people.get(0));
        return state.all().contains(people.get(0))
                ? new Turn<>(call, person(state, people.get(0)), state)
                : Turn.refused(call, state);
    }

    private static State with(State state, Resource resource) {
        Set<Resource> all = new HashSet<>(state.all());
        all.add(resource);
        return new State(all, state.members());
    }

    private static List<Resource> clubs(State state) {
        return state.all().stream().filter(each -> each.kind().equals("club")).toList();
    }

    private static Object club(State state, Resource club) {
        List<Object> members = new ArrayList<>();
        state.members().stream()
                .filter(each -> each.get(0).equals(club))
                .forEach(each -> members.add(Map.of("id", each.get(1), "name", name(each.get(1)))));
        return Map.of("id", club, "name", name(club), "members", members);
    }

    private static Object person(State state, Resource person) {
        List<Object> clubs = new ArrayList<>();
        state.members().stream()
                .filter(each -> each.get(1).equals(person))
                .forEach(each -> clubs.add(Map.of("id", each.get(0))));
        return Map.of("id", person, "name", name(person), "clubs", clubs);
    }

    private static String name(Resource resource) {
        return resource.toString();
    }
}
