// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The reply to a command called by name: what stands inside CloudStack's envelope, or the result of the job it started.
 */
public final class RawResponse implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, Object> fields;
    private final String json;

    /** Keeps the fields and the same as JSON text. */
    public RawResponse(Map<String, Object> fields, String json) {
        this.fields = new LinkedHashMap<>(fields);
        this.json = json;
    }

    /** The fields: strings, numbers, booleans, lists and maps; unmodifiable. */
    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(fields);
    }

    /** The fields as JSON text. */
    public String toJson() {
        return json;
    }

    /** Shows the names of the fields only: the values of an unknown command may be secret. */
    @Override
    public String toString() {
        return "RawResponse" + fields.keySet();
    }
}
