package org.bothways.worker;

import java.util.logging.LogManager;

/** Keeps the libraries' own logging out of what the submission prints. */
final class Quiet {

    private Quiet() {}

    static void logging() {
        System.setProperty("org.jboss.logging.provider", "jdk");
        LogManager.getLogManager().reset();
    }
}
