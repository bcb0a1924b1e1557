// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What is asked of an affinity group. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackAffinityGroupSpec.class)
@JsonDeserialize(builder = CloudStackAffinityGroupSpec.Builder.class)
public abstract class CloudStackAffinityGroupSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** Its name in CloudStack. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Its id; CAPC sets it. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** {@code host affinity} or {@code host anti-affinity}. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** Its failure domain. */
    @JsonProperty("failureDomainName")
    public abstract @Nullable String getFailureDomainName();

    /** Starts a CloudStackAffinityGroupSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackAffinityGroupSpec. */
    public static final class Builder extends ImmutableCloudStackAffinityGroupSpec.Builder {}
}
