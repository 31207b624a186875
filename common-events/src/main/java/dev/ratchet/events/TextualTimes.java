package dev.ratchet.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.DurationDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Reads times, days and durations from ISO 8601 texts only: a bare number doesn't say what it counts. */
final class TextualTimes extends SimpleModule {

    TextualTimes() {
        super("textual-times");
        addDeserializer(Instant.class, new FromText<>(Instant.class, new Instants()));
        addDeserializer(Duration.class, new FromText<>(Duration.class, DurationDeserializer.INSTANCE));
        addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDateDeserializer.INSTANCE));
    }

    private static final class Instants extends JsonDeserializer<Instant> {

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Optional<Instant> inUtc = UtcText.read(parser.getText());
            return inUtc.isPresent() ? inUtc.get() : InstantDeserializer.INSTANT.deserialize(parser, context);
        }
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private final transient JsonDeserializer<T> texts;

        FromText(Class<T> type, JsonDeserializer<T> texts) {
            super(type);
            this.texts = texts;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                context.reportInputMismatch(this, "expected a text in ISO 8601");
            }
            return texts.deserialize(parser, context);
        }
    }
}
