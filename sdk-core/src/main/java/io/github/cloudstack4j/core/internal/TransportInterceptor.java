// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.spi.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/** Ends the chain in a user's transport instead of OkHttp's own network. */
final class TransportInterceptor implements Interceptor {
    private final Transport transport;

    TransportInterceptor(Transport transport) {
        this.transport = transport;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        var form = new Buffer();
        Objects.requireNonNull(request.body()).writeTo(form);
        var timeout = Duration.ofNanos(chain.call().timeout().timeoutNanos());
        var reply = send(
                request.tag(Delivery.class), new Transport.Request(request.url().uri(), form.readByteArray(), timeout));
        var headers = new Headers.Builder();
        reply.getHeaders().forEach((name, values) -> values.forEach(value -> headers.addUnsafeNonAscii(name, value)));
        var contentType = headers.get("Content-Type");
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(reply.getStatus())
                .message("")
                .headers(headers.build())
                .body(ResponseBody.create(reply.getBody(), contentType == null ? null : MediaType.parse(contentType)))
                .build();
    }

    private Transport.Reply send(Delivery delivery, Transport.Request request) throws IOException {
        delivery.started();
        return transport.send(request);
    }
}
