// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import static java.util.Map.entry;

import io.github.cloudstack4j.conformance.fault.TypedCommand.Kind;
import io.github.cloudstack4j.core.model.AffinityGroupType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every command of the SDK that a user's call sends. */
final class TypedCommands {
    /** Commands that are not tried, and why. */
    static final Map<String, String> LEFT_OUT = Map.ofEntries(
            entry("getApiLimit", "the client sends it for itself, and without an answer keeps no limit"),
            entry("checkVolume", "the hosts of the emulator cannot, and its job fails"),
            entry("extractVolume", "the emulator has no secondary storage to put files on"),
            entry("uploadVolume", "the same"),
            entry("createSnapshotFromVMSnapshot", "the hypervisor of the emulator cannot, and its job fails"),
            entry("copySnapshot", "the emulator has one zone, and its job fails"),
            entry("archiveSnapshot", "the emulator keeps snapshots on secondary storage only, and its job fails"),
            entry("revertSnapshot", "the hypervisor of the emulator cannot, and its job fails"),
            entry("extractSnapshot", "the emulator has no secondary storage to get files from"));

    private TypedCommands() {}

    static List<TypedCommand> all() {
        return Stream.of(others(), DedicationCommands.all(), StorageCommands.all(), SnapshotCommands.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<TypedCommand> others() {
        return List.of(
                TypedCommand.read("listZones", stage -> stage.cloud().zones().get("zone-1")),
                TypedCommand.read(
                        "listServiceOfferings",
                        stage -> stage.cloud().serviceOfferings().get("small")),
                TypedCommand.read(
                        "listTemplates", stage -> stage.cloud().templates().get("ubuntu-cks")),
                TypedCommand.read(
                        "listNetworkOfferings",
                        stage -> stage.cloud().networkOfferings().list().toList()),
                TypedCommand.read(
                        "listOsTypes", stage -> stage.cloud().osTypes().get("Ubuntu 24.04 LTS")),
                TypedCommand.of(
                                "registerTemplate",
                                Kind.CREATE,
                                stage -> () -> stage.cloud()
                                        .templates()
                                        .register(template -> template.name("t1")
                                                .zone("zone-1")
                                                .format("VHD")
                                                .hypervisor("Simulator")
                                                .osType("Ubuntu 24.04 LTS")
                                                .url("http://images.example.org/t1.vhd.bz2")))
                        .making(stage -> stage.healthy().templates().list(filter -> filter.name("t1")).stream()
                                .count()),
                TypedCommand.of(
                        "getUploadParamsForTemplate",
                        Kind.ONE_TIME_ANSWER,
                        stage -> () -> stage.cloud()
                                .templates()
                                .upload(template -> template.name("t1")
                                        .zone("zone-1")
                                        .format("VHD")
                                        .hypervisor("Simulator")
                                        .osType("Ubuntu 24.04 LTS"))),
                TypedCommand.of(
                        "updateTemplate",
                        Kind.IDEMPOTENT,
                        stage -> () -> stage.cloud()
                                .templates()
                                .update("ubuntu-24.04", template -> template.forKubernetes(true))),
                TypedCommand.of(
                        "deleteTemplate",
                        Kind.JOB,
                        stage -> () -> stage.cloud().templates().delete("ubuntu-24.04")),
                TypedCommand.of(
                                "createServiceOffering",
                                Kind.CREATE,
                                stage -> () -> stage.cloud()
                                        .serviceOfferings()
                                        .create(offering -> offering.name("o1")
                                                .cpuNumber(2)
                                                .cpuSpeed(1000)
                                                .memory(4096)))
                        .making(stage -> stage.healthy().serviceOfferings().list(filter -> filter.name("o1")).stream()
                                .count()),
                TypedCommand.of(
                        "updateServiceOffering",
                        Kind.IDEMPOTENT,
                        stage -> () -> stage.cloud()
                                .serviceOfferings()
                                .update("medium", offering -> offering.displayText("middling"))),
                TypedCommand.of(
                        "deleteServiceOffering",
                        Kind.CREATE,
                        stage -> () -> stage.cloud().serviceOfferings().delete("medium")),
                TypedCommand.read(
                        "listDiskOfferings",
                        stage -> stage.cloud().diskOfferings().get("Medium")),
                TypedCommand.of(
                                "createDiskOffering",
                                Kind.CREATE,
                                stage -> () -> stage.cloud()
                                        .diskOfferings()
                                        .create(offering -> offering.name("d1").diskSize(5L)))
                        .making(stage -> stage.healthy().diskOfferings().list(filter -> filter.name("d1")).stream()
                                .count()),
                TypedCommand.of(
                        "updateDiskOffering",
                        Kind.IDEMPOTENT,
                        stage -> () -> stage.cloud()
                                .diskOfferings()
                                .update("Medium", offering -> offering.displayText("middling"))),
                TypedCommand.of(
                        "deleteDiskOffering",
                        Kind.CREATE,
                        stage -> () -> stage.cloud().diskOfferings().delete("Medium")),
                TypedCommand.read(
                        "listIsos", stage -> stage.cloud().isos().list().toList()),
                TypedCommand.read(
                        "listNetworks", stage -> stage.cloud().networks().list().toList()),
                TypedCommand.read(
                        "listVirtualMachines",
                        stage -> stage.cloud().virtualMachines().list().toList()),
                TypedCommand.read(
                        "listAffinityGroups",
                        stage -> stage.cloud().affinityGroups().list().toList()),
                TypedCommand.read(
                        "listSSHKeyPairs",
                        stage -> stage.cloud().sshKeyPairs().list().toList()),
                TypedCommand.read(
                        "listEvents",
                        stage -> stage.cloud().events().list(filter -> {}).toList()),
                TypedCommand.read(
                        "listPublicIpAddresses",
                        stage -> stage.cloud()
                                .networkRules()
                                .publicIpAddresses(filter -> {})
                                .toList()),
                TypedCommand.read(
                        "listFirewallRules",
                        stage -> stage.cloud()
                                .networkRules()
                                .firewallRules(filter -> {})
                                .toList()),
                TypedCommand.read(
                        "listPortForwardingRules",
                        stage -> stage.cloud()
                                .networkRules()
                                .portForwardingRules(filter -> {})
                                .toList()),
                TypedCommand.read(
                        "listLoadBalancerRules",
                        stage -> stage.cloud()
                                .networkRules()
                                .loadBalancerRules(filter -> {})
                                .toList()),
                TypedCommand.read(
                        "listAsyncJobs", stage -> stage.cloud().jobs().list().toList()),
                TypedCommand.of("queryAsyncJobResult", Kind.READ, stage -> {
                    var job = stage.job();
                    return () -> stage.cloud().jobs().get(job);
                }),
                TypedCommand.read(
                        "listDomains",
                        stage -> stage.cloud()
                                .virtualMachines()
                                .list(filter -> filter.domain("testdomain").listAll(true))
                                .toList()),
                TypedCommand.of("listProjects", Kind.READ, stage -> {
                    stage.emulator()
                            .world()
                            .addProject("apollo", stage.emulator().admin());
                    return () -> stage.cloud()
                            .virtualMachines()
                            .list(filter -> filter.project("apollo"))
                            .toList();
                }),
                TypedCommand.read(
                        "listKubernetesClusters",
                        stage -> stage.cks().clusters().list().toList()),
                TypedCommand.of("getKubernetesClusterConfig", Kind.READ, stage -> {
                    var id = stage.cluster().getId();
                    // The first time costs the emulator a certificate, and whoever is impatient more than he has.
                    stage.healthyCks().clusters().kubeconfig(id);
                    return () -> stage.cks().clusters().kubeconfig(id);
                }),
                TypedCommand.read(
                        "listKubernetesSupportedVersions",
                        stage -> stage.cks().versions().get("1.31.0")),
                TypedCommand.of(
                        "updateKubernetesSupportedVersion",
                        Kind.IDEMPOTENT,
                        stage -> () -> stage.cks().versions().disable("1.30.0")),
                TypedCommand.of(
                                "addKubernetesSupportedVersion",
                                Kind.CREATE,
                                stage -> () -> stage.cks()
                                        .versions()
                                        .add(version -> version.semanticVersion("1.33.7")
                                                .url("http://downloads.example.org/1.33.7.iso")))
                        .making(TypedCommands::versions),
                TypedCommand.of(
                        "getUploadParamsForKubernetesSupportedVersion",
                        Kind.ONE_TIME_ANSWER,
                        stage -> () -> stage.cks()
                                .versions()
                                .uploadParameters(version -> version.semanticVersion("1.33.7")
                                        .name("v1.33.7")
                                        .zone("zone-1"))),
                TypedCommand.of(
                        "deleteKubernetesSupportedVersion",
                        Kind.JOB,
                        stage -> () -> stage.cks().versions().delete("1.30.0")),
                TypedCommand.of(
                                "createKubernetesCluster",
                                Kind.JOB,
                                stage -> () -> stage.cks()
                                        .clusters()
                                        .create(cluster -> cluster.name("c1")
                                                .zone("zone-1")
                                                .kubernetesVersion("1.31.0")
                                                .offering("small")
                                                .workers(1)))
                        .making(stage ->
                                stage.healthyCks().clusters().list().stream().count()),
                TypedCommand.of("stopKubernetesCluster", Kind.JOB, stage -> {
                    var id = stage.cluster().getId();
                    return () -> stage.cks().clusters().stop(id);
                }),
                TypedCommand.of("startKubernetesCluster", Kind.JOB, stage -> {
                    var id = stage.cluster().getId();
                    stage.healthyCks().clusters().stop(id).await();
                    return () -> stage.cks().clusters().start(id);
                }),
                TypedCommand.of("scaleKubernetesCluster", Kind.JOB, stage -> {
                    var id = stage.cluster().getId();
                    return () -> stage.cks().clusters().scale(id, scale -> scale.workers(2));
                }),
                TypedCommand.of("upgradeKubernetesCluster", Kind.JOB, stage -> {
                    var id = stage.cluster().getId();
                    return () -> stage.cks().clusters().upgrade(id, "1.32.9");
                }),
                TypedCommand.of("deleteKubernetesCluster", Kind.JOB, stage -> {
                    var id = stage.cluster().getId();
                    return () -> stage.cks().clusters().delete(id);
                }),
                TypedCommand.of("updateKubernetesClusterAffinityGroups", Kind.IDEMPOTENT, stage -> {
                    var id = stage.cluster().getId();
                    stage.healthyCks().clusters().stop(id).await();
                    return () -> stage.cks().clusters().updateAffinityGroups(id, groups -> groups.clearing(true));
                }),
                TypedCommand.of("addVirtualMachinesToKubernetesCluster", Kind.IDEMPOTENT, stage -> {
                    var id = stage.externalCluster().getId();
                    var machine = stage.machine().getId();
                    return () -> stage.cks().externalClusters().addMachines(id, add -> add.machines(machine));
                }),
                TypedCommand.of("removeVirtualMachinesFromKubernetesCluster", Kind.IDEMPOTENT, stage -> {
                    var id = stage.externalCluster().getId();
                    var machine = stage.machine().getId();
                    stage.healthyCks().externalClusters().addMachines(id, add -> add.machines(machine));
                    return () -> stage.cks().externalClusters().removeMachines(id, remove -> remove.machines(machine));
                }),
                TypedCommand.of("addNodesToKubernetesCluster", Kind.JOB, stage -> {
                    var cluster = stage.cluster();
                    var machine = stage.machineFor(cluster);
                    return () -> stage.cks().externalNodes().add(cluster.getId(), add -> add.nodes(machine));
                }),
                TypedCommand.of("removeNodesFromKubernetesCluster", Kind.JOB, stage -> {
                    var cluster = stage.cluster();
                    var machine = stage.machineFor(cluster);
                    stage.healthyCks()
                            .externalNodes()
                            .add(cluster.getId(), add -> add.nodes(machine))
                            .await();
                    return () -> stage.cks().externalNodes().remove(cluster.getId(), machine);
                }),
                TypedCommand.of("deployVirtualMachine", Kind.JOB, stage -> {
                            var network = stage.network();
                            return () -> stage.cloud()
                                    .virtualMachines()
                                    .deploy(machine -> machine.name("vm1")
                                            .zone("zone-1")
                                            .serviceOffering("small")
                                            .template("ubuntu-24.04")
                                            .network(network));
                        })
                        .making(stage -> stage.healthy().virtualMachines().list().stream()
                                .count()),
                TypedCommand.of("stopVirtualMachine", Kind.JOB, stage -> {
                    var id = stage.machine().getId();
                    return () -> stage.cloud().virtualMachines().stop(id);
                }),
                TypedCommand.of("startVirtualMachine", Kind.JOB, stage -> {
                    var id = stage.machine().getId();
                    stage.healthy().virtualMachines().stop(id).await();
                    return () -> stage.cloud().virtualMachines().start(id);
                }),
                TypedCommand.of("rebootVirtualMachine", Kind.JOB, stage -> {
                    var id = stage.machine().getId();
                    return () -> stage.cloud().virtualMachines().reboot(id);
                }),
                TypedCommand.of("destroyVirtualMachine", Kind.JOB, stage -> {
                    var id = stage.machine().getId();
                    return () -> stage.cloud().virtualMachines().destroy(id);
                }),
                TypedCommand.of("createFirewallRule", Kind.JOB, stage -> {
                            var address = stage.address();
                            return () -> stage.cloud()
                                    .networkRules()
                                    .openFirewall(rule -> rule.ipAddressId(address)
                                            .protocol("tcp")
                                            .startPort(9000)
                                            .endPort(9000));
                        })
                        .making(stage -> stage.healthy().networkRules().firewallRules(filter -> {}).stream()
                                .filter(rule -> Integer.valueOf(9000).equals(rule.getStartPort()))
                                .count()),
                TypedCommand.of("deleteFirewallRule", Kind.JOB, stage -> {
                    var rule = stage.firewallRules(stage.address()).get(0).getId();
                    return () -> stage.cloud().networkRules().closeFirewall(rule);
                }),
                TypedCommand.read(
                        "listCniConfiguration",
                        stage -> stage.cks().cniConfigurations().list().toList()),
                TypedCommand.of(
                                "registerCniConfiguration",
                                Kind.CREATE,
                                stage -> () -> stage.cks()
                                        .cniConfigurations()
                                        .register(c -> c.name("cni-1").text("#cloud-config\n")))
                        .making(stage -> stage.healthyCks().cniConfigurations().list(f -> f.name("cni-1")).stream()
                                .count()),
                TypedCommand.of("deleteCniConfiguration", Kind.CREATE, stage -> {
                    stage.healthyCks()
                            .cniConfigurations()
                            .register(c -> c.name("cni-1").text("#cloud-config\n"));
                    return () -> stage.cks().cniConfigurations().delete("cni-1");
                }),
                TypedCommand.read(
                        "listUserData", stage -> stage.cloud().userData().list().toList()),
                TypedCommand.of(
                                "registerUserData",
                                Kind.CREATE,
                                stage -> () -> stage.cloud()
                                        .userData()
                                        .register(d -> d.name("data-1").text("one")))
                        .making(stage -> stage.healthy().userData().list(f -> f.name("data-1")).stream()
                                .count()),
                TypedCommand.of("deleteUserData", Kind.CREATE, stage -> {
                    stage.healthy().userData().register(d -> d.name("data-1").text("one"));
                    return () -> stage.cloud().userData().delete("data-1");
                }),
                TypedCommand.of(
                        "linkUserDataToTemplate",
                        Kind.IDEMPOTENT,
                        stage -> () -> stage.cloud()
                                .userData()
                                .link(link -> link.template("ubuntu-24.04").userData("user-data-1"))),
                TypedCommand.of("resetUserDataForVirtualMachine", Kind.IDEMPOTENT, stage -> {
                    var id = stage.stoppedMachine();
                    return () -> stage.cloud().userData().reset(id, reset -> reset.userData("user-data-1"));
                }),
                TypedCommand.of(
                        "createSSHKeyPair",
                        Kind.ONE_TIME_ANSWER,
                        stage -> () -> stage.cloud().sshKeyPairs().create("pair-1")),
                TypedCommand.of(
                                "registerSSHKeyPair",
                                Kind.CREATE,
                                stage -> () -> stage.cloud().sshKeyPairs().register("pair-1", "ssh-rsa AAAA me"))
                        .making(stage -> stage.healthy().sshKeyPairs().list(f -> f.name("pair-1")).stream()
                                .count()),
                TypedCommand.of("deleteSSHKeyPair", Kind.CREATE, stage -> {
                    stage.healthy().sshKeyPairs().register("pair-1", "ssh-rsa AAAA me");
                    return () -> stage.cloud().sshKeyPairs().delete("pair-1");
                }),
                TypedCommand.read(
                        "listAffinityGroupTypes",
                        stage -> stage.cloud().affinityGroups().types()),
                TypedCommand.of(
                                "createAffinityGroup",
                                Kind.JOB,
                                stage -> () -> stage.cloud()
                                        .affinityGroups()
                                        .create(group ->
                                                group.name("apart").type(AffinityGroupType.HOST_ANTI_AFFINITY)))
                        .making(stage -> stage.healthy().affinityGroups().list(f -> f.name("apart")).stream()
                                .count()),
                TypedCommand.of("deleteAffinityGroup", Kind.JOB, stage -> {
                    stage.healthy()
                            .affinityGroups()
                            .create(group -> group.name("apart").type(AffinityGroupType.HOST_ANTI_AFFINITY))
                            .await();
                    return () -> stage.cloud().affinityGroups().delete("apart");
                }),
                TypedCommand.of("updateVMAffinityGroup", Kind.JOB, stage -> {
                    var id = stage.stoppedMachine();
                    return () -> stage.cloud().affinityGroups().update(id, groups -> groups.affinityGroup("group-1"));
                }),
                TypedCommand.read(
                        "listCapabilities",
                        stage -> stage.cloud().capabilities().server()),
                TypedCommand.read(
                        "listApis", stage -> stage.cloud().capabilities().api("listZones")));
    }

    private static long versions(FaultStage stage) {
        return stage.healthyCks().versions().list().stream()
                .filter(version -> String.valueOf(version.getSemanticVersion()).equals("1.33.7"))
                .count();
    }
}
