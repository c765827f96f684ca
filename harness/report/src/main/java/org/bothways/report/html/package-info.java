/**
 * Reports as web pages that are one file each: they load nothing, run no script but their own, and open from a disk. What is on
 * a page is put together by {@code *Page} classes; the templates in {@code src/main/jte} lay it out, and escape it.
 */
@NullMarked
package org.bothways.report.html;

import org.jspecify.annotations.NullMarked;
