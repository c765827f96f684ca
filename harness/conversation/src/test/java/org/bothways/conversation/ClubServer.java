package org.bothways.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bothways.api.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of clubs in memory, which is right but for its faults. */
final class ClubServer implements Server {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<Fault> faults;
    private final List<String> log = new ArrayList<>();
    private final Map<Long, String> clubs = new TreeMap<>();
    private final Map<Long, String> people = new TreeMap<>();
    private final Map<Long, Set<Long>> members = new TreeMap<>();
    private final Map<Long, String> shown = new LinkedHashMap<>();
    private long clubIds;
    private long personIds;
    private int refusals;
    private int deletions;
    private int starts;
    private int lastJoined;

    /** What can be wrong. */
    enum Fault {
        ID_IS_TEXT,
        CLUBS_SHARE_IDS,
        NAMES_ARE_CUT,
        JOINS_NEWEST_CLUB,
        JOINS_NEWEST_PERSON,
        SECOND_MEMBER_REPLACES_FIRST,
        JOINING_TWICE_IS_TWICE,
        SHOWN_CLUB_IS_CACHED,
        LIST_MISSES_NEWEST_AFTER_CLOSING,
        CLOSING_EMPTIES_OTHERS,
        CLOSED_CLUB_IS_SHOWN,
        CLOSES_ONCE,
        REUSED_ID_KEEPS_MEMBERS,
        SILENT_AFTER_MANY_REFUSALS,
        FAILS_FROM_THIRD_MEMBER,
        FORGETS_AFTER_MANY,
        FAILS_ONLY_ONCE,
        /** No faults, but liberties. */
        REUSES_IDS,
        NUMBERS_HAVE_FRACTIONS,
        MORE_KEYS,
        ORDER_IS_ODD
    }

    ClubServer(Fault... faults) {
        this.faults = faults.length == 0 ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(List.of(faults));
    }

    /** {@return every request so far, of all starts} */
    List<String> log() {
        return log;
    }

    int starts() {
        return starts;
    }

    @Override
    public void restart() {
        starts++;
        clubs.clear();
        people.clear();
        members.clear();
        shown.clear();
        refusals = 0;
        deletions = 0;
        lastJoined = 0;
    }

    @Override
    public void startAfresh() {
        restart();
        clubIds = 0;
        personIds = 0;
    }

    @Override
    public Exchange send(Request request) {
        log.add(request + (request.body() == null ? "" : " " + request.body()));
        String[] path = request.path().split("/");
        JsonNode body = request.body() == null ? null : JSON.readTree(request.body());
        if (has(Fault.SILENT_AFTER_MANY_REFUSALS) && refusals >= 4) {
            return new Exchange(request, Exchange.SILENCE, "it hangs");
        }
        try {
            return answer(request, path, body);
        } catch (IllegalStateException refused) {
            refusals++;
            return new Exchange(request, 404, "{\"error\": \"no\"}");
        }
    }

    private Exchange answer(Request request, String[] path, @Nullable JsonNode body) {
        boolean isClub = path[1].equals("clubs");
        if (request.method().equals("POST") && path.length == 2 && body != null) {
            return new Exchange(request, 201, isClub ? open(body) : register(body));
        }
        if (path.length == 2) {
            return new Exchange(request, 200, list());
        }
        long id = Long.parseLong(path[2]);
        if (request.method().equals("DELETE")) {
            return new Exchange(request, 200, close(id));
        }
        if (body != null) {
            return new Exchange(request, 200, join(id, body.get("person").longValue()));
        }
        return new Exchange(request, 200, isClub ? show(id) : person(id));
    }

    private String open(JsonNode body) {
        long id = ++clubIds;
        if (has(Fault.REUSES_IDS) || has(Fault.REUSED_ID_KEEPS_MEMBERS)) {
            id = 1;
            while (clubs.containsKey(id)) {
                id++;
            }
        }
        if (has(Fault.CLUBS_SHARE_IDS) && clubs.size() == 2) {
            id = clubs.keySet().iterator().next();
        }
        String name = body.get("name").stringValue();
        clubs.put(id, has(Fault.NAMES_ARE_CUT) ? name.substring(0, 4) : name);
        members.computeIfAbsent(id, any -> new LinkedHashSet<>());
        return club(id);
    }

