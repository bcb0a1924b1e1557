// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OkHttpTransportTest extends TransportTck {
    @Override
    protected void configure(CloudStackConfig.Builder config) {
        config.tls(TrustedAuthority.only());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aChangeIsNotInDoubtBecauseTheServerHungUpOnAnIdleConnection(boolean secure) throws IOException {
        try (var server = secure ? TckServer.secure(TransportTck.serverTls()) : TckServer.plain();
                var cloud = client(server)) {
            cloud.call("createThing", Map.of());
            server.hangUp();
            assertThat(cloud.call("createThing", Map.of()).asMap()).isEmpty();
            assertThat(server.received("createThing")).isEqualTo(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private static CloudStack client(TckServer server) {
        return CloudStack.connect(CloudStackConfig.builder()
                .endpoint(server.endpoint())
                .apiKey("key")
                .secretKey("secret")
                .tls(TrustedAuthority.only())
                .timeSource(new TckTime())
                .build());
    }
}
