// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import io.github.cloudstack4j.core.spi.Transport;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Carries so many requests and then dies with its process: the last one is not sent, or its reply is never seen, and whoever
 * is told closes the client there and then.
 */
final class MortalTransport implements Transport {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final AtomicInteger left;
    private final boolean sendsTheLast;
    /** Whoever waits is one party, each request another. */
    private final Phaser underWay = new Phaser(1);

    private volatile boolean dead;
    private volatile Runnable onDeath = () -> {};

    MortalTransport(int requests, boolean sendsTheLast) {
        this.left = new AtomicInteger(requests);
        this.sendsTheLast = sendsTheLast;
    }

    static MortalTransport immortal() {
        return new MortalTransport(Integer.MAX_VALUE, true);
    }

    void onDeath(Runnable action) {
        onDeath = action;
    }

    boolean isDead() {
        return dead;
    }

    @Override
    public Reply send(Request request) throws IOException {
        var last = left.getAndDecrement() == 1;
        if (dead || (last && !sendsTheLast)) {
            throw die();
        }
        underWay.register();
        Reply reply;
        try {
            reply = exchange(request);
        } finally {
            underWay.arriveAndDeregister();
        }
        if (last) {
            throw die();
        }
        return reply;
    }

    /** Waits until the server is done with all that was sent: a process takes longer to begin than a request to arrive. */
    void awaitArrivals() {
        underWay.arriveAndAwaitAdvance();
    }

    private IOException die() {
        dead = true;
        onDeath.run();
        return new IOException("the process is dead");
    }

    private static Reply exchange(Request request) throws IOException {
        var http = HttpRequest.newBuilder(request.getEndpoint()).timeout(request.getTimeout());
        request.getHeaders().forEach(http::header);
        try {
            var reply = HTTP.send(
                    http.POST(HttpRequest.BodyPublishers.ofByteArray(request.getBody()))
                            .build(),
                    BodyHandlers.ofByteArray());
            return new Reply(reply.statusCode(), reply.headers().map(), reply.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
