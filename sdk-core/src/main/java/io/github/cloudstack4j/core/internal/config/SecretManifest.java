// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal.config;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The small part of YAML that a Secret needs: top-level names, blocks of {@code name: value} below {@code data} and
 * {@code stringData}, quoted and literal values. Everything else is refused with its line, rather than read in a way
 * that YAML would not.
 */
final class SecretManifest {
    private final ConfigFile file;
    private final List<String> lines;
    private final Map<String, String> top = new HashMap<>();
    private final Map<String, byte[]> encoded = new LinkedHashMap<>();
    private final Map<String, byte[]> plain = new LinkedHashMap<>();
    private int next;

    private SecretManifest(ConfigFile file) {
        this.file = file;
        this.lines = file.lines();
    }

    static SecretManifest parse(ConfigFile file) {
        var manifest = new SecretManifest(file);
        manifest.readDocument();
        if (!"Secret".equals(manifest.top.get("kind"))) {
            throw new InvalidRequestException(
                    file.name() + " is no manifest of a Secret: its kind must say so (kind: Secret).");
        }
        return manifest;
    }

    /** All entries, decoded; of one in both places {@code stringData} counts, as in Kubernetes. */
    Map<String, byte[]> data() {
        var all = new LinkedHashMap<>(encoded);
        all.putAll(plain);
        return all;
    }

    private void readDocument() {
        boolean begun = false;
        while (skipBlanks()) {
            int at = next++;
            var line = lines.get(at);
            if (line.strip().equals("---")) {
                if (begun) {
                    throw file.complaint(at, "a second document begins; give a file with the Secret alone");
                }
            } else {
                readTop(at, line);
            }
            begun = true;
        }
    }

    private void readTop(int at, String line) {
        if (indent(at, line) > 0) {
            throw file.complaint(at, "it is indented, and nothing above it can hold it");
        }
        var pair = pair(at, line);
        if (top.putIfAbsent(pair.name(), pair.value()) != null) {
            throw file.complaint(at, "that name was given before");
        }
        switch (pair.name()) {
            case "data", "stringData" -> {
                if (!pair.value().isEmpty()) {
                    throw file.complaint(at, pair.name() + " is understood only as an indented block of name: value");
                }
                readBlock(pair.name().equals("data"));
            }
            case "kind", "apiVersion", "type" -> top.put(pair.name(), scalar(at, pair.value()));
            // Nothing in here is asked for.
            default -> skipIndented();
        }
    }

    private void readBlock(boolean base64) {
        int depth = -1;
        while (skipBlanks()) {
            int at = next;
            var line = lines.get(at);
            int indent = indent(at, line);
            if (indent == 0) {
                return;
            }
            if (depth >= 0 && indent != depth) {
                throw file.complaint(at, "it is indented otherwise than the entries above");
            }
            depth = indent;
            next++;
            var pair = pair(at, line);
            var text = pair.value().matches("\\|[-+]?") ? literal(depth) : scalar(at, pair.value());
            var value = base64 ? decode(at, text) : text.getBytes(StandardCharsets.UTF_8);
            if ((base64 ? encoded : plain).putIfAbsent(pair.name(), value) != null) {
                throw file.complaint(at, "that name was given before");
            }
        }
    }

    /** The lines below, as they are, without the indentation of the first. */
    private String literal(int depth) {
        var text = new StringBuilder();
        int inner = -1;
        for (; next < lines.size(); next++) {
            var line = lines.get(next);
            if (line.isBlank()) {
                text.append('\n');
                continue;
            }
            int indent = indent(next, line);
            if (indent <= depth) {
                break;
            }
            inner = inner < 0 ? indent : inner;
            if (indent < inner) {
                throw file.complaint(next, "it is indented less than the first line of its text");
            }
            text.append(line.substring(inner)).append('\n');
        }
        return text.toString();
    }

    private String scalar(int at, String value) {
        if (value.isEmpty()) {
            return value;
        }
        char first = value.charAt(0);
        if (first == '"' || first == '\'') {
            return quoted(at, value, first);
        }
        if ("|>&*!%@`{}[],?-".indexOf(first) >= 0 && !value.matches("-[^ ].*")) {
            throw file.complaint(
                    at, "the value begins with a sign that YAML gives a meaning not understood here: quote" + " it");
        }
        var comment = value.indexOf(" #");
        var text = (comment < 0 ? value : value.substring(0, comment)).strip();
        if (text.contains(": ") || text.endsWith(":")) {
            throw file.complaint(at, "the value has a colon in it that YAML gives a meaning: quote it");
        }
        if (text.equals("~") || text.equals("null")) {
            return "";
        }
        return text;
    }

    private String quoted(int at, String value, char quote) {
        var text = new StringBuilder();
        int i = 1;
        for (; i < value.length() && value.charAt(i) != quote || isDoubled(value, i, quote); i++) {
            char c = value.charAt(i);
            if (c == '\\' && quote == '"') {
                throw file.complaint(at, "escapes in a quoted value are not understood here: use single quotes");
            }
            text.append(c);
            if (c == quote) {
                i++;
            }
        }
        if (i >= value.length()) {
            throw file.complaint(at, "a quoted value is not closed on its line");
        }
        var rest = value.substring(i + 1);
        if (!rest.isBlank() && !rest.matches("\\s+#.*")) {
            throw file.complaint(at, "something stands behind a quoted value");
        }
        return text.toString();
    }

    private static boolean isDoubled(String value, int at, char quote) {
        return quote == '\'' && at + 1 < value.length() && value.charAt(at) == quote && value.charAt(at + 1) == quote;
    }

    private byte[] decode(int at, String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw file.complaint(at, "the value is not base64; plain text belongs below stringData");
        }
    }

    private record Pair(String name, String value) {}

    private Pair pair(int at, String line) {
        var text = line.strip();
        int colon = text.indexOf(':');
        if (colon < 1 || colon + 1 < text.length() && !Character.isWhitespace(text.charAt(colon + 1))) {
            throw file.complaint(at, "it is not name: value");
        }
        var name = text.substring(0, colon).strip();
        if (name.length() > 1 && (name.matches("\".*\"") || name.matches("'.*'"))) {
            name = name.substring(1, name.length() - 1);
        }
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw file.complaint(at, "what stands before the colon is no name");
        }
        var value = text.substring(colon + 1).strip();
        return new Pair(name, value.startsWith("#") ? "" : value);
    }

    private void skipIndented() {
        while (skipBlanks()
                && (indent(next, lines.get(next)) > 0 || lines.get(next).startsWith("- "))) {
            next++;
        }
    }

    /** Goes to the next line that says something; returns whether there is one. */
    private boolean skipBlanks() {
        while (next < lines.size()
                && (lines.get(next).isBlank() || lines.get(next).strip().startsWith("#"))) {
            next++;
        }
        return next < lines.size();
    }

    private int indent(int at, String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        if (indent < line.length() && line.charAt(indent) == '\t') {
            throw file.complaint(at, "it is indented with a tab, which YAML does not allow");
        }
        return indent;
    }
}
