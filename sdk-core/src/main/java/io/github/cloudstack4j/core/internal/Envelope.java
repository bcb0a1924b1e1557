// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;

/**
 * CloudStack's wrapping, read as a stream: {@code {"<command>response": {…}}}. The names of the envelope and of the
 * object in it are not looked at, because the server's own differ from release to release.
 */
final class Envelope {
    private final JsonParser parser;

    private Envelope(JsonParser parser) {
        this.parser = parser;
    }

    /** Goes into the envelope; the parser then stands at the opening brace of its content. */
    static Envelope enter(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT
                || parser.nextToken() != JsonToken.FIELD_NAME
                || parser.nextToken() != JsonToken.START_OBJECT) {
            throw new NotCloudStackException("it is JSON, but not in CloudStack's envelope");
        }
        return new Envelope(parser);
    }

    /** Reads all the fields in the envelope, unbound. */
    Map<String, Object> readFields() throws IOException {
        var fields = PlainJson.fields(parser);
        leave();
        return fields;
    }

    /** Binds all the fields in the envelope to one value. */
    <T> T readAll(ObjectReader reader) throws IOException {
        T value = reader.readValue(parser);
        leave();
        return value;
    }

    /** Binds the one object in the envelope. */
    <T> T readObject(ObjectReader reader) throws IOException {
        T value = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.nextToken() == JsonToken.START_OBJECT && value == null) {
                value = reader.readValue(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (value == null) {
            throw new NotCloudStackException("it holds no object");
        }
        leave();
        return value;
    }

    /** Binds the items of the one list in the envelope; an empty envelope is an empty page. */
    <T> Page<T> readPage(ObjectReader item) throws IOException {
        var items = new ArrayList<T>();
        Integer count = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(item.readValue(parser));
                }
            } else if (token == JsonToken.VALUE_NUMBER_INT && "count".equals(parser.currentName())) {
                count = parser.getIntValue();
            } else {
                parser.skipChildren();
            }
        }
        leave();
        return new Page<>(items, count);
    }

    /** Reads to the end, so that a reply cut short is an error even if its object was whole. */
    private void leave() throws IOException {
        if (parser.nextToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
            throw new NotCloudStackException("something follows its envelope");
        }
    }

    /** Reads a reply off a parser. */
    @FunctionalInterface
    interface Decoder<T> {
        T decode(JsonParser parser) throws IOException;
    }
}
