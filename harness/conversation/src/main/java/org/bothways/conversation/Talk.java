package org.bothways.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bothways.api.ApiModel;
import org.bothways.api.ApiModel.Call;
import org.bothways.api.ApiModel.Resource;
import org.bothways.api.ApiModel.Turn;
import org.bothways.api.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A conversation while it is held: each answer is compared with the model's at once. */
final class Talk<S> {

    private static final long UNKNOWN = 987_654_321L;
    private static final int NOW_AND_THEN = 20;

    private final Server server;
    private final Map<Resource, Long> ids = new HashMap<>();
    private final List<Act<S>> acts = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private Scene<S> scene;

    /** Begins where nothing was done yet. */
    Talk(ApiModel<S> model, Server server) {
        this.server = server;
        this.scene = Scene.first(model);
    }

    Scene<S> scene() {
        return scene;
    }

    /** {@return what was done so far} */
    List<Act<S>> acts() {
        return List.copyOf(acts);
    }

    /** {@return the requests so far, one for each act} */
    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    int requests() {
        return exchanges.size();
    }

    /** Does one act after another. {@return what is wrong with the answer after which it stopped} */
    Optional<Finding> say(List<Act<S>> all) {
        for (Act<S> act : all) {
            Optional<Finding> finding = isClear(act) ? say(act) : Optional.empty();
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> say(Act<S> act) {
        if (exchanges.size() % NOW_AND_THEN == 0) {
            server.goesOn();
        }
        Turn<S> turn = act.turn(scene.state());
        Exchange exchange = server.send(request(turn.call()));
        acts.add(act);
        exchanges.add(exchange);
        Optional<Finding> finding = judge(act, turn, exchange);
        scene = scene.after(act);
        return finding;
    }

    /** {@return whether it is clear which resource is meant} The id of one that is gone may be another one's by now. */
    private boolean isClear(Act<S> act) {
        return act.taken().stream().allMatch(each -> each.isUnknown() || (ids.containsKey(each) && holdsItsId(each)));
    }

    private boolean holdsItsId(Resource resource) {
        return scene.isPresent(resource)
                || scene.known(resource.kind()).stream()
                        .noneMatch(other -> scene.isPresent(other) && id(other) == id(resource));
    }

    private Optional<Finding> judge(Act<S> act, Turn<S> turn, Exchange exchange) {
        String request = exchange.request().toString();
        Object answer = turn.answer();
        if (!exchange.isAnswered()) {
            return found(request + " is answered", "an answer", exchange.body());
        }
        if (answer == null) {
            return exchange.isSuccess()
                    ? found(request + " is refused, as there is no such thing (any more)", "no 2xx", exchange.text())
                    : Optional.empty();
        }
        if (!exchange.isSuccess()) {
            return found(request + " is answered 2xx", "2xx", exchange.text());
        }
        JsonNode json = exchange.json();
        if (json.isMissingNode()) {
            return found("The answer to " + request + " is JSON", "JSON", exchange.text());
        }
        Resource made = act.made().orElse(null);
        return (made == null ? Optional.<Finding>empty() : take(made, json, exchange))
                .or(() -> Difference.between(resolved(answer), json)
                        .flatMap(difference -> found(
                                request + " answers what the requests before it have led to"
                                        + (difference.path().isEmpty() ? "" : ": " + difference.path()),
                                difference.expected(),
                                difference.actual())));
    }

    /** Takes the id of a new resource, which none of its kind may have. */
    private Optional<Finding> take(Resource made, JsonNode json, Exchange exchange) {
        JsonNode id = json.path("id");
        if (!id.isNumber() || !id.canConvertToExactIntegral() || !id.canConvertToLong()) {
            return found("The answer to " + exchange.request() + " has an \"id\"", "a whole number", exchange.text());
        }
        long taken = id.longValue();
        for (Resource other : scene.known(made.kind())) {
            if (scene.isPresent(other) && id(other) == taken) {
                return found(
                        "The answer to %s has an id that no other %s has".formatted(exchange.request(), made.kind()),
                        "another id than " + taken,
                        Long.toString(taken));
            }
        }
        ids.put(made, taken);
        return Optional.empty();
    }

    private static Optional<Finding> found(String message, String expected, String actual) {
        return Optional.of(new Finding(message, expected, actual));
    }

    private Request request(Call call) {
        StringBuilder path = new StringBuilder();
        for (Object piece : call.path()) {
            path.append(piece instanceof Resource resource ? (Object) id(resource) : piece);
        }
        if (call.body() != null) {
            return Request.post(path.toString(), resolved(call.body())).withMethod(call.method());
        }
        return Request.get(path.toString()).withMethod(call.method());
    }

    /** {@return the same with ids in the place of resources} */
    private @Nullable Object resolved(@Nullable Object value) {
        if (value instanceof Resource resource) {
            return id(resource);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> resolved = new LinkedHashMap<>();
            map.forEach((key, held) -> resolved.put(key, resolved(held)));
            return resolved;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> resolved = new ArrayList<>();
            list.forEach(held -> resolved.add(resolved(held)));
            return resolved;
        }
        return value;
    }

    private long id(Resource resource) {
        if (!resource.isUnknown()) {
            Long id = ids.get(resource);
            if (id == null) {
                throw new IllegalStateException("The model speaks of " + resource + ", which was never made");
            }
            return id;
        }
        long unknown = UNKNOWN;
        while (ids.containsValue(unknown)) {
            unknown++;
        }
        return unknown;
    }
}
