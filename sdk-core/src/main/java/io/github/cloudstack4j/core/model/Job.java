// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous job of the server; its result stays among the additional properties under {@code jobresult}.
 * CloudStack commands: {@code queryAsyncJobResult}, {@code listAsyncJobs}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableJob.class)
@JsonDeserialize(builder = Job.Builder.class)
public abstract class Job extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** The UUID of the job. */
    @JsonProperty("jobid")
    public abstract String getId();

    /** Whether it still runs and how it ended. */
    @JsonProperty("jobstatus")
    public abstract JobStatus getStatus();

    /** Progress as the command counts it; 0 for most. */
    @JsonProperty("jobprocstatus")
    public abstract @Nullable Integer getProgress();

    /** 0 while it runs and after success, else the error code; see the error's text in the result. */
    @JsonProperty("jobresultcode")
    public abstract @Nullable Integer getResultCode();

    /** {@code object} or {@code text}; null while it runs. */
    @JsonProperty("jobresulttype")
    public abstract @Nullable String getResultType();

    /** Java class of the command on the server. */
    @JsonProperty("cmd")
    public abstract @Nullable String getCommandClass();

    /** Kind of the resource it works on, such as {@code Volume}; null when the command names none. */
    @JsonProperty("jobinstancetype")
    public abstract @Nullable String getResourceType();

    /** Id of the resource it works on; null for many kinds, Kubernetes clusters among them. */
    @JsonProperty("jobinstanceid")
    public abstract @Nullable String getResourceId();

    /** Id of the account that started it. */
    @JsonProperty("accountid")
    public abstract @Nullable String getAccountId();

    /** Name of the account that started it; null before 4.19. */
    @JsonProperty("account")
    public abstract @Nullable String getAccount();

    /** Id of that account's domain; null before 4.19. */
    @JsonProperty("domainid")
    public abstract @Nullable String getDomainId();

    /** Path of that account's domain; null before 4.19. */
    @JsonProperty("domainpath")
    public abstract @Nullable String getDomainPath();

    /** Id of the user who started it. */
    @JsonProperty("userid")
    public abstract @Nullable String getUserId();

    /** Id of the management server that runs it; null once it ended and before 4.19. */
    @JsonProperty("managementserverid")
    public abstract @Nullable String getManagementServerId();

    /** Name of the management server that runs it; null once it ended and before 4.21. */
    @JsonProperty("managementservername")
    public abstract @Nullable String getManagementServerName();

    /** When it was started. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /** When it ended; null while it runs. */
    @JsonProperty("completed")
    public abstract @Nullable OffsetDateTime getCompleted();

    /** Starts an empty Job; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Job. */
    public static final class Builder extends ImmutableJob.Builder {}
}
