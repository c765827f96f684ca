package org.bothways.intake;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Reads off a source, without compiling it, which package and which type it declares. */
final class Heading {

    private static final Set<String> KINDS = Set.of("class", "interface", "enum", "record");

    private final Tokens tokens;
    private String token;

    private Heading(String source) {
        this.tokens = new Tokens(source);
        this.token = tokens.next();
    }

    /** {@return the declared package; empty for the default package and for what no compiler would take} */
    static String packageOf(String source) {
        return new Heading(source).packageName();
    }

    /** {@return the name of the public top-level type, else of the first one} */
    static Optional<String> typeOf(String source) {
        return new Heading(source).typeName();
    }

    private String packageName() {
        while (is("@") || is(";")) {
            if (!skipSemicolonOrAnnotation()) {
                return "";
            }
        }
        if (!is("package")) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        for (advance(); !is(";") && !is(Tokens.END); advance()) {
            name.append(token);
        }
        return is(";") && SourceVersion.isName(name) ? name.toString() : "";
    }

    /** Answers false where the annotation turns out to be a type's declaration. */
    private boolean skipSemicolonOrAnnotation() {
        boolean annotation = is("@");
        advance();
        if (!annotation) {
            return true;
        }
        if (is("interface")) {
            return false;
        }
        advance();
        while (is(".")) {
            advance();
            advance();
        }
        if (is("(")) {
            skipParentheses();
        }
        return true;
    }

    private void skipParentheses() {
        int depth = 0;
        do {
            depth += is("(") ? 1 : is(")") ? -1 : 0;
            advance();
        } while (depth > 0 && !is(Tokens.END));
    }

    private Optional<String> typeName() {
        Optional<String> first = Optional.empty();
        boolean isPublic = false;
        int depth = 0;
        for (; !is(Tokens.END); advance()) {
            depth += opens() ? 1 : closes() ? -1 : 0;
            if (depth != 0) {
                continue;
            }
            if (is("public")) {
                isPublic = true;
            } else if (is(";") || is("}")) {
                isPublic = false;
            } else if (KINDS.contains(token)) {
                advance();
                if (SourceVersion.isName(token) && isPublic) {
                    return Optional.of(token);
                }
                if (SourceVersion.isName(token) && first.isEmpty()) {
                    first = Optional.of(token);
                }
            }
        }
        return first;
    }

    private boolean opens() {
        return is("(") || is("{");
    }

    private boolean closes() {
        return is(")") || is("}");
    }

    private boolean is(String expected) {
        return token.equals(expected);
    }

    private void advance() {
        token = tokens.next();
    }
}
