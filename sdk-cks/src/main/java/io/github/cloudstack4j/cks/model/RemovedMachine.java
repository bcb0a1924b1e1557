// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.ServerObject;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What became of one machine that was to leave an externally managed cluster. CloudStack command:
 * {@code removeVirtualMachinesFromKubernetesCluster}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableRemovedMachine.class)
@JsonDeserialize(builder = RemovedMachine.Builder.class)
public abstract class RemovedMachine extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Id of the machine. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Whether it left the cluster. */
    @JsonProperty("success")
    public abstract boolean isSuccess();

    /** Why it did not; null if it did. */
    @JsonProperty("displaytext")
    public abstract @Nullable String getText();

    /** Starts an empty RemovedMachine; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a RemovedMachine. */
    public static final class Builder extends ImmutableRemovedMachine.Builder {}
}
