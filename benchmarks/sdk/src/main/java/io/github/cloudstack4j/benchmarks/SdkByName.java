// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The SDK without models: a command by name, as it also polls jobs. */
public final class SdkByName implements Peer {
    @Override
    public String name() {
        return "sdk-by-name";
    }

    @Override
    public Client connect(URI endpoint) {
        var cloud = Sdk.cloud(endpoint);
        return new Client() {
            @Override
            public int zones() {
                var reply = cloud.call("listZones", Map.of("page", 1, "pagesize", 500));
                return ((List<?>) reply.asMap().get("zone")).size();
            }

            @Override
            public void close() {
                cloud.close();
            }
        };
    }
}
