package org.bothways.judge.stub;

/**
 * An object in a worker.
 *
 * @param id its number there
 * @param label what it is called in messages and transcripts: {@code course1}
 */
public record RemoteRef(Remote remote, long id, String label) {}
