package org.bothways.conversation;

import org.apiguardian.api.API;

/**
 * What is wrong with an answer.
 *
 * @param message what should be the case, as a sentence for a student
 */
@API(status = API.Status.INTERNAL)
public record Finding(String message, String expected, String actual) {}
