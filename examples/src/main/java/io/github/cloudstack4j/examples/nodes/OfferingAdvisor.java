// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.nodes;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.NodeTarget;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.OfferingProfile;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.util.Map;
import java.util.UUID;

/**
 * Tells which service offerings fit which nodes, makes a family of offerings that fit all of them, and takes it away
 * again.
 */
public final class OfferingAdvisor {
    private static final int SHOWN = 4;

    private OfferingAdvisor() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(target.cloud(), System.out);
        }
    }

    static void run(CloudStack cloud, PrintStream out) {
        var zone = cloud.zones().list().first().orElseThrow(() -> new IllegalStateException("The cloud has no zone."));
        var target = NodeTarget.builder().zone(zone.getId()).build();
        for (var type : NodeType.values()) {
            out.println("For " + type.getWireName() + " nodes:");
            Cks.on(cloud).nodeOfferings().rank(type, target).stream()
                    .limit(SHOWN)
                    .forEach(judged -> out.println("  " + judged));
        }
        try {
            // A name of its own: this is but an example. Programs give a fixed one, and find the offerings the next
            // time.
            makeAndUse(cloud, target, "c4j-" + UUID.randomUUID().toString().substring(0, 8), out);
        } catch (PermissionDeniedException e) {
            out.println("Only administrators make offerings, so none were made.");
        }
    }

    private static void makeAndUse(CloudStack cloud, NodeTarget target, String prefix, PrintStream out) {
        var offerings = Cks.on(cloud).nodeOfferings();
        var profile = OfferingProfile.builder()
                .from(OfferingProfile.standard())
                .prefix(prefix)
                .storageTag(NodeType.ETCD, "ssd")
                .build();
        var made = offerings.ensure(profile);
        try {
            made.forEach((type, offering) -> out.println("Made " + offerings.judge(offering.getId(), type, target)));
            var again = offerings.ensure(profile);
            out.println("Asked for again, they are the same: " + again.equals(made));
            var suggested = offerings.suggest(target);
            out.println("A cluster is best made with");
            suggested
                    .getChoices()
                    .forEach((type, choice) -> out.println("  " + type.getWireName() + ": "
                            + choice.getOffering().getName()));
            out.println("  and root disks of " + suggested.getNodeRootDiskGb() + " GiB");
        } finally {
            delete(cloud, made);
            out.println("They are gone again.");
        }
    }

    private static void delete(CloudStack cloud, Map<NodeType, ServiceOffering> made) {
        made.values().forEach(offering -> cloud.serviceOfferings().delete(offering.getId()));
    }
}
