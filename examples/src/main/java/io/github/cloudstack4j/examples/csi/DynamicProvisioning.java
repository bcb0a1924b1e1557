// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.csi.Csi;
import io.github.cloudstack4j.csi.kubernetes.ClaimView;
import io.github.cloudstack4j.csi.kubernetes.CsiNames;
import io.github.cloudstack4j.csi.kubernetes.ReclaimPolicy;
import io.github.cloudstack4j.csi.kubernetes.StorageClassView;
import io.github.cloudstack4j.csi.kubernetes.StorageObjects;
import io.github.cloudstack4j.csi.kubernetes.StorageYaml;
import io.github.cloudstack4j.csi.model.VolumeSpec;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes a volume for a claim, as a provisioner does: what is to be made stands in the claim and in its storage class. The volume goes to
 * a machine and back, and is deleted.
 */
public final class DynamicProvisioning {
    private static final String NAMESPACE = "shop";

    private DynamicProvisioning() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        out.println("CloudStack: " + target.description());
        var cloud = target.cloud();
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        var offering = cloud.diskOfferings().list().stream()
                .filter(DiskOffering::isCustomized)
                .findFirst()
                .orElseThrow();
        var storageClass =
                StorageObjects.storageClass(c -> c.name("cloudstack-" + suffix).diskOffering(offering));
        var claim = StorageObjects.claim(c -> c.name("orders")
                .namespace(NAMESPACE)
                .storageClassName("cloudstack-" + suffix)
                .sizeGiB(5));
        out.println(StorageYaml.write(storageClass) + "---\n" + StorageYaml.write(claim));

        // A provisioner names a volume after the claim's uid: so the same claim gets the same volume, however often it
        // asks.
        var name = "pvc-" + UUID.randomUUID();
        try (var machine = Machine.deploy(cloud, "c4j-node-" + suffix)) {
            var spec = specOf(name, claim, storageClass, machine);
            var volumes =
                    Csi.on(cloud, config -> config.owner("example-" + suffix)).volumes();
            var volume = volumes.create(spec);
            try {
                out.println("Made " + name + " of " + (volume.getCapacityBytes() >> 30) + " GiB in "
                        + volume.getZoneName() + "; asked for again it is "
                        + (volumes.create(spec).getId().equals(volume.getId()) ? "the same." : "another!"));
                var made = cloud.volumes().get(volume.getId());
                out.println(StorageYaml.write(StorageObjects.persistentVolume(v -> v.name(name)
                        .volume(made)
                        .storageClassName(storageClass.getMetadata().getName())
                        .reclaimPolicy(ReclaimPolicy.DELETE)
                        .claim(NAMESPACE, "orders"))));

                var publication = volumes.publish(volume.getId(), machine.id());
                out.println("It is device " + publication.getDeviceId() + " of its machine.");
            } finally {
                volumes.unpublish(volume.getId());
                volumes.delete(volume.getId());
            }
        }
        out.println("It is deleted.");
    }

    private static VolumeSpec specOf(
            String name, PersistentVolumeClaim claim, StorageClass storageClass, Machine firstConsumer) {
        var wanted = ClaimView.of(claim);
        var parameters = StorageClassView.of(storageClass);
        return VolumeSpec.builder()
                .name(name)
                .sizeGiB(Objects.requireNonNull(wanted.size()).toGiB())
                .diskOffering(Ref.id(Objects.requireNonNull(parameters.diskOfferingId())))
                .addAllZones(parameters.zoneIds().stream().map(Ref::id).toList())
                .preferredZone(Ref.id(firstConsumer.zoneId()))
                .putAllTags(Map.of(
                        CsiNames.CLAIM_NAME,
                        wanted.name(),
                        CsiNames.CLAIM_NAMESPACE,
                        Objects.requireNonNull(wanted.namespace())))
                .build();
    }
}
