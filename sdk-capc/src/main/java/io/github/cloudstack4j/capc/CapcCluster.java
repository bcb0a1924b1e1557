// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import io.github.cloudstack4j.capc.internal.build.ClusterAssembly;
import io.github.cloudstack4j.capc.model.CapcFailureDomain;
import io.github.cloudstack4j.capc.model.CapcPool;
import io.github.cloudstack4j.capc.model.KubeVip;
import io.github.cloudstack4j.capc.resource.ApiEndpoint;
import io.github.cloudstack4j.capc.resource.KubeadmUser;
import io.github.cloudstack4j.capc.resource.NetworkSpec;
import io.github.cloudstack4j.capc.resource.SecretReference;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a Kubernetes cluster on CloudStack is to be like, for Cluster API to make it:
 *
 * <pre>{@code
 * var cluster = CapcCluster.named("ci-42")
 *         .kubernetesVersion("v1.33.1")
 *         .failureDomain("fd-1", "zone-1", CapcNetwork.isolated("ci-net"))
 *         .controlPlane(p -> p.replicas(3).offering("Large").image("ubuntu-2404-kube-v1.33.1"))
 *         .workers("md-0", p -> p.replicas(5).offering("Medium").image("ubuntu-2404-kube-v1.33.1"))
 *         .build();
 * Files.writeString(path, cluster.manifest().toYaml());
 * }</pre>
 *
 * <p>Immutable and Serializable. Building it checks everything that {@link CapcLint} does, before anything is applied.
 */
@Model
@Value.Immutable
public abstract class CapcCluster implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its name; names of machines start with it, so that it must be a short host name. */
    public abstract String getName();

    /** Namespace of its objects in the management cluster; null for that of the client. */
    public abstract @Nullable String getNamespace();

    /** Kubernetes version, such as {@code v1.33.1}. */
    public abstract String getKubernetesVersion();

    /** The zones and networks that machines are spread over; at least one. */
    public abstract List<CapcFailureDomain> getFailureDomains();

    /** Secret with the credentials for CloudStack; {@code cloudstack-credentials} in {@code default} if not given. */
    @Value.Default
    public SecretReference getCredentials() {
        return SecretReference.builder()
                .name("cloudstack-credentials")
                .namespace("default")
                .build();
    }

    /** Address of the API server. On isolated networks it may stay without a host: CAPC acquires one. */
    @Value.Default
    public ApiEndpoint getEndpoint() {
        return ApiEndpoint.builder().port(ClusterAssembly.API_SERVER_PORT).build();
    }

    /** The control plane. */
    public abstract CapcPool getControlPlane();

    /** The pools of workers. */
    public abstract List<CapcPool> getWorkers();

    /** Key pair in CloudStack for all machines; null for none. */
    public abstract @Nullable String getSshKey();

    /** Users of all machines. */
    public abstract List<KubeadmUser> getUsers();

    /** Addresses of pods; {@code 192.168.0.0/16} if not given. */
    public abstract List<String> getPodCidrs();

    /** Addresses of services; kubeadm's own choice if not given. */
    public abstract List<String> getServiceCidrs();

    /** DNS domain of services; {@code cluster.local} if not given. */
    @Value.Default
    public String getServiceDomain() {
        return "cluster.local";
    }

    /** A kube-vip that answers at the endpoint, for shared and routed networks; null for none. */
    public abstract @Nullable KubeVip getKubeVip();

    /**
     * URLs of an etcd elsewhere; empty for one on the control plane. Its certificates must be in the secrets {@code <name>-etcd}
     * and {@code <name>-apiserver-etcd-client}.
     */
    public abstract List<String> getExternalEtcd();

    /** Further arguments of the API server, by their names without dashes. */
    public abstract Map<String, String> getApiServerArguments();

    /** Further names in the certificate of the API server. */
    public abstract List<String> getApiServerNames();

    /** Objects for the new cluster, such as a CNI, as YAML by a name of your choice. Without a CNI, nodes never get ready. */
    public abstract Map<String, String> getAddOns();

    /** After how long machines that are not ready are replaced; null for never. */
    public abstract @Nullable Duration getReplaceUnhealthyAfter();

    /**
     * Whether CAPC lists the cluster in CloudStack as an {@code ExternalManaged} Kubernetes cluster, which its manager must be
     * started for; false if not given.
     */
    @Value.Default
    public boolean getSyncWithAcs() {
        return false;
    }

    /** Labels of the Cluster's object. */
    public abstract Map<String, String> getLabels();

    /** Annotations of the Cluster's object. */
    public abstract Map<String, String> getAnnotations();

    /** All objects of the cluster, except for the secret with the credentials. */
    public final Manifest manifest() {
        return ClusterAssembly.assemble(this);
    }

    /** Refuses what cannot work. */
    @Value.Check
    protected void check() {
        CapcLint.check(manifest()).refuseErrors();
    }

    /** Starts a cluster. */
    public static Builder named(String name) {
        return new Builder().name(name);
    }

    /** Starts a cluster that is like another. */
    public static Builder like(CapcCluster other) {
        return new Builder().from(other);
    }

    /** Builds a CapcCluster. */
    public static final class Builder extends ImmutableCapcCluster.Builder {
        Builder() {}

        /** Adds a failure domain; see {@link CapcCluster#getFailureDomains()}. */
        public Builder failureDomain(String name, String zoneNameOrId, NetworkSpec network) {
            return failureDomain(name, domain -> domain.zone(zoneNameOrId).network(network));
        }

        /** Adds a failure domain; see {@link CapcCluster#getFailureDomains()}. */
        public Builder failureDomain(String name, Consumer<CapcFailureDomain.Builder> domain) {
            var builder = CapcFailureDomain.builder().name(name);
            domain.accept(builder);
            return failureDomain(builder.build());
        }

        /** See {@link CapcCluster#getCredentials()}. */
        public Builder credentials(String secret, String namespace) {
            return credentials(
                    SecretReference.builder().name(secret).namespace(namespace).build());
        }

        /** Adds a user of all machines; see {@link CapcCluster#getUsers()}. */
        public Builder user(Consumer<KubeadmUser.Builder> user) {
            var builder = KubeadmUser.builder();
            user.accept(builder);
            return user(builder.build());
        }

        /** Port 6443 of an address; see {@link CapcCluster#getEndpoint()}. */
        public Builder endpoint(String host) {
            return endpoint(host, ClusterAssembly.API_SERVER_PORT);
        }

        /** See {@link CapcCluster#getEndpoint()}. */
        public Builder endpoint(String host, int port) {
            return endpoint(ApiEndpoint.builder().host(host).port(port).build());
        }

        /** See {@link CapcCluster#getControlPlane()}. */
        public Builder controlPlane(Consumer<CapcPool.Builder> pool) {
            var builder = CapcPool.builder().name(ClusterAssembly.CONTROL_PLANE);
            pool.accept(builder);
            return controlPlane(builder.build());
        }

        /** Adds a pool; see {@link CapcCluster#getWorkers()}. */
        public Builder workers(String name, Consumer<CapcPool.Builder> pool) {
            var builder = CapcPool.builder().name(name);
            pool.accept(builder);
            return worker(builder.build());
        }

        /** See {@link CapcCluster#getKubeVip()}. */
        public Builder kubeVip(Consumer<KubeVip.Builder> kubeVip) {
            var builder = KubeVip.builder();
            kubeVip.accept(builder);
            return kubeVip(builder.build());
        }

        /**
         * The cluster, if it can work.
         *
         * @throws InvalidRequestException if something is missing or wrong, with all that is
         */
        @Override
        public CapcCluster build() {
            return super.build();
        }
    }
}
