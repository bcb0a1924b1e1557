// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.lint;

import io.github.cloudstack4j.capc.internal.lint.Scene.Notes;
import io.github.cloudstack4j.capc.model.LintRule;
import io.github.cloudstack4j.capc.resource.CloudStackMachineSpec;
import io.github.cloudstack4j.capc.resource.DiskOfferingSpec;
import io.github.cloudstack4j.capc.resource.NamedReference;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What CAPC asks of machines. */
final class MachineRules {
    private static final List<String> NO_AFFINITY = List.of("", "no");
    private static final List<String> AFFINITIES = List.of("", "no", "pro", "anti");

    private final CloudStackMachineSpec machine;
    private final String path;
    private final Notes notes;

    private MachineRules(CloudStackMachineSpec machine, String path, Notes notes) {
        this.machine = machine;
        this.path = path;
        this.notes = notes;
    }

    static void check(Scene scene) {
        each(scene, (at, machine) -> new MachineRules(machine, at.path(), at.notes()).check());
    }

    /** Looks at every machine and template of machines. */
    static void each(Scene scene, BiConsumer<Place, CloudStackMachineSpec> look) {
        scene.each(
                ResourceKind.CLOUD_STACK_MACHINE_TEMPLATE,
                (template, notes) -> look.accept(
                        new Place(template.getName(), "spec.template.spec", notes),
                        template.getSpec().getTemplate().getSpec()));
        scene.each(
                ResourceKind.CLOUD_STACK_MACHINE,
                (machine, notes) -> look.accept(new Place("", "spec", notes), machine.getSpec()));
    }

    /**
     * Where a machine is described.
     *
     * @param template name of the template; empty for a machine
     * @param path where in the object
     * @param notes takes down what is wrong
     */
    record Place(String template, String path, Notes notes) {}

    private void check() {
        notes.addIf(
                isNothing(machine.getOffering()),
                LintRule.OFFERING_GIVEN,
                path + ".offering",
                "has neither name nor id; give one of them");
        notes.addIf(
                isNothing(machine.getTemplate()),
                LintRule.TEMPLATE_GIVEN,
                path + ".template",
                "has neither name nor id; give one of them");
        if (machine.getDiskOffering() != null) {
            disk(machine.getDiskOffering());
        }
        var affinity =
                machine.getAffinity() == null ? "" : machine.getAffinity().toLowerCase(Locale.ROOT);
        notes.addIf(
                !AFFINITIES.contains(affinity),
                LintRule.AFFINITY,
                path + ".affinity",
                "is \"" + machine.getAffinity() + "\"; give pro, anti or no");
        notes.addIf(
                !machine.getAffinityGroupIds().isEmpty() && !NO_AFFINITY.contains(affinity),
                LintRule.AFFINITY_OR_GROUPS,
                path + ".affinityGroupIDs",
                "come with an affinity; leave one of them out");
    }

    private void disk(DiskOfferingSpec disk) {
        notes.addIf(
                isBlank(disk.getName()) && isBlank(disk.getId()),
                LintRule.DISK_OFFERING,
                path + ".diskOffering",
                "has neither name nor id; give one of them");
        notes.addIf(
                disk.getCustomSizeGb() != null && disk.getCustomSizeGb() < 0,
                LintRule.DISK_OFFERING,
                path + ".diskOffering.customSizeInGB",
                "is negative; give the size in GB for a custom offering, or nothing");
    }

    private static boolean isNothing(NamedReference reference) {
        return isBlank(reference.getName()) && isBlank(reference.getId());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