    private String register(JsonNode body) {
        people.put(++personIds, body.get("name").stringValue());
        return person(personIds);
    }

    private String join(long club, long person) {
        long joined = has(Fault.JOINS_NEWEST_CLUB) ? newest(clubs) : club;
        long joining = has(Fault.JOINS_NEWEST_PERSON) ? newest(people) : person;
        if (!clubs.containsKey(club) || !people.containsKey(person)) {
            throw new IllegalStateException("not there");
        }
        Set<Long> all = members.get(joined);
        if (has(Fault.SECOND_MEMBER_REPLACES_FIRST)) {
            all.clear();
        }
        if (has(Fault.FAILS_FROM_THIRD_MEMBER) && all.size() == 2) {
            throw new IllegalStateException("full");
        }
        if (has(Fault.FAILS_ONLY_ONCE) && lastJoined == 0 && starts == 1) {
            lastJoined = 1;
            return club(joined);
        }
        if (!all.add(joining) && has(Fault.JOINING_TWICE_IS_TWICE)) {
            all.add(-joining);
        }
        if (has(Fault.FORGETS_AFTER_MANY) && log.size() > 300) {
            all.clear();
        }
        return club(club);
    }

    private String close(long id) {
        if (has(Fault.CLOSES_ONCE) && deletions > 0) {
            throw new IllegalStateException("closed");
        }
        String club = club(id);
        clubs.remove(id);
        deletions++;
        if (!has(Fault.REUSED_ID_KEEPS_MEMBERS)) {
            members.remove(id);
        }
        if (has(Fault.CLOSING_EMPTIES_OTHERS)) {
            members.values().forEach(Set::clear);
        }
        return club;
    }

    private String list() {
        List<Long> ids = new ArrayList<>(clubs.keySet());
        if (has(Fault.LIST_MISSES_NEWEST_AFTER_CLOSING) && deletions > 0 && !ids.isEmpty()) {
            ids.remove(ids.size() - 1);
        }
        return "{\"clubs\": [" + String.join(", ", ids.stream().map(this::club).toList()) + "]}";
    }

    private String show(long id) {
        if (has(Fault.SHOWN_CLUB_IS_CACHED)) {
            return shown.computeIfAbsent(id, this::club);
        }
        if (has(Fault.CLOSED_CLUB_IS_SHOWN) && !clubs.containsKey(id) && id <= clubIds) {
            return "{\"id\": %d, \"name\": \"?\", \"members\": []}".formatted(id);
        }
        return club(id);
    }

    private String club(long id) {
        if (!clubs.containsKey(id)) {
            throw new IllegalStateException("not there");
        }
        List<String> all = new ArrayList<>();
        for (long member : members.get(id)) {
            all.add("{\"id\": %d, \"name\": \"%s\"}".formatted(Math.abs(member), people.get(Math.abs(member))));
        }
        if (has(Fault.ORDER_IS_ODD)) {
            Collections.reverse(all);
        }
        String shownId =
                has(Fault.ID_IS_TEXT) ? "\"" + id + "\"" : has(Fault.NUMBERS_HAVE_FRACTIONS) ? id + ".0" : "" + id;
        return "{\"id\": %s, \"name\": \"%s\", \"members\": [%s]%s}"
                .formatted(
                        shownId, clubs.get(id), String.join(", ", all), has(Fault.MORE_KEYS) ? ", \"more\": {}" : "");
    }

    private String person(long id) {
        if (!people.containsKey(id)) {
            throw new IllegalStateException("not there");
        }
        List<String> all = new ArrayList<>();
        members.forEach((club, people) -> {
            if (people.contains(id) && clubs.containsKey(club)) {
                all.add("{\"id\": " + club + "}");
            }
        });
        return "{\"id\": %d, \"name\": \"%s\", \"clubs\": [%s]}".formatted(id, people.get(id), String.join(", ", all));
    }

    private static long newest(Map<Long, String> all) {
        return all.keySet().stream().mapToLong(each -> each).max().orElse(0);
    }

    private boolean has(Fault fault) {
        return faults.contains(fault);
    }
}
