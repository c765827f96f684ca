/**
 * The report document, its JSON Schema and its renderings. It must not know where the figures come from.
 */
@NullMarked
package org.bothways.report;

import org.jspecify.annotations.NullMarked;
