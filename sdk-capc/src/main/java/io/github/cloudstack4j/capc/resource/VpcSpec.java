// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A VPC of CloudStack, which CAPC makes if there is none of the name. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableVpcSpec.class)
@JsonDeserialize(builder = VpcSpec.Builder.class)
public abstract class VpcSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** Its id; name or id must be given. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Its name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Addresses of a VPC to be made. */
    @JsonProperty("cidr")
    public abstract @Nullable String getCidr();

    /** Name of the VPC offering for a VPC to be made. */
    @JsonProperty("offering")
    public abstract @Nullable String getOffering();

    /** Starts a VpcSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a VpcSpec. */
    public static final class Builder extends ImmutableVpcSpec.Builder {}
}
