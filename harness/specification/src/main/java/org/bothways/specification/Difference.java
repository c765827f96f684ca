package org.bothways.specification;

/**
 * Something in an answer that differs from the specification. All text may stem from the submission.
 *
 * @param cause tells root causes apart: what two answers have wrong is the same when this is, whatever asked for them
 * @param sentence what came, and where, for people
 * @param declared what the specification has there
 * @param came what the answer has there
 */
public record Difference(String cause, String sentence, String declared, String came) {}
