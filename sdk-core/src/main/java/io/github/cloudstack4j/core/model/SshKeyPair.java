// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An SSH key that can be put on machines. CloudStack commands: {@code listSSHKeyPairs},
 * {@code createSSHKeyPair}, {@code registerSSHKeyPair}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableSshKeyPair.class)
@JsonDeserialize(builder = SshKeyPair.Builder.class)
public abstract class SshKeyPair extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Its UUID; null before 4.17. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Its name, unique in the account. */
    @JsonProperty("name")
    public abstract String getName();

    /** Fingerprint of the public key. */
    @JsonProperty("fingerprint")
    public abstract @Nullable String getFingerprint();

    /** The private key; reported once, by the call that made the pair, and null ever after. */
    @Value.Redacted
    @JsonProperty("privatekey")
    public abstract @Nullable String getPrivateKey();

    /** Name of the account that owns it; null when a project does. */
    @JsonProperty("account")
    public abstract @Nullable String getAccount();

    /** Id of the owner's domain. */
    @JsonProperty("domainid")
    public abstract @Nullable String getDomainId();

    /** Name of the owner's domain. */
    @JsonProperty("domain")
    public abstract @Nullable String getDomain();

    /** Id of the project that owns it; null when an account does. */
    @JsonProperty("projectid")
    public abstract @Nullable String getProjectId();

    /** Name of the project that owns it; null when an account does. */
    @JsonProperty("project")
    public abstract @Nullable String getProject();

    /** The asynchronous job that made it; null, since pairs are made at once. */
    @JsonProperty("jobid")
    public abstract @Nullable String getJobId();

    /** Where that job stands; null when no job is named. */
    @JsonProperty("jobstatus")
    public abstract @Nullable JobStatus getJobStatus();

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** Starts an empty SshKeyPair; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a SshKeyPair. */
    public static final class Builder extends ImmutableSshKeyPair.Builder {}
}
