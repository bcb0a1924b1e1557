// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static io.github.cloudstack4j.testkit.internal.kubernetes.ReplayScene.scene;

import java.util.stream.Stream;

/** What a real server was asked about VMs that join and leave clusters, and about clusters that have such. */
final class NodeScenes {
    private NodeScenes() {}

    static Stream<ReplayScene> all() {
        return Stream.of(members(), addedNodes(), removedNodes(), withExternalNodes())
                .flatMap(scenes -> scenes);
    }

    private static Stream<ReplayScene> members() {
        return Stream.of(
                scene("addVirtualMachinesToKubernetesCluster-foreign-vm", "of user", "external", "vm", "as user"),
                scene("addVirtualMachinesToKubernetesCluster-managed", "Running", "vm"),
                scene("addVirtualMachinesToKubernetesCluster-unknownvm", "external"),
                scene("removeVirtualMachinesFromKubernetesCluster-again", "external", "vm"),
                scene("removeVirtualMachinesFromKubernetesCluster", "external", "vm", "member"));
    }

    private static Stream<ReplayScene> addedNodes() {
        return Stream.of(
                scene("addNodesToKubernetesCluster", "Running", "scale 3", "vms fit"),
                scene("addNodesToKubernetesCluster-again", "Running", "vms fit", "add"),
                scene("addNodesToKubernetesCluster-already-member", "Running", "node -node-"),
                scene("addNodesToKubernetesCluster-c3", "Running", "vms big"),
                scene(
                        "addNodesToKubernetesCluster-in-Stopped",
                        "Running",
                        "upgrade",
                        "node -node-",
                        "remove",
                        "scale 2",
                        "stop",
                        "vms fit"),
                scene("addNodesToKubernetesCluster-mixed-valid-invalid", "Running", "vms fit,plain"),
                scene(
                        "addNodesToKubernetesCluster-mixed-valid-invalid-manualupgrade",
                        "Running",
                        "vms fit,plain,elsewhere",
                        "next NODE_CHECK_LEAVING_RULES",
                        "add"),
                scene("addNodesToKubernetesCluster-mountcksisoonvr", "Running", "vms fit"),
                scene("addNodesToKubernetesCluster-nic-off-network", "Running", "vms elsewhere"),
                scene("addNodesToKubernetesCluster-not-forcks-template", "Running", "vms plain"),
                scene("addNodesToKubernetesCluster-other-account", "Running", "vms plain", "as user"),
                scene("addNodesToKubernetesCluster-shared", "Running", "vms fit"),
                scene("addNodesToKubernetesCluster-two-manualupgrade", "Running", "vms fit,fit"),
                scene("addNodesToKubernetesCluster-unknown-vm", "Running"),
                scene(
                        "addNodesToKubernetesCluster-validation-fails",
                        "Running",
                        "scale 3",
                        "vms fit",
                        "add",
                        "vms fit",
                        "next NODE_CHECK_LEAVING_RULES"),
                scene("addNodesToKubernetesCluster-validation-fails-try1", "Running", "vms fit", "next NODE_CHECK"));
    }

    private static Stream<ReplayScene> removedNodes() {
        return Stream.of(
                scene(
                        "removeNodesFromKubernetesCluster-c9",
                        "Running",
                        "upgrade",
                        "node -node-",
                        "remove",
                        "scale 2",
                        "stop",
                        "vms fit",
                        "begin add",
                        "later",
                        "start"),
                scene("removeNodesFromKubernetesCluster-expunged-vm", "Running", "vms fit", "add", "expunge"),
                scene("removeNodesFromKubernetesCluster-g1", "Running", "vms fit", "add"),
                scene("removeNodesFromKubernetesCluster-in-Starting", "Starting"),
                scene("removeNodesFromKubernetesCluster-in-Stopped", "Stopped", "vms elsewhere"),
                scene(
                        "removeNodesFromKubernetesCluster-non-member",
                        "Running",
                        "vms fit,fit",
                        "add manually upgraded",
                        "upgrade",
                        "vms elsewhere"),
                scene("removeNodesFromKubernetesCluster-non-member-nodisplayname", "Running", "vms unnamed"),
                scene("removeNodesFromKubernetesCluster-rules-lost", "Running", "vms big", "add", "scale 4", "scale 2"),
                scene(
                        "removeNodesFromKubernetesCluster-two",
                        "Running",
                        "vms fit,fit",
                        "add manually upgraded",
                        "upgrade",
                        "vms elsewhere",
                        "remove",
                        "node fit-,fit-"),
                scene(
                        "removeNodesFromKubernetesCluster-two-nodisplayname",
                        "Running",
                        "vms unnamed,unnamed",
                        "add manually upgraded",
                        "upgrade"),
                scene("removeNodesFromKubernetesCluster-worker-of-the-cluster", "Running", "upgrade", "node -node-"));
    }

    private static Stream<ReplayScene> withExternalNodes() {
        return Stream.of(
                scene("scaleKubernetesCluster-c5-down-two-with-external", "Running", "vms fit", "add", "scale 3"),
                scene(
                        "scaleKubernetesCluster-c9-to-2-after-removeNodes-worker",
                        "Running",
                        "upgrade",
                        "node -node-",
                        "remove"),
                scene("scaleKubernetesCluster-down-with-external", "Running", "vms big", "add", "scale 4"),
                scene("scaleKubernetesCluster-in-Importing", "Running", "vms fit", "begin add"),
                scene("scaleKubernetesCluster-nodeids-external", "Running", "vms fit", "add"),
                scene("scaleKubernetesCluster-up-with-external", "Running", "vms big", "add"),
                scene("upgradeKubernetesCluster-in-Importing", "Running", "vms fit", "begin add"),
                scene("deleteKubernetesCluster-after-external-destroyed", "Running", "vms fit", "add", "expunge"),
                scene("deleteKubernetesCluster-c1-retry", "Running", "vms fit", "add", "expunge", "later"),
                scene("deleteKubernetesCluster-c3", "Running", "vms big", "add", "expunge"),
                scene("deleteKubernetesCluster-in-Importing", "Running", "vms fit", "begin add"),
                scene("deleteKubernetesCluster-in-RemovingNodes", "Running", "vms fit,fit", "add", "begin remove"),
                scene("deleteKubernetesCluster-with-external", "Running", "vms fit", "add"));
    }
}
