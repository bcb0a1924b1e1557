// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import org.jspecify.annotations.Nullable;

/** The outermost object of an answer: one key that names the command, and what it wraps. */
record Envelope(String key, ObjectNode content) {

    static final String ERROR = "errorresponse";

    static Envelope of(String key, Answer answer) {
        return new Envelope(key, content(answer));
    }

    static Envelope of(String key, ApiFault fault) {
        var content = error(fault.errorCode());
        // The servlet itself writes these; the number of an exception class only comes with errors of the API proper.
        if (fault.errorCode() != 400 && fault.errorCode() != 401 && fault.errorCode() != 511) {
            content.put("cserrorcode", fault.csErrorCode());
        }
        content.put("errortext", fault.getMessage());
        return new Envelope(fault.errorCode() == 432 ? ERROR : key, content);
    }

    static ObjectNode error(int errorCode) {
        var content = JsonNodeFactory.instance.objectNode();
        content.putArray("uuidList");
        return content.put("errorcode", errorCode);
    }

    String json() {
        var root = JsonNodeFactory.instance.objectNode();
        root.set(key, content);
        return root.toString();
    }

    /** @param version the server's version, shown to those it knows */
    String xml(@Nullable String version) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .append('<')
                .append(key);
        if (version != null) {
            out.append(" cloud-stack-version=\"").append(version).append('"');
        }
        out.append('>');
        children(out, content);
        return out.append("</").append(key).append('>').toString();
    }

    private static void children(StringBuilder out, JsonNode object) {
        object.properties().forEach(field -> element(out, field.getKey(), field.getValue()));
    }

    private static void element(StringBuilder out, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> element(out, name, item));
            return;
        }
        out.append('<').append(name).append('>');
        if (value.isObject()) {
            children(out, value);
        } else {
            out.append(value.asText().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        }
        out.append("</").append(name).append('>');
    }

    private static ObjectNode content(Answer answer) {
        var content = JsonNodeFactory.instance.objectNode();
        if (answer instanceof Answer.One one) {
            content.set(one.objectName(), one.object());
        } else if (answer instanceof Answer.Flat flat) {
            content.setAll(flat.fields());
        } else if (answer instanceof Answer.Done done) {
            content.put("success", done.success());
            if (done.displayText() != null) {
                content.put("displaytext", done.displayText());
            }
        } else if (answer instanceof Answer.Started started) {
            if (started.createdId() != null) {
                content.put("id", started.createdId());
            }
            content.put("jobid", started.job().uuid());
        } else if (answer instanceof Answer.Page page && page.total() > 0) {
            content.put("count", page.total());
            if (!page.items().isEmpty()) {
                content.putArray(page.objectName()).addAll(page.items());
            }
        }
        return content;
    }
}
