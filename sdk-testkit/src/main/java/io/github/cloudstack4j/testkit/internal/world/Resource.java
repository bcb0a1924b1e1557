// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the world. {@link #fields} is what the API shows of it (under the API's own names), {@link #inner} what
 * the server keeps to itself. Both are live: whoever changes them holds the world's lock.
 */
public final class Resource {

    private final Kind kind;
    private long number;
    private String uuid;
    private @Nullable Account owner;
    private Instant created;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final ObjectNode inner = JsonNodeFactory.instance.objectNode();
    private boolean removed;

    Resource(Kind kind, long number, String uuid, @Nullable Account owner, Instant created) {
        this.kind = kind;
        this.number = number;
        this.uuid = uuid;
        this.owner = owner;
        this.created = created;
        fields.put("id", uuid);
    }

    /** The same row with shown fields of its own, for lists that show one as several. */
    public Resource view() {
        var view = new Resource(kind, number, uuid, owner, created);
        view.fields.setAll(fields.deepCopy());
        view.inner.setAll(inner.deepCopy());
        return view;
    }

    public Kind kind() {
        return kind;
    }

    /** The database id; later ones are larger within a kind. */
    public long number() {
        return number;
    }

    public String uuid() {
        return uuid;
    }

    /** The owning account, or null for what belongs to the whole cloud (zones, offerings, hosts). */
    public @Nullable Account owner() {
        return owner;
    }

    public Account requireOwner() {
        if (owner == null) {
            throw new IllegalStateException(this + " belongs to nobody");
        }
        return owner;
    }

    public Instant created() {
        return created;
    }

    public ObjectNode fields() {
        return fields;
    }

    public ObjectNode inner() {
        return inner;
    }

    public String name() {
        return fields.path("name").asText();
    }

    /** The text of a shown or, failing that, an inner field; null if there is none. */
    public @Nullable String text(String field) {
        JsonNode value = fields.hasNonNull(field) ? fields.get(field) : inner.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    public String requireText(String field) {
        var text = text(field);
        if (text == null) {
            throw new IllegalStateException(this + " has no " + field);
        }
        return text;
    }

    /** The number in a shown or inner field, 0 if there is none. */
    public long number(String field) {
        return (fields.hasNonNull(field) ? fields : inner).path(field).asLong();
    }

    public boolean flag(String field) {
        return (fields.hasNonNull(field) ? fields : inner).path(field).asBoolean();
    }

    /** Sets a shown field; null takes it away, as the API omits what is null. */
    public Resource show(String field, @Nullable Object value) {
        put(fields, field, value);
        return this;
    }

    /** Sets an inner field; null takes it away. */
    public Resource keep(String field, @Nullable Object value) {
        put(inner, field, value);
        return this;
    }

    public boolean isRemoved() {
        return removed;
    }

    void remove() {
        removed = true;
    }

    void rename(String newUuid) {
        uuid = newUuid;
        fields.put("id", newUuid);
    }

    void replace(long newNumber, Instant now) {
        number = newNumber;
        created = now;
    }

    void giveTo(Account newOwner) {
        owner = newOwner;
    }

    private static void put(ObjectNode target, String field, @Nullable Object value) {
        if (value == null) {
            target.remove(field);
        } else if (value instanceof JsonNode node) {
            target.set(field, node);
        } else if (value instanceof Boolean flag) {
            target.put(field, flag);
        } else if (value instanceof Integer number) {
            target.put(field, number);
        } else if (value instanceof Long number) {
            putWhole(target, field, number);
        } else if (value instanceof Double number) {
            target.put(field, number);
        } else {
            target.put(field, value.toString());
        }
    }

    /** As an int where it fits, which is how a number read back from JSON comes. */
    private static void putWhole(ObjectNode target, String field, long number) {
        if (number == (int) number) {
            target.put(field, (int) number);
        } else {
            target.put(field, number);
        }
    }

    @Override
    public String toString() {
        return kind + " " + name() + " (" + uuid + ")";
    }
}
