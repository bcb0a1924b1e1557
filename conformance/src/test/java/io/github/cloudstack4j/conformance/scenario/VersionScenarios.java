// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.ApiException;
import java.util.List;
import java.util.Objects;

/** Supported Kubernetes versions. */
final class VersionScenarios {
    private VersionScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("finds a version by name, number and id", VersionScenarios::find),
                new Scenario("lists versions from a minimum on, in small pages too", VersionScenarios::minimum),
                new Scenario("adds, disables, enables and deletes a version", VersionScenarios::live));
    }

    private static void find(Stage stage) {
        var version = stage.props().newestVersion();
        var versions = stage.cks().versions();
        assertThat(versions.get(version.getId()).getName()).isEqualTo(version.getName());
        assertThat(versions.list().stream().map(KubernetesVersion::getId)).contains(version.getId());
        assertThat(version.getAdditionalProperties()).isEmpty();
    }

    private static void minimum(Stage stage) {
        var minimum = Objects.requireNonNull(stage.props().newestVersion().getSemanticVersion());
        var expected = stage.cks().versions().list().stream()
                .filter(version -> version.getSemanticVersion() != null
                        && version.getSemanticVersion().isAtLeast(minimum))
                .map(KubernetesVersion::getId)
                .toList();
        assertThat(stage
                        .cks()
                        .versions()
                        .list(filter -> filter.minimumSemanticVersion(minimum).pageSize(1))
                        .stream()
                        .map(KubernetesVersion::getId))
                .containsExactlyElementsOf(expected)
                .isNotEmpty();
    }

    private static void live(Stage stage) {
        var versions = stage.cks().versions();
        var name = stage.newName("version");
        KubernetesVersion added;
        try {
            added = versions.add(version -> version.name(name)
                    .semanticVersion("1.99.0")
                    .minCpuNumber(2)
                    .minMemory(2048)
                    .zone(stage.props().zone().getId())
                    .url("http://download.invalid/" + name + ".iso"));
        } catch (ApiException refused) {
            throw new NotPossibleHere("the server takes no version it cannot download: " + refused.getMessage());
        }
        stage.afterwards(
                () -> versions.find(added.getId()).ifPresent(left -> stage.await(versions.delete(left.getId()))));
        assertThat(added.getState()).isEqualTo(VersionState.ENABLED);
        assertThat(versions.disable(name).getState()).isEqualTo(VersionState.DISABLED);
        assertThat(versions.enable(name).getState()).isEqualTo(VersionState.ENABLED);
        assertThat(stage.await(versions.delete(name)).isSuccess()).isTrue();
        assertThat(versions.find(added.getId())).isEmpty();
    }
}
