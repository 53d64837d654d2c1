package io.akalab.sbi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON as the contracts have it: a number is no string, a string is no number, and a member comes once. */
final class StrictJson {

    static void apply(JsonMapper.Builder json, boolean strict) {
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .withCoercionConfig(LogicalType.Textual, text -> {
                    for (var scalar : new CoercionInputShape[] {
                        CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
                    }) {
                        text.setCoercion(scalar, CoercionAction.Fail);
                    }
                })
                .withCoercionConfig(
                        LogicalType.Enum, e -> e.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .addModule(new AbsentMembers(strict))
                .addModule(new SimpleModule("sbi").addDeserializer(Instant.class, new DateTime(strict)));
    }

    /** A DateTime of TS 29.571 clause 5.2.2: RFC 3339 in a string; Jackson's own would also take a number. */
    private static final class DateTime extends StdDeserializer<Instant> {

        /** Some cores write the offset without its colon, -0400. */
        private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                .appendPattern("[XXX][XX]")
                .toFormatter(Locale.ROOT);

        private final DateTimeFormatter format;

        DateTime(boolean strict) {
            super(Instant.class);
            this.format = strict ? DateTimeFormatter.ISO_OFFSET_DATE_TIME : LENIENT;
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, json);
            }
            try {
                return format.parse(json.getString(), Instant::from);
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, "", "not a date-time");
            }
        }
    }

    private StrictJson() {}
}
