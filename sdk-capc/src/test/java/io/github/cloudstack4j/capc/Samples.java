// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import io.github.cloudstack4j.capc.model.Affinity;
import io.github.cloudstack4j.capc.resource.IntOrPercent;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Clusters that tests start from. */
public final class Samples {
    private Samples() {}

    /** No more than a cluster needs. */
    public static CapcCluster.Builder small() {
        return CapcCluster.named("ci-42")
                .kubernetesVersion("v1.31.4")
                .failureDomain("fd-1", "zone-1", CapcNetwork.isolated("ci-net"))
                .controlPlane(p -> p.offering("Large").image("kube-v1.31.4"))
                .workers("md-0", p -> p.offering("Medium").image("kube-v1.31.4"));
    }

    /** Something of everything. */
    public static CapcCluster.Builder large() {
        return CapcCluster.named("prod")
                .namespace("clusters")
                .kubernetesVersion("1.31.4")
                .credentials("prod-cloudstack", "clusters")
                .failureDomain(
                        "fd-1",
                        d -> d.zone("zone-1").network(CapcNetwork.shared("lan")).project("infra"))
                .failureDomain(
                        "fd-2",
                        d -> d.zone("6f1c0a3e-8a4b-4f3e-9a51-0d6f3b5c2e11")
                                .network(CapcNetwork.shared("0f1c0a3e-8a4b-4f3e-9a51-0d6f3b5c2e11"))
                                .project("infra"))
                .endpoint("10.1.0.10")
                .kubeVip(v -> v.nic("eth0"))
                .sshKey("ops")
                .user(u ->
                        u.name("ops").sshAuthorizedKey("ssh-ed25519 AAAA ops").sudo("ALL=(ALL) NOPASSWD:ALL"))
                .apiServerArgument("audit-log-maxage", "30")
                .apiServerName("prod.example.org")
                .serviceCidr("10.96.0.0/12")
                .replaceUnhealthyAfter(Duration.ofMinutes(2))
                .addOn("cni", "kind: List\napiVersion: v1\nitems: []\n")
                .syncWithAcs(true)
                .controlPlane(p -> p.replicas(3)
                        .offering("Large")
                        .image("kube-v1.31.4")
                        .affinity(Affinity.APART)
                        .rootDiskGb(60))
                .workers(
                        "md-0",
                        p -> p.replicas(5)
                                .offering("Medium")
                                .image("kube-v1.31.4")
                                .label("tier", "web")
                                .label("node-role.kubernetes.io/web", "")
                                .taint("dedicated", "web", "NoSchedule")
                                .maxSurge(IntOrPercent.of("20%"))
                                .maxUnavailable(IntOrPercent.of(1))
                                .failureDomain("fd-1")
                                .network("lan")
                                .network("storage"))
                .workers(
                        "gpu",
                        p -> p.offering("GPU")
                                .image("kube-gpu")
                                .autoscaling(0, 4)
                                .dataDisk(d -> d.name("Custom")
                                        .customSizeGb(200L)
                                        .device("/dev/vdb")
                                        .filesystem("ext4")
                                        .label("data")
                                        .mountPath("/data"))
                                .file(f -> f.path("/etc/motd").content("GPU\n").permissions("0644"))
                                .preKubeadmCommand("modprobe nvidia")
                                .kubeletArguments(Map.of("max-pods", "50"))
                                .addAllAffinityGroupIds(List.of("3c9f1b9c-3d92-46d9-8a3e-7a3dbd4d1f10")));
    }
}
