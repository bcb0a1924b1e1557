// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** OkHttp and a signature; the reply stays bytes. */
public final class RawOkHttp implements Peer {
    @Override
    public String name() {
        return "raw";
    }

    @Override
    public Client connect(URI endpoint) {
        return client(new SignedHttp(endpoint));
    }

    static Client client(SignedHttp http) {
        return new Client() {
            @Override
            public int zones() throws IOException {
                try (var reply =
                        http.send(Map.of("command", "listZones", "response", "json", "page", "1", "pagesize", "500"))) {
                    return reply.body().bytes().length;
                }
            }

            @Override
            public void close() {
                http.close();
            }
        };
    }
}
