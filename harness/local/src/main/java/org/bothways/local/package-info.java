/**
 * Runs checks in the same JVM as the classes they look at, for IDEs and for Maven: against the reference, or against a
 * student's own classes. The judge never uses it.
 */
@NullMarked
package org.bothways.local;

import org.jspecify.annotations.NullMarked;
