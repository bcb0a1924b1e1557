// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import io.github.cloudstack4j.core.spi.Transport;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A way to the server that takes 10 ms in each direction. */
record DistantTransport(SharedTime time) implements Transport {
    private static final Duration ONE_WAY = Duration.ofMillis(10);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Reply send(Request request) throws IOException {
        var http = HttpRequest.newBuilder(request.getEndpoint());
        request.getHeaders().forEach(http::header);
        try {
            time.travel(ONE_WAY);
            var reply = HTTP.send(
                    http.POST(BodyPublishers.ofByteArray(request.getBody())).build(), BodyHandlers.ofByteArray());
            time.travel(ONE_WAY);
            return new Reply(reply.statusCode(), reply.headers().map(), reply.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
