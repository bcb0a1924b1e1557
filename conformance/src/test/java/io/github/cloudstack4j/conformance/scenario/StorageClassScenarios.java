// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.github.cloudstack4j.csi.kubernetes.PersistentVolumeView;
import io.github.cloudstack4j.csi.kubernetes.StorageClassView;
import io.github.cloudstack4j.csi.kubernetes.StorageObjects;
import io.github.cloudstack4j.csi.kubernetes.StorageYaml;
import io.github.cloudstack4j.csi.syncer.StorageClassSyncer;
import io.github.cloudstack4j.csi.syncer.SyncAction;
import io.github.cloudstack4j.csi.syncer.SyncOptions;
import java.util.List;
import java.util.stream.Collectors;

/** The storage of a cloud as objects of Kubernetes. */
final class StorageClassScenarios {
    private StorageClassScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("disk offerings become storage classes, once", StorageClassScenarios::classes),
                new Scenario("a volume that is there becomes a persistent volume", StorageClassScenarios::volume));
    }

    private static void classes(Stage stage) {
        var offering = StorageStage.on(stage).offering();
        var syncer = StorageClassSyncer.on(stage.cloud(), SyncOptions.builder().build());
        var plan = syncer.plan(List.of());
        assertThat(plan.conflicts()).isEmpty();

        var made = plan.changes().stream()
                .map(SyncAction.Create.class::cast)
                .map(SyncAction.Create::wanted)
                .toList();
        assertThat(made.stream()
                        .map(StorageClassView::of)
                        .map(StorageClassView::diskOfferingId)
                        .collect(Collectors.toSet()))
                .contains(offering.getId());
        assertThat(syncer.plan(made).changes())
                .as("what is in step is left alone")
                .isEmpty();
        assertThat(StorageYaml.read(StorageYaml.write(made))).isEqualTo(List.<HasMetadata>copyOf(made));
    }

    private static void volume(Stage stage) {
        var storage = StorageStage.on(stage);
        var made = storage.volume(stage.newName("volume"), 2);
        var pair = StorageObjects.existingVolume(stage.cloud().volumes().get(made.getId()), "default", "data");

        var read = StorageYaml.read(StorageYaml.write(List.of(pair.volume(), pair.claim())));
        assertThat(read)
                .hasAtLeastOneElementOfType(PersistentVolume.class)
                .hasAtLeastOneElementOfType(PersistentVolumeClaim.class)
                .containsExactly(pair.volume(), pair.claim());
        var view = PersistentVolumeView.of(pair.volume());
        assertThat(view.volumeId()).isEqualTo(made.getId());
        assertThat(view.zoneIds()).containsExactly(made.getZoneId());
        assertThat(view.problems()).isEmpty();
    }
}
