package org.bothways.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bothways.judge.suite.Assignment.Limits;
import org.bothways.wire.Thrown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits that show as exceptions of Java's. */
class LimitHitTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.OutOfMemoryError | unable to create native thread: possibly out of memory | . A submission may have 256 threads at a time",
                "java.io.IOException        | Cannot run program \"x\": error=11, Resource temporarily unavailable | . A submission may have 256 threads at a time, those of programs that it starts included",
                "java.lang.OutOfMemoryError | Cannot reserve 9 bytes of direct buffer memory | . Buffers outside of the heap may take 64 MB",
                "java.io.IOException        | /tmp/x (Too many open files) | . A submission may have 1024 files open at a time",
                "java.io.IOException        | File too large | . A file may have 64 MB",
                "java.io.IOException        | No space left on device | . All files together may have 64 MB",
                "java.io.IOException        | the disk is dirty | ''",
                "java.io.IOException        | | ''",
                "java.lang.RuntimeException | File too large | ''",
            })
    void theLimitIsNamed(String type, @Nullable String message, String sentence) {
        Thrown thrown = new Thrown(List.of(type, "java.lang.Throwable"), message, List.of(), null);
        Thrown wrapping = new Thrown(List.of("cms.Oops", "java.lang.Throwable"), "oops", List.of(), thrown);

        assertThat(LimitHit.of(thrown, Limits.DEFAULT).orElse("")).isEqualTo(sentence);
        assertThat(LimitHit.of(wrapping, Limits.DEFAULT).orElse("")).isEqualTo(sentence);
    }
}
