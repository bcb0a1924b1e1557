// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Something CloudStack keeps under an id. */
public abstract class Resource extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** The asynchronous job that made or last changed it; null in most lists. */
    @JsonProperty("jobid")
    @Model.Nullable
    public abstract @Nullable String getJobId();

    /** Where that job stands; null when no job is named. */
    @JsonProperty("jobstatus")
    @Model.Nullable
    public abstract @Nullable JobStatus getJobStatus();

    /**
     * The UUID CloudStack gave it; never changes. Empty only where the server names nothing any more, as in the
     * result of destroying and expunging a machine.
     */
    @JsonProperty("id")
    @Value.Default
    public String getId() {
        return "";
    }
}
