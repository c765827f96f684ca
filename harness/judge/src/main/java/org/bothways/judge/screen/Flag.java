package org.bothways.judge.screen;

import org.jspecify.annotations.Nullable;

/**
 * A use of the platform that honest solutions of such assignments rarely need. Advice for an instructor, never a boundary: names can be
 * put together at run time.
 */
public record Flag(@Nullable String file, int line, String api, String why) {}
