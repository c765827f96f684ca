package org.bothways.wire;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the parts that frames are made of; {@link WireInput} reads them. */
final class WireOutput {

    private final DataOutputStream out;

    WireOutput(DataOutputStream out) {
        this.out = out;
    }

    /** Writes one element of a list or map. */
    interface Element<T> {
        void write(WireOutput out, T value) throws IOException;
    }

    WireOutput tag(int tag) throws IOException {
        out.writeByte(tag);
        return this;
    }

    WireOutput bool(boolean value) throws IOException {
        out.writeBoolean(value);
        return this;
    }

    WireOutput int32(int value) throws IOException {
        out.writeInt(value);
        return this;
    }

    WireOutput int64(long value) throws IOException {
        out.writeLong(value);
        return this;
    }

    WireOutput bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
        return this;
    }

    WireOutput optionalBytes(byte @Nullable [] value) throws IOException {
        bool(value != null);
        return value == null ? this : bytes(value);
    }

    WireOutput string(String value) throws IOException {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    WireOutput optionalString(@Nullable String value) throws IOException {
        bool(value != null);
        return value == null ? this : string(value);
    }

    <T> WireOutput list(List<T> values, Element<T> element) throws IOException {
        int32(values.size());
        for (T value : values) {
            element.write(this, value);
        }
        return this;
    }

    WireOutput strings(List<String> values) throws IOException {
        return list(values, WireOutput::string);
    }

    <T> WireOutput map(Map<String, T> values, Element<T> element) throws IOException {
        int32(values.size());
        for (Map.Entry<String, T> each : values.entrySet()) {
            string(each.getKey());
            element.write(this, each.getValue());
        }
        return this;
    }
}
