/**
 * Takes submissions in: folders and archives, unpacked safely, Java sources only. It reads what students send and runs none
 * of it.
 */
@NullMarked
package org.bothways.intake;

import org.jspecify.annotations.NullMarked;
