// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.AuthenticationException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.model.ServiceOffering;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looking at what a cloud has, and being told apart from those who may not. */
final class InventoryScenarios {
    private InventoryScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("lists what there is and knows every field of it", InventoryScenarios::listEverything),
                new Scenario("small pages hold the same as large ones", InventoryScenarios::pageThrough),
                new Scenario("finds by exact name and by id", InventoryScenarios::find),
                new Scenario("suggests names that come near an unknown one", InventoryScenarios::suggest),
                new Scenario("calls any command by name", InventoryScenarios::callRaw),
                new Scenario("a wrong secret key is an authentication failure", InventoryScenarios::wrongKey));
    }

    private static void listEverything(Stage stage) {
        var cloud = stage.cloud();
        assertThat(cloud.zones().list().toList())
                .isNotEmpty()
                .allSatisfy(zone -> assertThat(zone.getAdditionalProperties()).isEmpty());
        assertThat(cloud.serviceOfferings().list().toList())
                .allSatisfy(offering ->
                        assertThat(offering.getAdditionalProperties()).isEmpty());
        assertThat(cloud.templates().list().toList())
                .allSatisfy(template ->
                        assertThat(template.getAdditionalProperties()).isEmpty());
        assertThat(cloud.isos().list().toList())
                .allSatisfy(iso -> assertThat(iso.getAdditionalProperties()).isEmpty());
        assertThat(cloud.networks().list().toList())
                .allSatisfy(
                        network -> assertThat(network.getAdditionalProperties()).isEmpty());
        assertThat(cloud.affinityGroups().list().toList())
                .allSatisfy(group -> assertThat(group.getAdditionalProperties()).isEmpty());
        assertThat(cloud.sshKeyPairs().list().toList())
                .allSatisfy(key -> assertThat(key.getAdditionalProperties()).isEmpty());
        assertThat(cloud.jobs().list().toList())
                .allSatisfy(job -> assertThat(job.getStatus().isFinished()).isFalse());
    }

    private static void pageThrough(Stage stage) {
        var offerings = stage.cloud().serviceOfferings();
        assertThat(offerings.list(filter -> filter.pageSize(2)).stream().map(ServiceOffering::getId))
                .containsExactlyElementsOf(
                        offerings.list().stream().map(ServiceOffering::getId).toList());
    }

    private static void find(Stage stage) {
        var zone = stage.props().zone();
        var zones = stage.cloud().zones();
        assertThat(zones.get(String.valueOf(zone.getName())).getId()).isEqualTo(zone.getId());
        assertThat(zones.get(zone.getId()).getName()).isEqualTo(zone.getName());
        assertThat(zones.find(UUID.randomUUID().toString())).isEmpty();
        assertThatThrownBy(() -> zones.get(UUID.randomUUID().toString())).isInstanceOf(NotFoundException.class);
    }

    private static void suggest(Stage stage) {
        var name = String.valueOf(stage.props().nodeOfferings().get(0).getName());
        assertThatThrownBy(() -> stage.cloud().serviceOfferings().get(name + "x"))
                .isInstanceOfSatisfying(
                        UnknownNameException.class,
                        e -> assertThat(e.getSuggestions()).contains(name));
    }

    private static void callRaw(Stage stage) {
        var capabilities = stage.cloud().call("listCapabilities", Map.of()).asMap();
        assertThat(capabilities).containsKey("capability");
    }

    private static void wrongKey(Stage stage) {
        var config = CloudStackConfig.builder()
                .endpoint(stage.config().getEndpoint())
                .allowPlaintext(true)
                .apiKey(stage.config().getApiKey())
                .secretKey("c4jSecret-not-" + UUID.randomUUID())
                .timeSource(stage.config().getTimeSource())
                .build();
        try (var impostor = CloudStack.connect(config)) {
            assertThatThrownBy(() -> impostor.zones().list().toList()).isInstanceOf(AuthenticationException.class);
        }
    }
}
