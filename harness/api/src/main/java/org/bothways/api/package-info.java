/**
 * What the author of a suite sees: annotations that turn a JUnit test into a {@linkplain org.bothways.api.Check check},
 * the injected {@link org.bothways.api.Database}, {@link org.bothways.api.Api} and {@link org.bothways.api.Probe}, and
 * {@linkplain org.bothways.api.Expect expectations} that fail with a sentence. It knows nothing of judges, workers or
 * where the classes under test live: the same suite runs in an IDE against the reference and in the judge against a
 * submission.
 */
@NullMarked
package org.bothways.api;

import org.jspecify.annotations.NullMarked;
