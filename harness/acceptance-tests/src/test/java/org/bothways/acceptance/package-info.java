/**
 * Starts the built distribution as people do, and compares what comes out with what is recorded. It knows the command line and the
 * documents, and nothing of how they come about.
 */
@NullMarked
package org.bothways.acceptance;

import org.jspecify.annotations.NullMarked;
