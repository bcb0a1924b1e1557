// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal.config;

import io.github.cloudstack4j.core.internal.config.IniDialect.Unreadable;

/** A value as Go's gcfg reads it: quoted stretches, escapes, and a comment behind it. */
final class GcfgValue {
    private final String raw;
    private final StringBuilder out = new StringBuilder();

    GcfgValue(String raw) {
        this.raw = raw;
    }

    String read() {
        boolean quoted = false;
        int lastKept = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                lastKept = out.length();
                continue;
            }
            if (!quoted && (c == ';' || c == '#')) {
                break;
            }
            if (c == '\\') {
                i++;
                c = escaped(i);
                out.append(c);
                lastKept = out.length();
                continue;
            }
            out.append(c);
            if (quoted || !Character.isWhitespace(c)) {
                lastKept = out.length();
            }
        }
        if (quoted) {
            throw new Unreadable("the value has a quote that is not closed");
        }
        return out.substring(0, lastKept);
    }

    private char escaped(int at) {
        if (at == raw.length()) {
            throw new Unreadable("values of several lines are not understood here");
        }
        return switch (raw.charAt(at)) {
            case '\\' -> '\\';
            case '"' -> '"';
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> throw new Unreadable("the value has a backslash before what is no escape");
        };
    }
}
