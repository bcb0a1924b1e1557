// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.cloudstack4j.core.model.Ref;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The data binding of a client: CloudStack's dates, references, builders of models. */
public final class Json {
    private Json() {}

    public static JsonMapper mapper() {
        return mapper(Binding.newParsers());
    }

    static JsonMapper mapper(JsonFactory parsers) {
        var cloudStack = new SimpleModule("cloudstack4j")
                .addDeserializer(OffsetDateTime.class, new DateReader())
                .addSerializer(OffsetDateTime.class, new DateWriter())
                .addSerializer(Ref.class, new RefWriter())
                // A Groovy string with values in it is a text to its author, and a bean to Jackson.
                .addSerializer(CharSequence.class, ToStringSerializer.instance)
                .setDeserializerModifier(new BuilderCalls());
        return JsonMapper.builder(parsers)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // A field without a value is a field not sent: builders take no null for a list or a number.
                .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SKIP))
                .addModule(cloudStack)
                .build();
    }

    private static final class DateReader extends StdScalarDeserializer<OffsetDateTime> {
        private static final long serialVersionUID = 1L;

        DateReader() {
            super(OffsetDateTime.class);
        }

        @Override
        public @Nullable OffsetDateTime deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            return WireDate.parse(parser.getText());
        }
    }

    private static final class DateWriter extends StdScalarSerializer<OffsetDateTime> {
        private static final long serialVersionUID = 1L;
        private static final DateTimeFormatter WIRE =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT);

        DateWriter() {
            super(OffsetDateTime.class);
        }

        @Override
        public void serialize(OffsetDateTime date, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(WIRE.format(date));
        }
    }

    private static final class RefWriter extends StdScalarSerializer<Ref> {
        private static final long serialVersionUID = 1L;

        RefWriter() {
            super(Ref.class);
        }

        /** Stays what it is: only the form writer knows which parameter it is for, and so where to look a name up. */
        @Override
        public void serialize(Ref ref, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeEmbeddedObject(ref);
        }
    }
}
