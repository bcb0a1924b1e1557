// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.personal;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.AffinityGroup;
import io.github.cloudstack4j.core.model.AffinityGroupType;
import io.github.cloudstack4j.core.model.DestroyVirtualMachineRequest;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes an SSH key pair, user data with a variable and two affinity groups, a machine with all of them, moves the machine to
 * the other group while it is stopped, and deletes it all again.
 */
public final class KeysGroupsAndUserData {
    private final CloudStack cloud;
    private final PrintStream out;
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    private KeysGroupsAndUserData(CloudStack cloud, PrintStream out) {
        this.cloud = cloud;
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
        var program = new KeysGroupsAndUserData(target.cloud(), out);
        try {
            program.run();
        } finally {
            program.deleteAll();
        }
    }

    private void run() {
        var pair = cloud.sshKeyPairs().create(name("key"));
        out.println("The private key came once, and is "
                + Objects.requireNonNull(pair.getPrivateKey()).lines().count() + " lines long.");
        var data = cloud.userData()
                .register(d -> d.name(name("data"))
                        .text("## template: jinja\n#cloud-config\n# " + suffix
                                + "\nhostname: {{ ds.meta_data.HOST }}\n")
                        .variables("HOST"));
        for (var group : new String[] {"apart", "together"}) {
            cloud.affinityGroups()
                    .create(g -> g.name(name(group))
                            .type(
                                    group.equals("apart")
                                            ? AffinityGroupType.NON_STRICT_HOST_ANTI_AFFINITY
                                            : AffinityGroupType.NON_STRICT_HOST_AFFINITY))
                    .await();
        }
        var made = cloud.virtualMachines()
                .deploy(vm -> vm.name(name("vm"))
                        .zone(zone())
                        .serviceOffering(offering())
                        .template(template())
                        .keyPairs(pair.getName())
                        .userDataId(data.getId())
                        .userDataDetail("HOST", "web-1")
                        .affinityGroup(name("apart")))
                .await();
        out.println("The machine is " + made.getState() + " with user data " + made.getUserDataName() + ", in "
                + groups(made));
        cloud.virtualMachines().stop(made.getId()).await();
        var moved = cloud.affinityGroups()
                .update(made.getId(), groups -> groups.affinityGroup(name("together")))
                .await();
        out.println("Stopped, it was moved to " + groups(moved));
    }

    private static String groups(VirtualMachine machine) {
        return String.join(
                ", ",
                machine.getAffinityGroups().stream().map(AffinityGroup::getName).toList());
    }

    private void deleteAll() {
        cloud.virtualMachines()
                .find(name("vm"))
                .ifPresent(left -> cloud.virtualMachines()
                        .destroy(DestroyVirtualMachineRequest.builder()
                                .virtualMachine(left.getId())
                                .expunge(true)
                                .build())
                        .await());
        for (var group : new String[] {"apart", "together"}) {
            cloud.affinityGroups()
                    .find(name(group))
                    .ifPresent(
                            left -> cloud.affinityGroups().delete(left.getId()).await());
        }
        cloud.userData().find(name("data")).ifPresent(left -> cloud.userData().delete(left.getId()));
        cloud.sshKeyPairs()
                .find(name("key"))
                .ifPresent(left -> cloud.sshKeyPairs().delete(left.getName()));
        out.println("All of it is deleted.");
    }

    private String name(String what) {
        return "c4j-" + what + "-" + suffix;
    }

    private String zone() {
        return cloud.zones().list().first().orElseThrow().getId();
    }

    private String offering() {
        return cloud.serviceOfferings().list().stream()
                .filter(one -> !one.isCustomized() && one.getMemory() != null)
                .min(Comparator.comparing(ServiceOffering::getMemory))
                .orElseThrow()
                .getId();
    }

    private String template() {
        return cloud.templates().list().stream()
                .filter(Template::isReady)
                .filter(one -> !one.isForKubernetes() && !"SYSTEM".equals(one.getTemplateType()))
                .findFirst()
                .orElseThrow()
                .getId();
    }
}
