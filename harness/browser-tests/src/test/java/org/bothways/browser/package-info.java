/** Opens pages in a browser, from files, as whoever gets them does. */
@NullMarked
package org.bothways.browser;

import org.jspecify.annotations.NullMarked;
