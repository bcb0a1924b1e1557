// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.Map;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Settings of a cluster, as kubeadm takes them. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableClusterConfiguration.class)
@JsonDeserialize(builder = ClusterConfiguration.Builder.class)
public abstract class ClusterConfiguration extends Part {
    private static final long serialVersionUID = 1L;

    /** Where etcd runs. */
    @JsonProperty("etcd")
    public abstract @Nullable Etcd getEtcd();

    /** Address of the API server; Cluster API fills it in. */
    @JsonProperty("controlPlaneEndpoint")
    public abstract @Nullable String getControlPlaneEndpoint();

    /** The API server. */
    @JsonProperty("apiServer")
    public abstract @Nullable ControlPlaneComponent getApiServer();

    /** The controller manager. */
    @JsonProperty("controllerManager")
    public abstract @Nullable ControlPlaneComponent getControllerManager();

    /** The scheduler. */
    @JsonProperty("scheduler")
    public abstract @Nullable ControlPlaneComponent getScheduler();

    /** The DNS server's image. */
    @JsonProperty("dns")
    public abstract Map<String, Object> getDns();

    /** Where certificates are kept. */
    @JsonProperty("certificatesDir")
    public abstract @Nullable String getCertificatesDir();

    /** Where the images come from. */
    @JsonProperty("imageRepository")
    public abstract @Nullable String getImageRepository();

    /** Features of kubeadm switched on or off. */
    @JsonProperty("featureGates")
    public abstract Map<String, Boolean> getFeatureGates();

    /** Starts a ClusterConfiguration. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterConfiguration. */
    public static final class Builder extends ImmutableClusterConfiguration.Builder {
        /** See {@link ClusterConfiguration#getEtcd()}. */
        public Builder etcd(Consumer<Etcd.Builder> etcd) {
            var builder = Etcd.builder();
            etcd.accept(builder);
            return etcd(builder.build());
        }

        /** See {@link ClusterConfiguration#getApiServer()}. */
        public Builder apiServer(Consumer<ControlPlaneComponent.Builder> apiServer) {
            var builder = ControlPlaneComponent.builder();
            apiServer.accept(builder);
            return apiServer(builder.build());
        }

        /** See {@link ClusterConfiguration#getControllerManager()}. */
        public Builder controllerManager(Consumer<ControlPlaneComponent.Builder> controllerManager) {
            var builder = ControlPlaneComponent.builder();
            controllerManager.accept(builder);
            return controllerManager(builder.build());
        }

        /** See {@link ClusterConfiguration#getScheduler()}. */
        public Builder scheduler(Consumer<ControlPlaneComponent.Builder> scheduler) {
            var builder = ControlPlaneComponent.builder();
            scheduler.accept(builder);
            return scheduler(builder.build());
        }
    }
}
