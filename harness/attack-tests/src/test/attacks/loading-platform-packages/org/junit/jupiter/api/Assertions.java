package org.junit.jupiter.api;

public class Assertions {
    public static void assertEquals(Object one, Object other) {}
}
