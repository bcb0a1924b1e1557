// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What a machine does to become a node: files, disks, commands, and how kubeadm is called. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableKubeadmConfigSpec.class)
@JsonDeserialize(builder = KubeadmConfigSpec.Builder.class)
public abstract class KubeadmConfigSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** Settings of the cluster; only for control planes. */
    @JsonProperty("clusterConfiguration")
    public abstract @Nullable ClusterConfiguration getClusterConfiguration();

    /** For the first machine of a control plane. */
    @JsonProperty("initConfiguration")
    public abstract @Nullable InitConfiguration getInitConfiguration();

    /** For all other machines. */
    @JsonProperty("joinConfiguration")
    public abstract @Nullable JoinConfiguration getJoinConfiguration();

    /** Files to be written. */
    @JsonProperty("files")
    public abstract List<KubeadmFile> getFiles();

    /** Partitions and file systems to be made. */
    @JsonProperty("diskSetup")
    public abstract @Nullable DiskSetup getDiskSetup();

    /** Lines of {@code fstab}, as lists of their fields. */
    @JsonProperty("mounts")
    public abstract List<List<String>> getMounts();

    /** Commands run early at every boot; only with Cluster API v1beta2. */
    @JsonProperty("bootCommands")
    public abstract List<String> getBootCommands();

    /** Commands run before kubeadm. */
    @JsonProperty("preKubeadmCommands")
    public abstract List<String> getPreKubeadmCommands();

    /** Commands run after kubeadm. */
    @JsonProperty("postKubeadmCommands")
    public abstract List<String> getPostKubeadmCommands();

    /** Users to be added. */
    @JsonProperty("users")
    public abstract List<KubeadmUser> getUsers();

    /** Where the time comes from. */
    @JsonProperty("ntp")
    public abstract @Nullable Ntp getNtp();

    /** {@code cloud-config} or {@code ignition}; null for the former. */
    @JsonProperty("format")
    public abstract @Nullable String getFormat();

    /** How much kubeadm tells. */
    @JsonProperty("verbosity")
    public abstract @Nullable Integer getVerbosity();

    /** What is special to Ignition. */
    @JsonProperty("ignition")
    public abstract Map<String, Object> getIgnition();

    /** Starts a KubeadmConfigSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KubeadmConfigSpec. */
    public static final class Builder extends ImmutableKubeadmConfigSpec.Builder {
        /** See {@link KubeadmConfigSpec#getClusterConfiguration()}. */
        public Builder clusterConfiguration(Consumer<ClusterConfiguration.Builder> clusterConfiguration) {
            var builder = ClusterConfiguration.builder();
            clusterConfiguration.accept(builder);
            return clusterConfiguration(builder.build());
        }

        /** See {@link KubeadmConfigSpec#getInitConfiguration()}. */
        public Builder initConfiguration(Consumer<InitConfiguration.Builder> initConfiguration) {
            var builder = InitConfiguration.builder();
            initConfiguration.accept(builder);
            return initConfiguration(builder.build());
        }

        /** See {@link KubeadmConfigSpec#getJoinConfiguration()}. */
        public Builder joinConfiguration(Consumer<JoinConfiguration.Builder> joinConfiguration) {
            var builder = JoinConfiguration.builder();
            joinConfiguration.accept(builder);
            return joinConfiguration(builder.build());
        }

        /** Adds one; see {@link KubeadmConfigSpec#getFiles()}. */
        public Builder file(Consumer<KubeadmFile.Builder> file) {
            var builder = KubeadmFile.builder();
            file.accept(builder);
            return file(builder.build());
        }

        /** See {@link KubeadmConfigSpec#getDiskSetup()}. */
        public Builder diskSetup(Consumer<DiskSetup.Builder> diskSetup) {
            var builder = DiskSetup.builder();
            diskSetup.accept(builder);
            return diskSetup(builder.build());
        }

        /** Adds one; see {@link KubeadmConfigSpec#getUsers()}. */
        public Builder user(Consumer<KubeadmUser.Builder> user) {
            var builder = KubeadmUser.builder();
            user.accept(builder);
            return user(builder.build());
        }

        /** See {@link KubeadmConfigSpec#getNtp()}. */
        public Builder ntp(Consumer<Ntp.Builder> ntp) {
            var builder = Ntp.builder();
            ntp.accept(builder);
            return ntp(builder.build());
        }
    }
}
