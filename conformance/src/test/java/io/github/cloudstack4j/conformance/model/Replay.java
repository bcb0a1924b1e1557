// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.model;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.RetryPolicy;
import io.github.cloudstack4j.core.internal.JobTicket;
import io.github.cloudstack4j.core.internal.Page;
import io.github.cloudstack4j.core.spi.Transport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A client of the SDK, whole but for the network: to whatever it asks, it gets a recorded reply. */
final class Replay implements AutoCloseable {
    private static final URI ENDPOINT = URI.create("https://recorded.example/client/api");

    private final Tape tape = new Tape();
    private final CloudStack cloud = CloudStack.connect(CloudStackConfig.builder()
            .endpoint(ENDPOINT)
            .apiKey("key")
            .secretKey("c4jSecretKey")
            .retryPolicy(RetryPolicy.none())
            .transport(tape)
            .build());

    /** What a user of the command gets for this reply: the items of a list, the one object; nothing of a job just started. */
    List<?> reply(WireCommand command, RealServer.Exchange exchange) {
        tape.insert(exchange);
        var reply = command.send(cloud.connection());
        if (reply instanceof Page<?> page) {
            return page.items();
        }
        return reply instanceof JobTicket<?> ? List.of() : List.of(reply);
    }

    /** What a user who resumes the job gets. */
    Object result(WireCommand command, RealServer.Exchange job) {
        tape.insert(job);
        var token = new OperationToken<>(
                ENDPOINT,
                command.name(),
                job.content().path("jobid").asText(),
                null,
                command.replyType(),
                Instant.EPOCH);
        return cloud.operations().resume(token).await(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        cloud.close();
    }

    private static final class Tape implements Transport {
        private volatile RealServer.Exchange exchange;

        void insert(RealServer.Exchange next) {
            exchange = next;
        }

        @Override
        public Reply send(Request request) throws IOException {
            var form = new String(request.getBody(), StandardCharsets.UTF_8);
            if (!List.of(form.split("&")).contains("command=" + exchange.command())) {
                throw new IOException(
                        "the reply to " + exchange.command() + " is to be read, but this was asked: " + form);
            }
            return new Reply(
                    exchange.status(), Map.of("Content-Type", List.of(exchange.contentType())), exchange.bytes());
        }
    }
}
