package org.bothways.report.html;

import java.util.List;
import org.bothways.report.html.ClassPage.CheckRow;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Data for a page's script, in a shape that can stand inside of a script element: nothing in it can end the element. */
final class PageData {

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new InScript()).build())
            .build();

    private PageData() {}

    /** {@return who is who, and per check a letter for each of them} */
    static String json(List<String> students, List<CheckRow> checks) {
        List<Named> named = students.stream()
                .map(id -> new Named(Shown.line(id), Shown.link(id, HtmlPages.INSTRUCTORS_PAGE)))
                .toList();
        return MAPPER.writeValueAsString(
                new Matrix(named, checks.stream().map(CheckRow::outcomes).toList()));
    }

    private record Matrix(List<Named> students, List<String> outcomes) {}

    private record Named(String id, String href) {}

    private static final class InScript extends CharacterEscapes {

        private final int[] ascii = standardAsciiEscapesForJSON();

        InScript() {
            for (char each : new char[] {'<', '>', '&', '\'', '/'}) {
                ascii[each] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public SerializableString getEscapeSequence(int unit) {
            return new SerializedString(String.format("\\u%04X", unit));
        }
    }
}
