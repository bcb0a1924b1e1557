// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorldTest {

    @Test
    void theSameSeedMakesTheSameWorld() {
        try (var one = CloudStackEmulator.builder().seed(7).start();
                var same = CloudStackEmulator.builder().seed(7).start();
                var other = CloudStackEmulator.builder().seed(8).start()) {
            assertThat(List.of(one.admin().getApiKey(), one.world().all("template")))
                    .isEqualTo(List.of(same.admin().getApiKey(), same.world().all("template")));
            assertThat(one.admin().getApiKey()).isNotEqualTo(other.admin().getApiKey());
        }
    }

    @Test
    void showsToTheApiWhatWasArranged() {
        try (var emulator = CloudStackEmulator.start()) {
            var world = emulator.world();
            var user = world.addUser("ann", "ROOT/sales/emea", UserRole.USER);
            var client = new WireClient(emulator.endpoint(), user);
            var ids = List.of(
                    world.addServiceOffering("mine", 3, 3072),
                    world.addTemplate("mine", true),
                    world.addIso("mine"),
                    world.addNetwork("mine", user),
                    world.addSharedNetwork("ours"),
                    world.addProject("mine", user));
            assertThat(List.of(
                            id(client.get("listServiceOfferings", "name", "mine"), "serviceoffering"),
                            id(client.get("listTemplates", "templatefilter", "executable", "name", "mine"), "template"),
                            id(client.get("listIsos", "isofilter", "executable", "name", "mine"), "iso"),
                            id(client.get("listNetworks", "keyword", "mine"), "network"),
                            id(client.get("listNetworks", "keyword", "ours"), "network"),
                            id(client.get("listProjects"), "project")))
                    .isEqualTo(ids);
            assertThat(user.getDomain()).isEqualTo("ROOT/sales/emea");
            world.set("network", "mine", "state", "Shutdown");
            assertThat(world.find("network", "mine").orElseThrow()).containsEntry("state", "Shutdown");
        }
    }

    @Test
    void namesWhatItDoesNotHave() {
        try (var emulator = CloudStackEmulator.start()) {
            assertThatThrownBy(() -> emulator.world().id("network", "nowhere"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nowhere");
            assertThatThrownBy(() -> emulator.world().all("spoon"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("spoon");
            assertThat(emulator.world().find("network", "nowhere")).isEmpty();
        }
    }

    private static String id(WireClient.Reply reply, String kind) {
        return reply.content().path(kind).path(0).path("id").asText();
    }
}
