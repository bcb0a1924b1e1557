// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import java.net.URI;

/** The SDK. */
public final class Sdk implements Peer {
    @Override
    public String name() {
        return "sdk";
    }

    @Override
    public Client connect(URI endpoint) {
        var cloud = cloud(endpoint);
        return new Client() {
            @Override
            public int zones() {
                var zones = 0;
                for (var page : cloud.zones().list().pages()) {
                    zones += page.size();
                }
                return zones;
            }

            @Override
            public void close() {
                cloud.close();
            }
        };
    }

    static CloudStack cloud(URI endpoint) {
        return CloudStack.connect(CloudStackConfig.builder()
                .endpoint(endpoint)
                .apiKey(API_KEY)
                .secretKey(SECRET_KEY)
                .build());
    }
}
