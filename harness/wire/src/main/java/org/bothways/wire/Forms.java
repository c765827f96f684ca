package org.bothways.wire;

import java.io.IOException;
import java.util.List;

/** A closed set of records in frames: a tag, then the record's components in their order. */
final class Forms<B> {

    private final String name;
    private final List<Form<? extends B>> forms;

    /** The position of a form in the list is its tag. */
    Forms(String name, List<Form<? extends B>> forms) {
        this.name = name;
        this.forms = forms;
    }

    /** How one type is written and read. */
    record Form<T>(Class<T> type, WireOutput.Element<T> writer, WireInput.Element<T> reader) {

        /** A record without components. */
        static <T> Form<T> of(Class<T> type, T value) {
            return new Form<>(type, (out, each) -> {}, in -> value);
        }

        private void write(WireOutput out, Object value) throws IOException {
            writer.write(out, type.cast(value));
        }
    }

    void write(WireOutput out, B value) throws IOException {
        for (int tag = 0; tag < forms.size(); tag++) {
            if (forms.get(tag).type().isInstance(value)) {
                forms.get(tag).write(out.tag(tag), value);
                return;
            }
        }
        throw new WireException("No form for " + value.getClass().getSimpleName());
    }

    B read(WireInput in) throws IOException {
        int tag = in.tag();
        if (tag >= forms.size()) {
            throw new WireException("No " + name + " has the tag " + tag);
        }
        return forms.get(tag).reader().read(in);
    }
}
