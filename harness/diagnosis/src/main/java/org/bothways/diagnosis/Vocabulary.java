package org.bothways.diagnosis;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The facts that rules may name, and their keys. */
final class Vocabulary {

    static final Map<String, Set<String>> KEYS = new TreeMap<>(Map.ofEntries(
            // Code and mapping.
            Map.entry(
                    "end",
                    Set.of(
                            "relationship",
                            "end",
                            "other",
                            "class",
                            "target",
                            "accessor",
                            "attribute",
                            "many",
                            "side",
                            "returns",
                            "initialised",
                            "access",
                            "type")),
            Map.entry(
                    "association",
                    Set.of(
                            "class",
                            "member",
                            "attribute",
                            "target",
                            "kind",
                            "side",
                            "mappedBy",
                            "table",
                            "column",
                            "joinColumn",
                            "persists",
                            "removes",
                            "orphans",
                            "optional",
                            "written",
                            "type",
                            "container",
                            "returns",
                            "relationship",
                            "end")),
            Map.entry(
                    "mapped-by", Set.of("class", "member", "target", "name", "finds", "other", "relationship", "also")),
            Map.entry("same-table", Set.of("member", "other", "table", "named", "relationship", "alike")),
            Map.entry("unannotated", Set.of("class", "member", "relationship", "target")),
            Map.entry("mixed-access", Set.of("class", "member")),
            Map.entry("computed-getter", Set.of("class", "member")),
            Map.entry("no-default-constructor", Set.of("class")),
            Map.entry("column-twice", Set.of("class", "column", "member", "other")),
            Map.entry("id-field", Set.of("class", "member", "target", "relationship")),
            Map.entry("unmapped-class", Set.of("class", "lacks")),
            Map.entry("link-entity", Set.of("class", "one", "other", "relationship", "shared")),
            Map.entry("mutator", Set.of("relationship", "mutator", "method", "class", "does")),
            Map.entry("replaces-collection", Set.of("class", "method", "member", "relationship", "from")),
            Map.entry("changes-copy", Set.of("class", "method", "accessor", "relationship", "returns")),
            Map.entry("reads-field-of-other", Set.of("class", "method", "member", "relationship", "lazy")),
            Map.entry("tests-identity", Set.of("class", "method", "other", "relationship", "lazy")),
            Map.entry("syncing-setter", Set.of("class", "method", "member", "relationship")),
            Map.entry("hash-code", Set.of("class", "uses", "member", "relationship")),
            Map.entry("equals", Set.of("class", "uses", "member", "relationship")),
            Map.entry("to-string", Set.of("class", "uses", "member", "relationship")),
            Map.entry("equality-by-id", Set.of("class")),
            Map.entry("equality-by-association", Set.of("class", "uses", "member", "relationship")),
            Map.entry("changes-in-loop", Set.of("class", "method", "name", "member", "relationship")),
            Map.entry("json-annotation", Set.of("class", "member", "annotation", "relationship")),
            Map.entry("serialises-entity", Set.of("class", "method", "entity")),
            Map.entry("reads-after-close", Set.of("class", "method", "accessor")),
            Map.entry("keeps", Set.of("class", "member", "what", "many")),
            Map.entry("constant", Set.of("class", "text")),
            // Behaviour.
            Map.entry("boot-error", Set.of("type", "message")),
            Map.entry("new-end", Set.of("relationship", "end", "is", "threw")),
            Map.entry(
                    "adds",
                    Set.of("relationship", "mutator", "method", "end", "other", "shows", "only", "side", "threw")),
            Map.entry("adds-again", Set.of("relationship", "mutator", "method", "shows", "threw")),
            Map.entry("adds-several", Set.of("relationship", "mutator", "method", "shows", "threw")),
            Map.entry("adds-null", Set.of("relationship", "mutator", "method", "changes", "threw")),
            Map.entry("moves", Set.of("relationship", "mutator", "method", "old", "shows", "threw")),
            Map.entry("removes", Set.of("relationship", "mutator", "method", "shows", "keeps", "threw")),
            Map.entry("removes-foreign", Set.of("relationship", "mutator", "method", "changes", "threw")),
            Map.entry("sets-null", Set.of("relationship", "mutator", "method", "shows", "threw")),
            Map.entry("leaks", Set.of("relationship", "mutator", "method", "into")),
            Map.entry("hinders", Set.of("relationship", "mutator", "method", "into")),
            Map.entry("shares", Set.of("relationship", "end")),
            Map.entry("recurses", Set.of("relationship", "class", "method")),
            Map.entry("stored", Set.of("relationship", "mutator", "method", "shows", "places", "threw")),
            Map.entry("saves-along", Set.of("relationship", "saves", "threw")),
            Map.entry("forgets", Set.of("class")),
            // The checks, and the submission as a whole.
            Map.entry("failed", Set.of("check", "group", "cause", "concerns", "text", "message")),
            Map.entry("answer", Set.of("check", "request", "status", "expected", "body")),
            Map.entry("keys", Set.of("check", "missing", "extra")),
            Map.entry("left-out", Set.of("file", "class", "message", "rest")),
            Map.entry("console", Set.of("text"))));

    private Vocabulary() {}
}
