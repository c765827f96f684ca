package org.bothways.intake;

import java.util.List;

/**
 * Holds what was taken of one submission: Java sources and nothing else.
 *
 * @param digest {@code sha256:} and 64 hex digits over the sources' paths and bytes. Folder or archive, the order of files
 *     and everything that is left out make no difference to it
 * @param files the number of sources taken
 * @param sources the sources, ordered by path; each path is there once
 * @param notes sentences for people about what was decoded, renamed or left out
 */
public record Submission(String id, String digest, int files, List<SourceFile> sources, List<String> notes) {

    public Submission {
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }
}
