package org.bothways.judge.counterexample;

import org.jspecify.annotations.Nullable;

/**
 * A statement, or what could become one.
 *
 * @param isExpression whether it can be the body of a lambda expression as it is
 * @param declares the thing that it declares a variable for
 */
record Line(Code code, boolean isExpression, @Nullable Thing declares) {

    static Line expression(Code code) {
        return new Line(code, true, null);
    }

    /** {@return a whole statement, with what ends it} */
    static Line statement(Code code) {
        return new Line(code, false, null);
    }

    static Line variable(Thing thing, Code code) {
        return new Line(Code.of("var ", thing, " = ", code, ";"), false, thing);
    }

    Code statement() {
        return isExpression ? Code.of(code, ";") : code;
    }
}
