/**
 * Looks for a shortest conversation with an HTTP API that contradicts a model of it: short ones exhaustively, long ones at random. What
 * should be answered is told by the suite's model; what is answered, by a server that can be started anew. It knows nothing of checks, points
 * or reports, nor of any particular API.
 */
@NullMarked
package org.bothways.conversation;

import org.jspecify.annotations.NullMarked;
