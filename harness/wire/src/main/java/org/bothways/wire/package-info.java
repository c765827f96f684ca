/**
 * What judge and worker say to each other: length-prefixed frames over a private channel, a closed set of values, requests
 * and answers. It shares a JVM with student code and knows nothing of suites, checks, points or reports; it depends on the JDK
 * alone and never uses Java serialization.
 */
@NullMarked
package org.bothways.wire;

import org.jspecify.annotations.NullMarked;
