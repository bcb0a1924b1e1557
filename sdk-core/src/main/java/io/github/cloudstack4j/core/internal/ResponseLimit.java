// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.io.IOException;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * Stops reading a reply that is too large to be one. Sits above OkHttp's gzip, so it counts what a small
 * body unpacks to.
 */
final class ResponseLimit implements Interceptor {
    private final long maxBytes;

    ResponseLimit(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    static void check(long seen, long maxBytes) throws IOException {
        if (seen > maxBytes) {
            throw new IOException("the reply is larger than " + (maxBytes >> 20) + " MiB");
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var delivery = Objects.requireNonNull(chain.request().tag(Delivery.class));
        return response.newBuilder()
                .body(new LimitedBody(response.body(), maxBytes, delivery))
                .build();
    }

    private static final class LimitedBody extends ResponseBody {
        private final ResponseBody body;
        private final BufferedSource source;

        LimitedBody(ResponseBody body, long maxBytes, Delivery delivery) {
            this.body = body;
            this.source = Okio.buffer(new CountingSource(body.source(), maxBytes, delivery));
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }

    private static final class CountingSource extends ForwardingSource {
        private final long maxBytes;
        private final Delivery delivery;
        private long seen;

        CountingSource(Source source, long maxBytes, Delivery delivery) {
            super(source);
            this.maxBytes = maxBytes;
            this.delivery = delivery;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            var read = super.read(sink, byteCount);
            seen += Math.max(read, 0);
            delivery.received(seen);
            check(seen, maxBytes);
            return read;
        }
    }
}
