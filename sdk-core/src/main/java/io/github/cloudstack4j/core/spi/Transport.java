// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.spi;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Carries one signed request to CloudStack and brings its reply back.
 *
 * <p>An implementation sends the request exactly once: it retries nothing, follows no redirect, keeps no cookie.
 * Everything else (signing, retries, deadlines, decoding, errors) is the SDK's, whatever the transport. Implementations
 * are thread-safe.
 */
public interface Transport extends AutoCloseable {
    /**
     * Sends {@code request} as an HTTP POST and returns the reply, whatever its status.
     *
     * @throws NotSentException if the request certainly never reached the server, so that it may be sent again
     * @throws IOException if no whole reply came; the server may or may not have acted on the request
     */
    Reply send(Request request) throws IOException;

    /** Releases connections and threads; closing twice is harmless. */
    @Override
    default void close() {}

    /** A signed request. Its body carries the credentials' signature and possibly secrets: never log it. */
    final class Request {
        private final URI endpoint;
        private final byte[] body;
        private final Duration timeout;

        /** Takes ownership of {@code body}. */
        public Request(URI endpoint, byte[] body, Duration timeout) {
            this.endpoint = endpoint;
            this.body = body;
            this.timeout = timeout;
        }

        /** Where to POST to. */
        public URI getEndpoint() {
            return endpoint;
        }

        /** The value of the {@code Content-Type} header. */
        public String getContentType() {
            return "application/x-www-form-urlencoded; charset=UTF-8";
        }

        /** The form, encoded. */
        public byte[] getBody() {
            return body;
        }

        /** How long the whole exchange may take. */
        public Duration getTimeout() {
            return timeout;
        }

        @Override
        public String toString() {
            return "POST " + endpoint;
        }
    }

    /** What the server answered. */
    final class Reply {
        private final int status;
        private final Map<String, List<String>> headers;
        private final byte[] body;

        /** Takes ownership of {@code body}; header names may be in any case. */
        public Reply(int status, Map<String, List<String>> headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        /** The HTTP status. */
        public int getStatus() {
            return status;
        }

        /** The headers; {@code Date}, {@code Content-Type} and {@code Retry-After} matter to the SDK. */
        public Map<String, List<String>> getHeaders() {
            return headers;
        }

        /** The body, without any transfer or content encoding. */
        public byte[] getBody() {
            return body;
        }

        @Override
        public String toString() {
            return "HTTP " + status + ", " + body.length + " bytes";
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
