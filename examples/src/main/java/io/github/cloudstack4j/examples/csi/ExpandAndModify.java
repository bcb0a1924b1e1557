// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.csi.Csi;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.CsiVolumes;
import io.github.cloudstack4j.csi.kubernetes.AttributesClassView;
import io.github.cloudstack4j.csi.kubernetes.StorageObjects;
import io.github.cloudstack4j.csi.kubernetes.StorageYaml;
import io.github.cloudstack4j.csi.model.CapacityRange;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.VolumeChange;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.util.UUID;

/**
 * Makes a volume larger, and gives it the rate and tags of an attributes class; shows what is said to a size that no volume of the offering
 * can have, and to one that would be a shrink.
 */
public final class ExpandAndModify {
    private ExpandAndModify() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        out.println("CloudStack: " + target.description());
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        var volumes = Csi.on(target.cloud(), config -> config.owner("example-" + suffix))
                .volumes();
        var offering = customized(target.cloud());
        var made = volumes.create(v -> v.name("orders-" + suffix)
                .diskOffering(Ref.id(offering.getId()))
                .sizeGiB(2));
        try {
            change(out, volumes, made, offering);
        } finally {
            volumes.delete(made.getId());
        }
    }

    private static void change(PrintStream out, CsiVolumes volumes, CsiVolume made, DiskOffering offering) {
        out.println("It has " + gib(made) + "; now " + gib(volumes.expand(made.getId(), 4)) + ".");
        refused(out, () -> volumes.expand(made.getId(), 1_000_000));
        refused(out, () -> volumes.expand(made.getId(), CapacityRange.between(1, 3L << 30)));

        var attributes = StorageObjects.attributesClass(c -> {
            c.name("busy").diskOfferingId(offering.getId());
            if (offering.isIopsCustomized()) {
                c.minIops(500L).maxIops(2000L);
            }
        });
        out.println(StorageYaml.write(attributes));
        var wanted = AttributesClassView.of(attributes);
        var changed = volumes.modify(
                made.getId(),
                VolumeChange.builder()
                        .diskOffering(wanted.diskOfferingId() == null ? null : Ref.id(wanted.diskOfferingId()))
                        .minIops(wanted.minIops())
                        .maxIops(wanted.maxIops())
                        .tag("team", "orders")
                        .build());
        out.println("It is of team " + changed.getTags().get("team") + ".");
    }

    private static void refused(PrintStream out, Runnable call) {
        try {
            call.run();
        } catch (CsiException e) {
            out.println(e.getCode() + ": " + e.getMessage());
        }
    }

    /** One whose volumes have the size, and if possible the rate, that one asks for. */
    private static DiskOffering customized(CloudStack cloud) {
        return cloud.diskOfferings().list().stream()
                .filter(DiskOffering::isCustomized)
                .reduce((one, other) -> other.isIopsCustomized() ? other : one)
                .orElseThrow();
    }

    private static String gib(CsiVolume volume) {
        return (volume.getCapacityBytes() >> 30) + " GiB";
    }
}
