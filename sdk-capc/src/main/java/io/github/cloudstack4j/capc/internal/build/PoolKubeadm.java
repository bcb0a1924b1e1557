// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.build;

import io.github.cloudstack4j.capc.CapcCluster;
import io.github.cloudstack4j.capc.internal.ProviderId;
import io.github.cloudstack4j.capc.model.CapcPool;
import io.github.cloudstack4j.capc.resource.DiskOfferingSpec;
import io.github.cloudstack4j.capc.resource.KubeadmConfigSpec;
import io.github.cloudstack4j.capc.resource.NodeRegistration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the machines of a pool become nodes. */
final class PoolKubeadm {
    private static final String NODE_LABELS = "node-labels";
    /** Kubelets may not give themselves such a role; Cluster API gives it to them by the machine's label. */
    private static final String ROLE = "node-role.kubernetes.io";

    private static final String MANIFESTS_EXIST = "DirAvailable--etc-kubernetes-manifests";
    private static final String CERTIFICATES = "/etc/kubernetes/pki/";

    private final CapcCluster cluster;
    private final CapcPool pool;

    PoolKubeadm(CapcCluster cluster, CapcPool pool) {
        this.cluster = cluster;
        this.pool = pool;
    }

    KubeadmConfigSpec workers() {
        return common().joinConfiguration(
                        join -> join.nodeRegistration(registration().build()))
                .build();
    }

    KubeadmConfigSpec controlPlane() {
        var kubeadm = common();
        var joining = registration();
        if (cluster.getKubeVip() != null) {
            kubeadm.file(KubeVipPod.file(cluster.getKubeVip(), cluster.getEndpoint(), cluster.getKubernetesVersion()));
            joining.ignorePreflightError(MANIFESTS_EXIST);
        }
        if (hasClusterConfiguration()) {
            kubeadm.clusterConfiguration(settings -> {
                if (!cluster.getExternalEtcd().isEmpty()) {
                    settings.etcd(etcd -> etcd.external(external -> external.addAllEndpoints(cluster.getExternalEtcd())
                            .caFile(CERTIFICATES + "etcd/ca.crt")
                            .certFile(CERTIFICATES + "apiserver-etcd-client.crt")
                            .keyFile(CERTIFICATES + "apiserver-etcd-client.key")));
                }
                if (!cluster.getApiServerArguments().isEmpty()
                        || !cluster.getApiServerNames().isEmpty()) {
                    settings.apiServer(server -> {
                        server.addAllCertSans(cluster.getApiServerNames());
                        cluster.getApiServerArguments()
                                .forEach((name, value) ->
                                        server.extraArg(arg -> arg.name(name).value(value)));
                    });
                }
            });
        }
        // Behind a load balancer the machines listen at the usual port; kube-vip only moves the address.
        if (cluster.getKubeVip() != null && cluster.getEndpoint().getPort() != ClusterAssembly.API_SERVER_PORT) {
            Map<String, Object> listening =
                    Map.of("bindPort", cluster.getEndpoint().getPort());
            kubeadm.initConfiguration(
                    init -> init.nodeRegistration(registration().build()).putAllLocalApiEndpoint(listening));
            kubeadm.joinConfiguration(
                    join -> join.nodeRegistration(joining.build()).controlPlane("localAPIEndpoint", listening));
        } else {
            kubeadm.initConfiguration(
                    init -> init.nodeRegistration(registration().build()));
            kubeadm.joinConfiguration(join -> join.nodeRegistration(joining.build()));
        }
        return kubeadm.build();
    }

    private boolean hasClusterConfiguration() {
        return !cluster.getExternalEtcd().isEmpty()
                || !cluster.getApiServerArguments().isEmpty()
                || !cluster.getApiServerNames().isEmpty();
    }

    private KubeadmConfigSpec.Builder common() {
        var kubeadm = KubeadmConfigSpec.builder()
                .addAllFiles(pool.getFiles())
                .addAllUsers(cluster.getUsers())
                .addAllUsers(pool.getUsers())
                .preKubeadmCommand("swapoff -a")
                .addAllPreKubeadmCommands(pool.getPreKubeadmCommands())
                .addAllPostKubeadmCommands(pool.getPostKubeadmCommands());
        if (pool.getDataDisk() != null) {
            mount(pool.getDataDisk(), kubeadm);
        }
        return kubeadm;
    }

    private static void mount(DiskOfferingSpec disk, KubeadmConfigSpec.Builder kubeadm) {
        kubeadm.diskSetup(setup -> setup.partition(partition -> partition
                        .device(disk.getDevice())
                        .layout(true)
                        .overwrite(false)
                        .tableType("gpt"))
                .filesystem(filesystem -> filesystem
                        .device(disk.getDevice() + "1")
                        .filesystem(disk.getFilesystem())
                        .label(disk.getLabel())
                        .overwrite(false)));
        kubeadm.mount(List.of("LABEL=" + disk.getLabel(), disk.getMountPath()));
    }

    private NodeRegistration.Builder registration() {
        var registration = NodeRegistration.builder().name("{{ local_hostname }}");
        var arguments = new TreeMap<String, String>();
        arguments.put(ProviderId.ARGUMENT, ProviderId.FROM_CLOUD_INIT);
        var labels = labels(pool.getLabels().entrySet());
        if (!labels.isEmpty()) {
            arguments.put(NODE_LABELS, labels);
        }
        arguments.putAll(pool.getKubeletArguments());
        arguments.forEach((name, value) ->
                registration.kubeletExtraArg(arg -> arg.name(name).value(value)));
        if (!pool.getTaints().isEmpty()) {
            registration.addAllTaints(pool.getTaints());
        }
        return registration;
    }

    private static String labels(Collection<Map.Entry<String, String>> labels) {
        return labels.stream()
                .filter(label -> !label.getKey().startsWith(ROLE))
                .map(label -> label.getKey() + "=" + label.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }
}
