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

/** What is asked of a machine. Nearly all of it is fixed once the object exists. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackMachineSpec.class)
@JsonDeserialize(builder = CloudStackMachineSpec.Builder.class)
public abstract class CloudStackMachineSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** Not used by CAPC; see {@link #getInstanceId()}. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Not used by CAPC. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Id of the machine in CloudStack; CAPC sets it. */
    @JsonProperty("instanceID")
    public abstract @Nullable String getInstanceId();

    /** The service offering. */
    @JsonProperty("offering")
    public abstract NamedReference getOffering();

    /** The template. */
    @JsonProperty("template")
    public abstract NamedReference getTemplate();

    /** A data disk besides the root disk; null for none. */
    @JsonProperty("diskOffering")
    public abstract @Nullable DiskOfferingSpec getDiskOffering();

    /** The NICs, the first of them in the network of the failure domain; empty for one NIC there. */
    @JsonProperty("networks")
    public abstract List<MachineNetwork> getNetworks();

    /** Name of a key pair in CloudStack. */
    @JsonProperty("sshKey")
    public abstract @Nullable String getSshKey();

    /**
     * Details of the deployment, such as {@code rootdisksize} in GB, and {@code cpuNumber} and {@code memory} for
     * custom offerings.
     */
    @JsonProperty("details")
    public abstract Map<String, String> getDetails();

    /** Ids of affinity groups that exist; not together with {@link #getAffinity()}. */
    @JsonProperty("affinityGroupIDs")
    public abstract List<String> getAffinityGroupIds();

    /** {@code pro} for one host, {@code anti} for a host each, {@code no} or null for neither. */
    @JsonProperty("affinity")
    public abstract @Nullable String getAffinity();

    /** The affinity group object; CAPC sets it. */
    @JsonProperty("cloudstackAffinityRef")
    public abstract Map<String, Object> getCloudStackAffinityRef();

    /** {@code cloudstack:///} and the id of the machine; CAPC sets it. */
    @JsonProperty("providerID")
    public abstract @Nullable String getProviderId();

    /** The failure domain; null where CAPC decides. */
    @JsonProperty("failureDomainName")
    public abstract @Nullable String getFailureDomainName();

    /** Whether the user data is sent as it is, as Ignition needs it, rather than with gzip. */
    @JsonProperty("uncompressedUserData")
    public abstract @Nullable Boolean getUncompressedUserData();

    /** Starts a CloudStackMachineSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackMachineSpec. */
    public static final class Builder extends ImmutableCloudStackMachineSpec.Builder {
        /** See {@link CloudStackMachineSpec#getOffering()}. */
        public Builder offering(Consumer<NamedReference.Builder> offering) {
            var builder = NamedReference.builder();
            offering.accept(builder);
            return offering(builder.build());
        }

        /** See {@link CloudStackMachineSpec#getTemplate()}. */
        public Builder template(Consumer<NamedReference.Builder> template) {
            var builder = NamedReference.builder();
            template.accept(builder);
            return template(builder.build());
        }

        /** See {@link CloudStackMachineSpec#getDiskOffering()}. */
        public Builder diskOffering(Consumer<DiskOfferingSpec.Builder> diskOffering) {
            var builder = DiskOfferingSpec.builder();
            diskOffering.accept(builder);
            return diskOffering(builder.build());
        }

        /** Adds one; see {@link CloudStackMachineSpec#getNetworks()}. */
        public Builder network(Consumer<MachineNetwork.Builder> network) {
            var builder = MachineNetwork.builder();
            network.accept(builder);
            return network(builder.build());
        }
    }
}
