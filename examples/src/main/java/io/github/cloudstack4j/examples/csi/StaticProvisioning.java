// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.csi.kubernetes.PersistentVolumeView;
import io.github.cloudstack4j.csi.kubernetes.StorageObjects;
import io.github.cloudstack4j.csi.kubernetes.StorageYaml;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;

/**
 * Gives a volume that is in CloudStack already to a cluster: as a persistent volume and the one claim that gets it. Nothing is asked of a
 * cluster; what is printed can be applied to one.
 */
public final class StaticProvisioning {
    private StaticProvisioning() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        out.println("CloudStack: " + target.description());
        var cloud = target.cloud();
        var offering = cloud.diskOfferings().list().stream()
                .filter(DiskOffering::isCustomized)
                .findFirst()
                .orElseThrow();
        var zone = cloud.zones().list().first().orElseThrow();
        var volume = cloud.volumes()
                .create(v -> v.name(
                                "c4j-archive-" + UUID.randomUUID().toString().substring(0, 8))
                        .zone(zone.getId())
                        .diskOffering(offering.getId())
                        .sizeGiB(8L))
                .await();
        try {
            var existing = StorageObjects.existingVolume(volume, "shop", "archive");
            var yaml = StorageYaml.write(List.of(existing.volume(), existing.claim()));
            out.println(yaml);

            var read = StorageYaml.read(yaml).stream()
                    .filter(PersistentVolume.class::isInstance)
                    .map(PersistentVolume.class::cast)
                    .map(PersistentVolumeView::of)
                    .findFirst()
                    .orElseThrow();
            out.println("Read again it stands for volume "
                    + (volume.getId().equals(read.volumeId()) ? "\"" + volume.getName() + "\"" : read.volumeId())
                    + " of " + read.capacity() + ", which stays when its claim goes; problems: "
                    + read.problems().size());
        } finally {
            cloud.volumes().delete(volume);
        }
    }
}
