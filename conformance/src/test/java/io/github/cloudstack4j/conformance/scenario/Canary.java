// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.RawResponse;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.ServerObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** The mark that secrets bear in tests, and where to look for it. */
final class Canary {
    static final String MARK = "c4jSecret";

    /** As user data goes over the wire. */
    static final String IN_BASE64 =
            Base64.getEncoder().encodeToString((MARK + " in user data").getBytes(StandardCharsets.UTF_8));

    /** Signatures can bear no mark: nobody may write one down. */
    private static final Pattern SECRET =
            Pattern.compile("(?i:" + MARK + ")|YzRqU2VjcmV0|M0alNlY3Jld|jNGpTZWNyZX|(?i:signature\\s*=\\s*[^*\\s])");

    private Canary() {}

    /** Whatever may be printed, logged or written down of a thing. */
    static void assertSilent(Object thing) {
        assertSilent(thing.getClass() + ".toString", thing.toString());
        if (thing instanceof Throwable failure) {
            var trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            assertSilent(failure.getClass() + " with its causes", trace.toString());
        }
        // A request is what it carries, and so is a reply: they would be of no use without it after a restart.
        if (thing instanceof Serializable
                && !(thing instanceof ApiRequest || thing instanceof ServerObject || thing instanceof RawResponse)) {
            assertSilent(thing.getClass() + " in bytes", serialised(thing));
        }
    }

    static void assertSilent(String what, String text) {
        var secret = SECRET.matcher(text);
        if (secret.find()) {
            // What follows the mark stays out of the build's log.
            assertThat(text.substring(0, secret.start()))
                    .as("a secret shows in %s, after this", what)
                    .isNull();
        }
    }

    private static String serialised(Object thing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(thing);
        } catch (IOException e) {
            throw new UncheckedIOException(thing.getClass() + " cannot be serialised", e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
