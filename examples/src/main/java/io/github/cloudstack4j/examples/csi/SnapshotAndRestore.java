// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.csi.Csi;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.kubernetes.CsiNames;
import io.github.cloudstack4j.csi.kubernetes.StorageObjects;
import io.github.cloudstack4j.csi.kubernetes.StorageYaml;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;

/** Takes a snapshot of a volume, restores it into a larger one, copies a volume, and deletes all of it. */
public final class SnapshotAndRestore {
    private final Csi csi;
    private final CloudStack cloud;
    private final PrintStream out;
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    private SnapshotAndRestore(CloudStack cloud, PrintStream out) {
        this.cloud = cloud;
        this.csi = Csi.on(cloud, config -> config.owner("example-" + suffix));
        this.out = out;
    }

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        out.println("CloudStack: " + target.description());
        var program = new SnapshotAndRestore(target.cloud(), out);
        try {
            program.run();
        } finally {
            program.deleteAll();
        }
    }

    private void run() {
        var offering = cloud.diskOfferings().list().stream()
                .filter(DiskOffering::isCustomized)
                .findFirst()
                .orElseThrow()
                .getId();
        try (var machine = Machine.deploy(cloud, "c4j-node-" + suffix)) {
            var orders = csi.volumes()
                    .create(v -> v.name("orders-" + suffix)
                            .diskOffering(offering)
                            .sizeGiB(5)
                            .zone(machine.zoneId()));
            try {
                csi.snapshots().create("too-early-" + suffix, orders.getId());
            } catch (CsiException e) {
                out.println(e.getCode() + ": " + e.getMessage());
            }
            csi.volumes().publish(orders.getId(), machine.id());
            var snapshot = csi.snapshots().create("monday-" + suffix, orders.getId());
            csi.snapshots().awaitReady(snapshot.getId());
            out.println("Snapshot of " + gib(snapshot.getSizeBytes()) + " is ready.");
            var objects = StorageObjects.existingSnapshot(snapshot.getId(), "shop", "monday", CsiNames.SNAPSHOT_CLASS);
            out.println(StorageYaml.write(List.of(objects.content(), objects.snapshot())));

            tell(
                    "Restored",
                    csi.volumes()
                            .create(v -> v.name("restored-" + suffix)
                                    .fromSnapshot(snapshot.getId())
                                    .sizeGiB(9)));
            tell("Copied", csi.volumes().create(v -> v.name("copy-" + suffix).cloneOf(orders.getId())));
            csi.volumes().unpublish(orders.getId(), machine.id());
        }
    }

    private void tell(String what, CsiVolume volume) {
        out.println(what + ": " + gib(volume.getCapacityBytes()) + ", made from " + volume.getSource());
    }

    private static String gib(long bytes) {
        return (bytes >> 30) + " GiB";
    }

    /** All that is this owner's. */
    private void deleteAll() {
        csi.snapshots().list().toList().forEach(left -> csi.snapshots().delete(left.getId()));
        csi.volumes().list().toList().forEach(left -> {
            csi.volumes().unpublish(left.getId());
            csi.volumes().delete(left.getId());
        });
        out.println("All of it is deleted.");
    }
}
