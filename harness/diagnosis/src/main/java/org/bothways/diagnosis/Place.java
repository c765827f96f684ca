package org.bothways.diagnosis;

import org.jspecify.annotations.Nullable;

/** A place in the submission's sources, and the line where it is known. */
public record Place(String file, @Nullable Integer line) {}
