// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Signs each attempt afresh, by the server's clock, and reads that clock off the reply. */
final class SigningInterceptor implements Interceptor {
    private final Signer signer;
    private final ServerClock clock;

    SigningInterceptor(Signer signer, ServerClock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        if (!(request.body() instanceof CommandBody body)) {
            throw new IllegalStateException("Only commands are sent through the signer");
        }
        var skew = clock.skew();
        var signed = new SignedBody(signer.sign(body.parameters(), clock.now(skew)));
        var response = chain.proceed(request.newBuilder().post(signed).build());
        learnTime(request.tag(Delivery.class), response.headers().getInstant("Date"), skew);
        return response;
    }

    private void learnTime(@Nullable Delivery delivery, @Nullable Instant date, Duration skew) {
        if (date != null && clock.learn(date, skew) && delivery != null) {
            delivery.clockMoved();
        }
    }

    /**
     * Can be written once only: whatever OkHttp meets (a dropped connection, 408, 503, a redirect), it must
     * not send it again.
     */
    private static final class SignedBody extends RequestBody {
        private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded; charset=UTF-8");

        private final byte[] form;

        SignedBody(byte[] form) {
            this.form = form;
        }

        @Override
        public MediaType contentType() {
            return FORM;
        }

        @Override
        public long contentLength() {
            return form.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(form);
        }
    }
}
