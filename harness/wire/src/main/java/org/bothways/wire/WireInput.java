package org.bothways.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parts that frames are made of. Every length is checked against what the frame still holds. */
final class WireInput {

    private static final int MAX_DEPTH = 40;

    private final DataInputStream in;
    private int depth;

    WireInput(DataInputStream in) {
        this.in = in;
    }

    /** Reads one element of a list or map. */
    interface Element<T> {
        T read(WireInput in) throws IOException;
    }

    int tag() throws IOException {
        return in.readUnsignedByte();
    }

    boolean bool() throws IOException {
        return in.readBoolean();
    }

    int int32() throws IOException {
        return in.readInt();
    }

    long int64() throws IOException {
        return in.readLong();
    }

    byte[] bytes() throws IOException {
        byte[] bytes = new byte[length(1)];
        in.readFully(bytes);
        return bytes;
    }

    byte @Nullable [] optionalBytes() throws IOException {
        return bool() ? bytes() : null;
    }

    String string() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Nullable String optionalString() throws IOException {
        return bool() ? string() : null;
    }

    <T> List<T> list(Element<T> element) throws IOException {
        return list(Integer.MAX_VALUE, element);
    }

    <T> List<T> list(int most, Element<T> element) throws IOException {
        int size = length(1);
        if (size > most) {
            throw new WireException("A list of " + size + " is over the limit of " + most);
        }
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(element.read(this));
        }
        return list;
    }

    List<String> strings() throws IOException {
        return list(WireInput::string);
    }

    <T> Map<String, T> map(Element<T> element) throws IOException {
        int size = length(2);
        Map<String, T> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(string(), element.read(this));
        }
        return map;
    }

    /** Reads something that may hold more of its own kind. */
    <T> T nested(Element<T> element) throws IOException {
        if (++depth > MAX_DEPTH) {
            throw new WireException("A value is nested more than " + MAX_DEPTH + " deep");
        }
        T value = element.read(this);
        depth--;
        return value;
    }

    <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        String name = string();
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new WireException("No " + type.getSimpleName() + " has the name that was sent");
        }
    }

    private int length(int leastBytesEach) throws IOException {
        int length = in.readInt();
        if (length < 0 || (long) length * leastBytesEach > in.available()) {
            throw new WireException("A length of " + length + " is more than the frame holds");
        }
        return length;
    }
}
