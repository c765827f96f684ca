package org.bothways.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Marks in what workers print. */
class MarksTests {

    private final Marks marks = new Marks();
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final OutputStream output = marks.leftOutOf(seen);

    @Test
    void aMarkIsLeftOutHoweverItIsCutInPieces() throws IOException {
        for (int size = 1; size < 60; size++) {
            seen.reset();
            String mark = marks.next();

            print("one" + mark + "two" + mark + "three", size);

            assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo("onetwothree");
            assertThat(marks.await(Duration.ZERO)).isTrue();
        }
    }

    @Test
    void whatIsNoMarkIsPassedOn() throws IOException {
        String old = marks.next();
        String mark = marks.next();
        String almost = mark.substring(0, 20);

        for (int size = 1; size < 60; size++) {
            seen.reset();

            print(almost + mark + old + almost, size);
            assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo(almost + old);
            output.flush();

            assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo(almost + old + almost);
        }
    }

    @Test
    void oneOutputIsNotBoth() throws IOException {
        String mark = marks.next();

        print(mark, 100);

        assertThat(marks.await(Duration.ofMillis(5))).isFalse();
    }

    private void print(String text, int size) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += size) {
            output.write(bytes, at, Math.min(size, bytes.length - at));
        }
    }
}
