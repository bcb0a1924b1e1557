// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.model;

import io.github.cloudstack4j.capc.resource.DiskOfferingSpec;
import io.github.cloudstack4j.capc.resource.IntOrPercent;
import io.github.cloudstack4j.capc.resource.KubeadmFile;
import io.github.cloudstack4j.capc.resource.KubeadmUser;
import io.github.cloudstack4j.capc.resource.MachineNetwork;
import io.github.cloudstack4j.capc.resource.Taint;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Equal machines: the control plane of a cluster, or a pool of its workers. */
@Model
@Value.Immutable
public abstract class CapcPool implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Name of a pool of workers, unique in the cluster; {@code control-plane} for that. */
    public abstract String getName();

    /** How many machines; 1 if not given. Must be odd for a control plane with etcd on it. */
    @Value.Default
    public int getReplicas() {
        return 1;
    }

    /** Service offering, by name or id. */
    public abstract Ref getOffering();

    /** Template of the machines, by name or id; has kubeadm and kubelet of the cluster's Kubernetes version. */
    public abstract Ref getImage();

    /** Kubernetes version of these workers, if it is another than the cluster's. */
    public abstract @Nullable String getKubernetesVersion();

    /** The failure domain of these workers; null for any of the cluster's, at random. */
    public abstract @Nullable String getFailureDomain();

    /** Size of the root disks in GB; null for that of the template. */
    public abstract @Nullable Integer getRootDiskGb();

    /** A data disk for each machine, with a file system made and mounted as it says; null for none. */
    public abstract @Nullable DiskOfferingSpec getDataDisk();

    /** The NICs; empty for one in the network of the failure domain, which must come first. */
    public abstract List<MachineNetwork> getNetworks();

    /** How the machines are placed on hosts; null for anyhow. */
    public abstract @Nullable Affinity getAffinity();

    /** Ids of affinity groups that exist; not together with {@link #getAffinity()}. */
    public abstract List<String> getAffinityGroupIds();

    /** Key pair in CloudStack; null for the cluster's. */
    public abstract @Nullable String getSshKey();

    /** Further details of the deployment, such as {@code cpuNumber} and {@code memory} for custom offerings. */
    public abstract Map<String, String> getDetails();

    /** Labels of the nodes. */
    public abstract Map<String, String> getLabels();

    /** Annotations of the pool's object. */
    public abstract Map<String, String> getAnnotations();

    /** Taints of the nodes; empty for kubeadm's own. */
    public abstract List<Taint> getTaints();

    /** Further arguments of the kubelet, by their names without dashes. */
    public abstract Map<String, String> getKubeletArguments();

    /** Files on the machines. */
    public abstract List<KubeadmFile> getFiles();

    /** Users of the machines, besides the cluster's. */
    public abstract List<KubeadmUser> getUsers();

    /** Commands run before kubeadm, after {@code swapoff -a}. */
    public abstract List<String> getPreKubeadmCommands();

    /** Commands run after kubeadm. */
    public abstract List<String> getPostKubeadmCommands();

    /** Fewest workers an autoscaler keeps; null without autoscaling. */
    public abstract @Nullable Integer getAutoscalingFrom();

    /** Most workers an autoscaler makes; null without autoscaling. */
    public abstract @Nullable Integer getAutoscalingTo();

    /** How many machines there may be too many during a rollout; null for 1. */
    public abstract @Nullable IntOrPercent getMaxSurge();

    /** How many workers may be missing during a rollout; null for none. */
    public abstract @Nullable IntOrPercent getMaxUnavailable();

    /** Starts a CapcPool. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CapcPool. */
    public static final class Builder extends ImmutableCapcPool.Builder {
        /** See {@link CapcPool#getOffering()}. */
        public Builder offering(String nameOrId) {
            return offering(Ref.of(nameOrId));
        }

        /** See {@link CapcPool#getImage()}. */
        public Builder image(String nameOrId) {
            return image(Ref.of(nameOrId));
        }

        /** See {@link CapcPool#getDataDisk()}. */
        public Builder dataDisk(Consumer<DiskOfferingSpec.Builder> disk) {
            var builder = DiskOfferingSpec.builder();
            disk.accept(builder);
            return dataDisk(builder.build());
        }

        /** Adds a NIC in a network of the name; see {@link CapcPool#getNetworks()}. */
        public Builder network(String name) {
            return network(MachineNetwork.builder().name(name).build());
        }

        /** Adds a taint; see {@link CapcPool#getTaints()}. */
        public Builder taint(String key, String value, String effect) {
            return taint(Taint.builder().key(key).value(value).effect(effect).build());
        }

        /** Adds a file; see {@link CapcPool#getFiles()}. */
        public Builder file(Consumer<KubeadmFile.Builder> file) {
            var builder = KubeadmFile.builder();
            file.accept(builder);
            return file(builder.build());
        }

        /** An autoscaler keeps so many workers; see {@link CapcPool#getAutoscalingFrom()}. */
        public Builder autoscaling(int from, int to) {
            return autoscalingFrom(from).autoscalingTo(to);
        }
    }
}
