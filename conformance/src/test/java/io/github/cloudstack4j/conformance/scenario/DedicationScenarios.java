// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.DedicationKind;
import io.github.cloudstack4j.cks.model.HostChoice;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.model.Host;
import io.github.cloudstack4j.core.model.HostResourceState;
import io.github.cloudstack4j.core.model.HostState;
import java.util.List;
import java.util.function.Predicate;

/** Setting hosts aside, and telling where nodes will run. */
final class DedicationScenarios {
    private DedicationScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("knows every field of the hosts", DedicationScenarios::hosts),
                new Scenario("a cluster runs where it was told to", DedicationScenarios::placement),
                new Scenario("a cluster runs on the host that its domain was given", DedicationScenarios::dedication));
    }

    private static void hosts(Stage stage) {
        assertThat(stage.cloud().hosts().list().toList())
                .isNotEmpty()
                .allSatisfy(host -> assertThat(host.getAdditionalProperties()).isEmpty());
        assertThat(DedicationKind.values())
                .allSatisfy(
                        kind -> assertThat(stage.cks().dedications().list(kind).toList())
                                .allSatisfy(row -> assertThat(row.getAdditionalProperties())
                                        .isEmpty()));
    }

    private static void placement(Stage stage) {
        runsWhereTold(stage, request(stage, "placed"), choice -> true);
    }

    private static void dedication(Stage stage) {
        var spare = spareHost(stage);
        var dedications = stage.cks().dedications();
        var made = dedications.ensure(d -> d.host(spare.getId()).domain("ROOT"));
        stage.afterwards(() -> stage.await(dedications.release(DedicationKind.HOST, spare.getId())));

        assertThat(made.getHostName()).isEqualTo(spare.getName());
        assertThat(dedications.find(DedicationKind.HOST, spare.getId())).contains(made);
        runsWhereTold(
                stage, request(stage, "dedicated"), choice -> choice.getHostId().equals(spare.getId()));
    }

    private static void runsWhereTold(Stage stage, CreateClusterRequest request, Predicate<HostChoice> expected) {
        var told = stage.cks().placement().whereWouldItRun(request);
        if (!told.isFitting()) {
            throw new NotPossibleHere("the hosts have no room for two nodes: " + told.getFailure());
        }
        assertThat(told.getCandidates(NodeType.WORKER)).isNotEmpty().allMatch(expected);
        stage.deleteClusterAfterwards(request.getName());
        var made = stage.await(stage.cks().clusters().create(request));
        var ids = made.getNodes().stream().map(node -> node.getId()).toList();
        assertThat(stage.cloud()
                        .virtualMachines()
                        .list(filter -> filter.ids(ids))
                        .toList())
                .hasSize(2)
                .allSatisfy(node -> assertThat(told.getCandidates(NodeType.WORKER))
                        .extracting(HostChoice::getHostId)
                        .contains(node.getHostId()));
    }

    private static CreateClusterRequest request(Stage stage, String what) {
        return CreateClusterRequest.builder()
                .name(stage.newName(what))
                .zone(stage.props().zone().getId())
                .kubernetesVersion(stage.props().newestVersion().getId())
                .offering(stage.props().nodeOfferings().get(0).getId())
                .workers(1)
                .build();
    }

    /** One on which nothing runs, where others remain for everybody else, and nobody has any dedicated yet. */
    private static Host spareHost(Stage stage) {
        var dedications = stage.cks().dedications();
        for (var kind : DedicationKind.values()) {
            if (dedications.list(kind).first().isPresent()) {
                throw new NotPossibleHere("something is dedicated already");
            }
        }
        var open =
                stage
                        .cloud()
                        .hosts()
                        .list(filter ->
                                filter.type("Routing").zone(stage.props().zone().getId()))
                        .stream()
                        .filter(host -> HostState.UP.equals(host.getState()))
                        .filter(host -> HostResourceState.ENABLED.equals(host.getResourceState()))
                        .toList();
        if (open.size() < 2) {
            throw new NotPossibleHere("there is but one host");
        }
        return open.stream()
                .filter(host -> Long.valueOf(0).equals(host.getMemoryAllocatedBytes()))
                .findFirst()
                .orElseThrow(() -> new NotPossibleHere("there is no host on which nothing runs"));
    }
}
