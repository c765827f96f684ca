package org.bothways.intake;

/**
 * Holds one Java source as it is compiled.
 *
 * @param path the declared package as folders and the file's name, such as {@code cms/User.java}
 * @param packageName the declared package, empty for the default package
 * @param text the decoded text, without a byte order mark, its line ends as they were
 */
public record SourceFile(String path, String packageName, String text) {}
