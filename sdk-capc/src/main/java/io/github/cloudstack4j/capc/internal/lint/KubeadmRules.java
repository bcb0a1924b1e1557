// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.lint;

import io.github.cloudstack4j.capc.internal.ProviderId;
import io.github.cloudstack4j.capc.internal.lint.Scene.Notes;
import io.github.cloudstack4j.capc.model.LintRule;
import io.github.cloudstack4j.capc.resource.CloudStackMachineSpec;
import io.github.cloudstack4j.capc.resource.DiskFilesystem;
import io.github.cloudstack4j.capc.resource.KubeadmConfigSpec;
import io.github.cloudstack4j.capc.resource.NodeRegistration;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What machines are told to do to become nodes. */
final class KubeadmRules {
    private static final String IGNITION = "ignition";
    private static final String LABEL = "LABEL=";

    private final Notes notes;
    private final String path;
    private final KubeadmConfigSpec kubeadm;

    private KubeadmRules(KubeadmConfigSpec kubeadm, String path, Notes notes) {
        this.kubeadm = kubeadm;
        this.path = path;
        this.notes = notes;
    }

    static void check(Scene scene) {
        scene.each(ResourceKind.KUBEADM_CONTROL_PLANE, (plane, notes) -> {
            var kubeadm = plane.getSpec().getKubeadmConfigSpec();
            if (kubeadm != null) {
                var reference = plane.getSpec().getMachineTemplate().getSpec().getInfrastructureRef();
                var rules = new KubeadmRules(kubeadm, "spec.kubeadmConfigSpec", notes);
                rules.check(true, machine(scene, reference.getName()));
            }
        });
        scene.each(ResourceKind.KUBEADM_CONFIG_TEMPLATE, (template, notes) -> {
            var kubeadm = template.getSpec().getTemplate().getSpec();
            if (kubeadm != null) {
                new KubeadmRules(kubeadm, "spec.template.spec", notes)
                        .check(false, machineOf(scene, template.getName()));
            }
        });
    }

    private static Optional<CloudStackMachineSpec> machine(Scene scene, String template) {
        return scene.find(ResourceKind.CLOUD_STACK_MACHINE_TEMPLATE, template)
                .map(found -> found.getSpec().getTemplate().getSpec());
    }

    /** The machines of the pool whose nodes are made by a configuration. */
    private static Optional<CloudStackMachineSpec> machineOf(Scene scene, String configuration) {
        return scene.all(ResourceKind.MACHINE_DEPLOYMENT).stream()
                .map(pool -> pool.getSpec().getTemplate().getSpec())
                .filter(machine -> machine.getBootstrap().getConfigRef() != null
                        && machine.getBootstrap().getConfigRef().getName().equals(configuration))
                .findFirst()
                .flatMap(
                        machine -> machine(scene, machine.getInfrastructureRef().getName()));
    }

    private void check(boolean controlPlane, Optional<CloudStackMachineSpec> machine) {
        if (controlPlane) {
            var init = kubeadm.getInitConfiguration();
            providerId(init == null ? null : init.getNodeRegistration(), path + ".initConfiguration.nodeRegistration");
        }
        var join = kubeadm.getJoinConfiguration();
        providerId(join == null ? null : join.getNodeRegistration(), path + ".joinConfiguration.nodeRegistration");
        files();
        etcd();
        labels();
        machine.ifPresent(this::together);
    }

    private void providerId(@Nullable NodeRegistration registration, String at) {
        if (IGNITION.equals(kubeadm.getFormat())) {
            // Flatcar fills in the id by a template of its own.
            return;
        }
        var given = registration == null
                ? Optional.<String>empty()
                : registration.getKubeletExtraArgs().stream()
                        .filter(argument -> argument.getName().equals(ProviderId.ARGUMENT))
                        .map(argument -> argument.getValue())
                        .findFirst();
        notes.addIf(
                !given.equals(Optional.of(ProviderId.FROM_CLOUD_INIT)),
                LintRule.PROVIDER_ID,
                at + ".kubeletExtraArgs",
                (given.isEmpty() ? "have no " : "have another ") + ProviderId.ARGUMENT + " than "
                        + ProviderId.FROM_CLOUD_INIT
                        + ", quotes and all; nodes would not be found to be their machines");
    }

    private void files() {
        for (var i = 0; i < kubeadm.getFiles().size(); i++) {
            var file = kubeadm.getFiles().get(i);
            notes.addIf(
                    (file.getContent() == null) == (file.getContentFrom() == null),
                    LintRule.FILE_CONTENT,
                    path + ".files[" + i + "]",
                    "needs exactly one of content and contentFrom");
        }
    }

    private void etcd() {
        var cluster = kubeadm.getClusterConfiguration();
        var etcd = cluster == null ? null : cluster.getEtcd();
        notes.addIf(
                etcd != null && etcd.getLocal() != null && etcd.getExternal() != null,
                LintRule.ONE_ETCD,
                path + ".clusterConfiguration.etcd",
                "has a local and an external etcd; keep one of them");
    }

    private void labels() {
        List<DiskFilesystem> filesystems = kubeadm.getDiskSetup() == null
                ? List.of()
                : kubeadm.getDiskSetup().getFilesystems();
        for (var i = 0; i < kubeadm.getMounts().size(); i++) {
            var mount = kubeadm.getMounts().get(i);
            if (mount.isEmpty() || !mount.get(0).startsWith(LABEL)) {
                continue;
            }
            var label = mount.get(0).substring(LABEL.length());
            notes.addIf(
                    filesystems.stream().noneMatch(filesystem -> Objects.equals(filesystem.getLabel(), label)),
                    LintRule.MOUNT_LABEL,
                    path + ".mounts[" + i + "]",
                    "is of a file system labelled " + label + ", but diskSetup makes none of that label");
        }
    }

    private void together(CloudStackMachineSpec machine) {
        notes.addIf(
                machine.getDiskOffering() != null && kubeadm.getMounts().isEmpty(),
                LintRule.DISK_MOUNTED,
                path + ".mounts",
                "are empty, but the machines have a data disk; CAPC only attaches it: give diskSetup and mounts");
        notes.addIf(
                IGNITION.equals(kubeadm.getFormat()) && !Boolean.TRUE.equals(machine.getUncompressedUserData()),
                LintRule.IGNITION_UNCOMPRESSED,
                path + ".format",
                "is ignition, which takes no compressed user data; set uncompressedUserData in the template of the machines");
    }
}
