// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How much of one kind of resource an account, domain or project may have. CloudStack command: {@code
 * listResourceLimits}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableResourceLimit.class)
@JsonDeserialize(builder = ResourceLimit.Builder.class)
public abstract class ResourceLimit extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Number of the kind: 2 for volumes, 3 for snapshots, 10 and 11 for GiB of primary and secondary storage. */
    @JsonProperty("resourcetype")
    public abstract @Nullable String getResourceType();

    /** Name of the kind, such as {@code volume}, {@code snapshot}, {@code primary_storage}. */
    @JsonProperty("resourcetypename")
    public abstract @Nullable String getResourceTypeName();

    /** How many there may be, or how many GiB; -1 for any number. */
    @JsonProperty("max")
    public abstract @Nullable Long getMax();

    /** The tag of offerings or storage that the limit is about; null for all. Since 4.20. */
    @JsonProperty("tag")
    public abstract @Nullable String getTag();

    /** Name of the account; null when it is a domain's or project's. */
    @JsonProperty("account")
    public abstract @Nullable String getAccount();

    /** Id of the domain. */
    @JsonProperty("domainid")
    public abstract @Nullable String getDomainId();

    /** Name of the domain. */
    @JsonProperty("domain")
    public abstract @Nullable String getDomain();

    /** Path of the domain; null on servers before 4.19.2. */
    @JsonProperty("domainpath")
    public abstract @Nullable String getDomainPath();

    /** Id of the project; null when it is an account's or domain's. */
    @JsonProperty("projectid")
    public abstract @Nullable String getProjectId();

    /** Name of the project; null when it is an account's or domain's. */
    @JsonProperty("project")
    public abstract @Nullable String getProject();

    /** Starts an empty ResourceLimit; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ResourceLimit. */
    public static final class Builder extends ImmutableResourceLimit.Builder {}
}
