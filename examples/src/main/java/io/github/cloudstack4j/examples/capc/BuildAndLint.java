// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.capc;

import io.github.cloudstack4j.capc.CapcCluster;
import io.github.cloudstack4j.capc.CapcLint;
import io.github.cloudstack4j.capc.CapcNetwork;
import io.github.cloudstack4j.capc.ClusterTemplate;
import io.github.cloudstack4j.capc.model.Affinity;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Describes a cluster for Cluster API, writes its objects as YAML, and looks for what is wrong with those of another. Neither a
 * cloud nor a management cluster is needed.
 */
public final class BuildAndLint {
    private BuildAndLint() {}

    /** Runs the program. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        var cluster = CapcCluster.named("shop")
                .namespace("clusters")
                .kubernetesVersion("v1.33.1")
                .failureDomain("east", "zone-east", CapcNetwork.shared("lan-east"))
                .failureDomain("west", "zone-west", CapcNetwork.shared("lan-west"))
                .endpoint("10.20.0.5")
                .kubeVip(v -> v.nic("ens3"))
                .sshKey("ops")
                .replaceUnhealthyAfter(Duration.ofMinutes(5))
                .controlPlane(p -> p.replicas(3)
                        .offering("Large")
                        .image("ubuntu-2404-kube-v1.33.1")
                        .affinity(Affinity.APART))
                .workers(
                        "web",
                        p -> p.replicas(4)
                                .offering("Medium")
                                .image("ubuntu-2404-kube-v1.33.1")
                                .label("tier", "web"))
                .workers(
                        "gpu",
                        p -> p.autoscaling(0, 4)
                                .offering("GPU")
                                .image("ubuntu-2404-kube-gpu")
                                .failureDomain("east")
                                .taint("gpu", "true", "NoSchedule"))
                .build();
        var manifest = cluster.manifest();
        out.println(manifest);
        out.println(manifest.toYaml().lines().count() + " lines of YAML for kubectl");

        out.println("What is wrong with a cluster from a template, with values that do not fit:");
        out.println(CapcLint.check(ClusterTemplate.flavour("with-disk-offering").generate(values())));
    }

    /** The label of the file system is fixed in that template, and another would never be mounted. */
    private static Map<String, String> values() {
        var values = new HashMap<String, String>();
        values.put("CLUSTER_NAME", "old.shop");
        values.put("KUBERNETES_VERSION", "v1.33.1");
        values.put("CONTROL_PLANE_MACHINE_COUNT", "2");
        values.put("CLUSTER_ENDPOINT_IP", "10.20.0.6");
        values.put("CLOUDSTACK_ZONE_NAME", "zone-east");
        values.put("CLOUDSTACK_NETWORK_NAME", "shop-net");
        values.put("CLOUDSTACK_CONTROL_PLANE_MACHINE_OFFERING", "Large");
        values.put("CLOUDSTACK_WORKER_MACHINE_OFFERING", "Medium");
        values.put("CLOUDSTACK_TEMPLATE_NAME", "ubuntu-2404-kube-v1.33.1");
        values.put("CLOUDSTACK_DISK_OFFERING_NAME", "Small");
        values.put("CLOUDSTACK_DISK_OFFERING_DEVICE", "/dev/vdb");
        values.put("CLOUDSTACK_DISK_OFFERING_FILESYSTEM", "ext4");
        values.put("CLOUDSTACK_DISK_OFFERING_LABEL", "shop");
        values.put("CLOUDSTACK_DISK_OFFERING_MOUNT_PATH", "/data");
        return values;
    }
}
