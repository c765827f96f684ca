package org.bothways.verify;

/**
 * Says which mutant is meant, in words that outlive changes elsewhere in the source.
 *
 * @param method its name with its parameters' types; for a lambda expression, the name of the method that it stands in
 * @param nth which one of those that the operator makes of the method, in the order of its lines, from 1
 */
record MutantKey(String className, String method, String operator, int nth) {

    @Override
    public String toString() {
        return "%s.%s %s #%d".formatted(className, method, operator, nth);
    }
}
