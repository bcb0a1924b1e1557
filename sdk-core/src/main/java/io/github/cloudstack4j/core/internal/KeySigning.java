// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.Credentials;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Signs each attempt afresh, by the server's clock, and reads that clock off the reply. */
final class KeySigning implements Authenticator<Credentials.KeyPair> {
    private final Signer signer = new Signer();
    private final ServerClock clock;

    KeySigning(ServerClock clock) {
        this.clock = clock;
    }

    @Override
    public Response send(Interceptor.Chain chain, Request request, CommandBody command, Credentials.KeyPair caller)
            throws IOException {
        var skew = clock.skew();
        var form = signer.sign(command.parameters(), caller.getApiKey(), caller.getSecretKey(), clock.now(skew));
        var response = chain.proceed(
                request.newBuilder().post(new AuthenticatedForm(form)).build());
        learnTime(request.tag(Delivery.class), response.headers().getInstant("Date"), skew);
        return response;
    }

    private void learnTime(@Nullable Delivery delivery, @Nullable Instant date, Duration skew) {
        if (date != null && clock.learn(date, skew) && delivery != null) {
            delivery.renewIdentity();
        }
    }
}
