// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.github.cloudstack4j.csi.kubernetes.CsiNames;
import io.github.cloudstack4j.csi.kubernetes.StorageClassDefinition;
import io.github.cloudstack4j.csi.syncer.StorageClassSyncer;
import io.github.cloudstack4j.csi.syncer.SyncOptions;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.util.List;

/**
 * Shows which storage classes a cluster would get for the disk offerings of a cloud, and what would become of a class whose offering is
 * gone: a plan and nothing more, neither the cloud nor a cluster is changed.
 */
public final class SyncerDryRun {
    private SyncerDryRun() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        out.println("CloudStack: " + target.description());
        var options =
                SyncOptions.builder().retainTwin(true).deletionAllowed(true).build();
        var syncer = StorageClassSyncer.on(target.cloud(), options);

        out.println("For a new cluster:");
        out.println(syncer.plan(List.of()).describe());

        out.println("For a cluster with a class that no offering stands behind:");
        var plan = syncer.plan(List.of(leftOver()));
        out.println(plan.describe());
        out.println(plan.changes().size() + " changes, " + plan.conflicts().size() + " conflicts; none was made.");
    }

    /** A class as the syncer may have made it long ago; a program would have a client of Kubernetes list them. */
    private static StorageClass leftOver() {
        return StorageClassDefinition.builder()
                .name("cloudstack-retired")
                .diskOfferingId("11111111-2222-3333-4444-555555555555")
                .label(CsiNames.MANAGED_BY, CsiNames.SYNCER)
                .build()
                .toObject();
    }
}
