package org.bothways.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class DifferenceTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Object CLUB = Map.of(
            "id",
            1L,
            "name",
            "Chess",
            "members",
            List.of(Map.of("id", 2L, "name", "Ann"), Map.of("id", 3L, "name", "Bob")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id': 1, 'name': 'Chess', 'members': [{'id': 2, 'name': 'Ann'}, {'id': 3, 'name': 'Bob'}]}",
                "{'members': [{'id': 3, 'name': 'Bob'}, {'id': 2.0, 'name': 'Ann', 'x': []}], 'id': 1, 'name': 'Chess', 'y': 1}",
            })
    void orderFractionsAndMoreKeysAreFree(String json) {
        assertThat(Difference.between(CLUB, JSON.readTree(json.replace('\'', '"'))))
                .isEmpty();
    }

    @Test
    void firstPlaceIsNamed() {
        expect("{'id': 2, 'name': 'Chess'}", "id", "1", "2");
        expect(
                "{'id': 1, 'members': 5, 'name': 'Chess'}",
                "members",
                "[{\"id\": 2, \"name\": \"Ann\"}, {\"id\": 3, \"name\": \"Bob\"}]",
                "5");
        expect(
                "{'id': 1, 'members': [{'id': 3}, {'id': 3}]}",
                "members",
                "[{\"id\": 2}, {\"id\": 3}]",
                "[{\"id\": 3}, {\"id\": 3}]");
        expect(
                "{'id': 1, 'members': [{'id': 3, 'name': 'Bob'}, {'id': 2, 'name': 1}]}",
                "members[id 2].name",
                "\"Ann\"",
                "1");
        expect(
                "[]",
                "",
                "{\"id\": 1, \"members\": [{\"id\": 2, \"name\": \"Ann\"}, {\"id\": 3, \"name\": \"Bob\"}], \"name\": \"Chess\"}",
                "[]");
        expect(
                "{'id': 1, 'members': [{'id': 2, 'name': 'Ann'}, {'id': 3, 'name': 'Bob'}]}",
                "name",
                "\"Chess\"",
                "nothing");
    }

    @Test
    void whatHasNoIdIsToldApartByWhatItIs() {
        Object tags = Map.of("tags", List.of("a", "b", "b"));

        assertThat(Difference.between(tags, JSON.readTree("{\"tags\": [\"b\", \"a\", \"b\"]}")))
                .isEmpty();
        assertThat(Difference.between(tags, JSON.readTree("{\"tags\": [\"b\", \"a\", \"a\"]}")))
                .contains(new Difference("tags", "[\"a\", \"b\", \"b\"]", "[\"b\",\"a\",\"a\"]"));
    }

    private static void expect(String json, String path, String expected, String actual) {
        assertThat(Difference.between(CLUB, JSON.readTree(json.replace('\'', '"'))))
                .contains(new Difference(path, expected, actual));
    }
}
