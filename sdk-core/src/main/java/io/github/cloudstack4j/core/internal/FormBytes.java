// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;

/** A form as it grows: names and values encoded the way CloudStack encodes them when it checks a signature. */
final class FormBytes {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    FormBytes(int expectedLength) {
        bytes = new byte[expectedLength];
    }

    /** Appends one parameter. */
    void append(String name, String value) {
        separate();
        appendEncoded(name);
        append((byte) '=');
        appendEncoded(value);
    }

    /** Appends one parameter, and the lower-cased text that the server signs for it to {@code mac}. */
    void append(String name, String value, Mac mac) {
        var start = length;
        separate();
        appendEncoded(name);
        if (length - start > name.length() + 1) {
            // The server encodes the values it signs, but not the names. This one is no parameter of its own.
            mac.update(((start == 0 ? "" : "&") + name.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
            start = length;
        }
        append((byte) '=');
        appendEncoded(value);
        updateLowerCased(mac, start);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void separate() {
        if (length > 0) {
            append((byte) '&');
        }
    }

    /** What {@code URLEncoder} makes of it, with {@code %20} for a blank. */
    private void appendEncoded(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isPlain(c)) {
                append((byte) c);
            } else if (c < 0x80) {
                appendHex(c);
            } else {
                i = appendBeyondAscii(text, i);
            }
        }
    }

    /** Returns where the character at {@code start} ends: half a surrogate pair is none and becomes a question mark. */
    private int appendBeyondAscii(String text, int start) {
        var codePoint = text.codePointAt(start);
        var end = start + Character.charCount(codePoint);
        for (byte b : text.substring(start, end).getBytes(StandardCharsets.UTF_8)) {
            appendHex(b & 0xFF);
        }
        return end - 1;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '*';
    }

    private void appendHex(int b) {
        append((byte) '%');
        append(HEX[b >> 4]);
        append(HEX[b & 0xF]);
    }

    /** Lower-cases what was appended from {@code start} on past the end, where the next parameter overwrites it. */
    private void updateLowerCased(Mac mac, int start) {
        var count = length - start;
        ensure(count);
        for (int i = 0; i < count; i++) {
            var b = bytes[start + i];
            bytes[length + i] = b >= 'A' && b <= 'Z' ? (byte) (b + ('a' - 'A')) : b;
        }
        mac.update(bytes, length, count);
    }

    private void append(byte b) {
        ensure(1);
        bytes[length++] = b;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
