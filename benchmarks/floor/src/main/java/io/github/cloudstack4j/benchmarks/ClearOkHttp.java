// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import java.net.URI;
import java.util.List;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;

/** The same as {@link RawOkHttp}, told that it will not need TLS; the SDK knows that from the endpoint. */
public final class ClearOkHttp implements Peer {
    @Override
    public String name() {
        return "raw-clear";
    }

    @Override
    public Client connect(URI endpoint) {
        var builder = new OkHttpClient.Builder().connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        return RawOkHttp.client(new SignedHttp(endpoint, builder));
    }
}
