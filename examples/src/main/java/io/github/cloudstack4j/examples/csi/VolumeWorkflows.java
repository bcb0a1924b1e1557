// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.csi.Csi;
import io.github.cloudstack4j.csi.model.VolumeSpec;
import io.github.cloudstack4j.csi.model.VolumeUse;
import io.github.cloudstack4j.csi.model.WorkflowEvent;
import io.github.cloudstack4j.examples.Target;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.InMemoryVolumeNode;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Takes a volume all the way to its user and back, step by step, with a node that fails once in the middle. On the emulator only: what
 * happens on a real node is a driver's work, behind {@link io.github.cloudstack4j.core.spi.VolumeNode}.
 */
public final class VolumeWorkflows {
    private VolumeWorkflows() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        out.println("CloudStack: " + target.description());
        if (target.emulator() == null) {
            out.println("This program runs on the emulator only.");
            return;
        }
        try (var machine = Machine.deploy(target.cloud(), "node-1")) {
            run(out, target, target.emulator(), machine);
        }
    }

    private static void run(PrintStream out, Target target, CloudStackEmulator emulator, Machine machine) {
        var offering = target.cloud().diskOfferings().list().stream()
                .filter(DiskOffering::isCustomized)
                .findFirst()
                .orElseThrow();
        var spec = VolumeSpec.builder()
                .name("orders")
                .diskOffering(Ref.id(offering.getId()))
                .sizeGiB(2)
                .zone(machine.zoneId())
                .build();
        var use = VolumeUse.builder()
                .nodeId(machine.id())
                .stagingPath("/var/lib/volumes/orders")
                .targetPath("/pods/shop-1/orders")
                .build();
        var node = InMemoryVolumeNode.on(emulator, machine.id());
        var workflow = Csi.on(target.cloud()).workflow(node).onStep(event -> out.println("  " + text(event)));

        out.println("Up, with a node that fails:");
        node.failNext(InMemoryVolumeNode.Call.STAGE, new IllegalStateException("no such device yet"));
        try {
            workflow.up(spec, use);
        } catch (IllegalStateException e) {
            out.println("The way ended: " + e.getMessage());
        }
        out.println("The same again; what is done is done:");
        var volume = workflow.up(spec, use);
        out.println("In use at " + String.join(", ", node.getPublished().keySet()));
        out.println("Back:");
        workflow.down(volume.getId(), use);
        out.println("Left on the node: " + node.getStaged().size());
    }

    private static String text(WorkflowEvent event) {
        return event.step() + " " + event.phase().name().toLowerCase(Locale.ROOT)
                + (event.phase() == WorkflowEvent.Phase.FAILED ? ": " + event.detail() : "");
    }
}
