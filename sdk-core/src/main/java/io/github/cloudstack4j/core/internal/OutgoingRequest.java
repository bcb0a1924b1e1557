// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.spi.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** A request on its way through a transport; who asks for its body starts its delivery. */
final class OutgoingRequest implements Transport.Request {
    private final URI endpoint;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Duration timeout;
    private final Delivery delivery;

    OutgoingRequest(URI endpoint, Map<String, String> headers, byte[] body, Duration timeout, Delivery delivery) {
        this.endpoint = endpoint;
        this.headers = headers;
        this.body = body;
        this.timeout = timeout;
        this.delivery = delivery;
    }

    @Override
    public URI getEndpoint() {
        return endpoint;
    }

    @Override
    public Map<String, String> getHeaders() {
        return headers;
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public byte[] getBody() {
        if (!delivery.start()) {
            throw new IllegalStateException("The call has ended: its request must not be sent any more.");
        }
        return body.clone();
    }

    @Override
    public Duration getTimeout() {
        return timeout;
    }

    @Override
    public String toString() {
        return "POST " + endpoint;
    }
}
