/**
 * Reads an OpenAPI 3.1 document and says where an answer differs from it. JSON Schema is a library's work; which schema an answer has to
 * follow is ours. It knows nothing of checks, submissions or who asked.
 */
@NullMarked
package org.bothways.specification;

import org.jspecify.annotations.NullMarked;
