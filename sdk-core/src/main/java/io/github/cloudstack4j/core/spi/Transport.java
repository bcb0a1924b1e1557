// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.spi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Carries one signed request to CloudStack and brings its reply back.
 *
 * <p>An implementation sends the request exactly once: it retries nothing, follows no redirect, keeps no cookie, answers
 * no challenge for a password. Everything else is the SDK's, whatever the transport: signing, retries, unpacking,
 * decoding, errors; and the limits on a reply's size and on the time it may take, also while its body is read. A call
 * that runs out of time, is interrupted or is cut short by {@code close()} ends at once: the thread in
 * {@link #send} is interrupted then and left to itself.
 *
 * <p>Implementations are thread-safe. They are called on threads of the SDK's own, and tested by
 * {@code io.github.cloudstack4j.testkit.junit.TransportTck}.
 */
public interface Transport extends AutoCloseable {
    /**
     * Sends {@code request} as an HTTP POST and returns the reply, whatever its status.
     *
     * <p>Until {@link Request#getBody()} is asked for, the SDK knows that nothing was sent, and that a command may be
     * sent again; afterwards it takes any failure for a lost reply, unless it is told otherwise by a
     * {@link NotSentException}. So connect first and ask for the body then.
     *
     * @throws NotSentException if the request certainly never reached the server, although its body was asked for
     * @throws IOException if no reply came
     */
    Reply send(Request request) throws IOException;

    /** Releases connections and threads; closing twice is harmless. */
    @Override
    default void close() {}

    /** A signed request. Its body carries the credentials' signature and possibly secrets: never log it. */
    interface Request {
        /** Where to POST to. */
        URI getEndpoint();

        /**
         * The headers to send, among them {@code Content-Type}, {@code Accept} and {@code Accept-Encoding: gzip};
         * {@code Host}, {@code Content-Length} and those of the connection are the transport's.
         */
        Map<String, String> getHeaders();

        /** How many bytes the body has. */
        int getContentLength();

        /**
         * The body, an encoded form. From here on the server may have seen the request.
         *
         * @throws IllegalStateException if the call has ended in the meantime, and nothing must be sent any more
         */
        byte[] getBody();

        /** How long the whole exchange may take; the SDK waits no longer. */
        Duration getTimeout();
    }

    /** What the server answered. */
    final class Reply {
        private final int status;
        private final Map<String, List<String>> headers;
        private final InputStream body;

        /**
         * A reply whose body is still to be read. The SDK reads it as far as it wants, on the thread that called
         * {@link Transport#send}, and closes it in any case.
         *
         * @param headers by name in any case; those a transport has dealt with itself, {@code Content-Encoding} and
         *     {@code Content-Length} of a body it unpacked, must be gone
         */
        public Reply(int status, Map<String, List<String>> headers, InputStream body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        /** A reply whose body is at hand. */
        public Reply(int status, Map<String, List<String>> headers, byte[] body) {
            this(status, headers, new ByteArrayInputStream(body));
        }

        /** The HTTP status. */
        public int getStatus() {
            return status;
        }

        /** The headers. */
        public Map<String, List<String>> getHeaders() {
            return headers;
        }

        /** The body as the server sent it, packed if {@code Content-Encoding} says so; without transfer encoding. */
        public InputStream getBody() {
            return body;
        }

        @Override
        public String toString() {
            return "HTTP " + status;
        }
    }

    /** The request certainly never reached the server: nothing was written to it. */
    final class NotSentException extends IOException {
        private static final long serialVersionUID = 1L;

        /** Says why nothing could be sent. */
        public NotSentException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
