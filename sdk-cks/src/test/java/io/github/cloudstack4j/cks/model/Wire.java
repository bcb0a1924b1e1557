// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Reads and writes models the way the codec does: dates in CloudStack's own form, nothing else special. */
final class Wire {
    private static final DateTimeFormatter DATES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT);
    static final JsonMapper JSON = JsonMapper.builder().addModule(dates()).build();

    private Wire() {}

    static JsonNode raw(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads JSON written with single quotes. */
    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json.replace('\'', '"'), type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode write(Object model) {
        return raw(JSON.valueToTree(model).toString());
    }

    static JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }

    static Object throughJavaSerialization(Object value) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    private static SimpleModule dates() {
        return new SimpleModule()
                .addDeserializer(OffsetDateTime.class, new StdDeserializer<OffsetDateTime>(OffsetDateTime.class) {
                    @Override
                    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context)
                            throws IOException {
                        return OffsetDateTime.parse(parser.getText(), DATES);
                    }
                })
                .addSerializer(OffsetDateTime.class, new StdSerializer<OffsetDateTime>(OffsetDateTime.class) {
                    @Override
                    public void serialize(OffsetDateTime date, JsonGenerator json, SerializerProvider provider)
                            throws IOException {
                        json.writeString(DATES.format(date));
                    }
                });
    }
}
