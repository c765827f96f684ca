/**
 * A report as pipelines show it: annotations on the student's lines, a job summary, SARIF, JUnit XML, a badge. Renderings are
 * pure; whoever calls them decides who reads, and hands in a student's view where students do. What a student wrote is in
 * these texts, and must never become a command, markup or a second document.
 */
@NullMarked
package org.bothways.ci;

import org.jspecify.annotations.NullMarked;
