package org.bothways.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Documents as JSON: the same bytes for the same values on every system, and valid UTF-8 that is safe to show whatever a
 * student put into a text. Reading is strict: what the schema refuses for its shape is refused here.
 */
final class Json {

    /** A backstop: producers cut their texts long before. */
    static final int LONGEST_TEXT = 262_144;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .characterEscapes(new VisibleEscapes())
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(16).build())
                    .build())
            .addModule(new SimpleModule().addSerializer(String.class, new TextSerializer()))
            .defaultPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE, DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    static byte[] bytes(Object document) {
        byte[] json = MAPPER.writeValueAsBytes(document);
        byte[] file = Arrays.copyOf(json, json.length + 1);
        file[json.length] = '\n';
        return file;
    }

    /** {@return the document} @throws Malformed when it is not one of this version */
    static <T> T parse(byte[] json, Class<T> type) throws Malformed {
        try {
            JsonNode tree = MAPPER.readTree(json);
            requireVersion(tree);
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException exception) {
            throw new Malformed(reason(exception), exception);
        }
    }

    private static void requireVersion(JsonNode tree) throws Malformed {
        JsonNode version = tree.path("schemaVersion");
        if (!version.isInt()) {
            throw new Malformed("it has no schemaVersion", null);
        }
        if (version.intValue() != Report.SCHEMA_VERSION) {
            throw new Malformed(
                    "its schemaVersion is " + version.intValue() + ", and this version of Bothways reads "
                            + Report.SCHEMA_VERSION,
                    null);
        }
    }

    private static String reason(JacksonException exception) {
        String what = what(exception);
        String where = Stream.concat(path(exception).stream(), place(exception).stream())
                .collect(Collectors.joining(", "));
        String sentence = where.isEmpty() ? what : what + " (at " + where + ")";
        return UntrustedText.cut(UntrustedText.onOneLine(sentence), 500);
    }

    /** Our records' own words where it was they who refused; Jackson's only on syntax, as elsewhere they name our classes. */
    private static String what(JacksonException exception) {
        if (exception.getCause() instanceof IllegalArgumentException refused) {
            return withoutPeriod(String.valueOf(refused.getMessage()));
        }
        if (exception instanceof UnrecognizedPropertyException) {
            return "there is a key that this version does not know";
        }
        if (exception instanceof DatabindException) {
            return "something is missing, or of the wrong kind";
        }
        return exception.getOriginalMessage().lines().findFirst().orElse("it can't be parsed");
    }

    private static String withoutPeriod(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static Optional<String> path(JacksonException exception) {
        String path = exception.getPath().stream().map(Json::step).collect(Collectors.joining());
        return path.isEmpty() ? Optional.empty() : Optional.of(path.startsWith(".") ? path.substring(1) : path);
    }

    private static String step(Reference reference) {
        return reference.getPropertyName() == null
                ? "[" + reference.getIndex() + "]"
                : "." + reference.getPropertyName();
    }

    private static Optional<String> place(JacksonException exception) {
        @Nullable TokenStreamLocation place = exception.getLocation();
        return place == null || place.getLineNr() < 1
                ? Optional.empty()
                : Optional.of("line " + place.getLineNr() + ", column " + place.getColumnNr());
    }

    /** Not a document of this version. The message is a clause that says why. */
    static final class Malformed extends Exception {
        Malformed(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }

    private static final class TextSerializer extends StdSerializer<String> {
        TextSerializer() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializationContext context) {
            json.writeString(UntrustedText.wellFormed(UntrustedText.cut(text, LONGEST_TEXT)));
        }
    }

    /** Escapes more than JSON asks for: what would turn the reading direction or drive the terminal of whoever prints the file. */
    private static final class VisibleEscapes extends CharacterEscapes {

        private final int[] ascii = standardAsciiEscapesForJSON();

        VisibleEscapes() {
            ascii[0x7F] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int unit) {
            return unit > 0x7F && !Character.isSurrogate((char) unit) && UntrustedText.misleads(unit)
                    ? new SerializedString(String.format("\\u%04X", unit))
                    : null;
        }
    }
}
