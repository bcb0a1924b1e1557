// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static io.github.cloudstack4j.core.ScriptedServer.dropped;
import static io.github.cloudstack4j.core.ScriptedServer.refusal;
import static io.github.cloudstack4j.core.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.micrometer.MicrometerCallListener;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MicrometerTest {
    @AutoClose
    private final ScriptedServer server = new ScriptedServer();

    @Test
    void timesCallsAndAttempts() {
        server.on("listThings", dropped(), reply("listThings", "{}"));
        server.on("createThing", refusal(532, "Maximum number of things exceeded"));
        var registry = new SimpleMeterRegistry();
        var config = server.config(new ManualTime())
                .resilience(resilience -> resilience.listener(new MicrometerCallListener(registry)))
                .build();
        try (var cloud = CloudStack.connect(config)) {
            cloud.call("listThings", Map.of());
            assertThatThrownBy(() -> cloud.call("createThing", Map.of())).isInstanceOf(LimitExceededException.class);
        }
        assertThat(count(registry, "cloudstack.attempts", "listThings", "lost", "none"))
                .isOne();
        assertThat(count(registry, "cloudstack.attempts", "listThings", "succeeded", "200"))
                .isOne();
        assertThat(count(registry, "cloudstack.attempts", "createThing", "refused", "532"))
                .isOne();
        assertThat(registry.get("cloudstack.calls")
                        .tags("command", "listThings", "outcome", "success")
                        .timer()
                        .count())
                .isOne();
        assertThat(registry.get("cloudstack.calls")
                        .tags("command", "createThing", "outcome", "LimitExceededException")
                        .timer()
                        .count())
                .isOne();
    }

    private static long count(
            SimpleMeterRegistry registry, String name, String command, String outcome, String status) {
        return registry.get(name)
                .tags("command", command, "outcome", outcome, "status", status)
                .timer()
                .count();
    }
}
