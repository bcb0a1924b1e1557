// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which machine a {@link CloudStackMachineStateChecker} is for. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackMachineStateCheckerSpec.class)
@JsonDeserialize(builder = CloudStackMachineStateCheckerSpec.Builder.class)
public abstract class CloudStackMachineStateCheckerSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** Id of the machine in CloudStack. */
    @JsonProperty("instanceID")
    public abstract @Nullable String getInstanceId();

    /** Starts a CloudStackMachineStateCheckerSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackMachineStateCheckerSpec. */
    public static final class Builder extends ImmutableCloudStackMachineStateCheckerSpec.Builder {}
}
