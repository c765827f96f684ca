/**
 * Reads a submission's class files, and never loads them: which members it has, what is mapped, which lines its methods begin at,
 * and which uses of the platform an instructor may want to look at.
 */
@NullMarked
package org.bothways.judge.screen;

import org.jspecify.annotations.NullMarked;
