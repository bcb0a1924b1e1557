// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A key and value attached to a resource. CloudStack command: {@code listTags}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableTag.class)
@JsonDeserialize(builder = Tag.Builder.class)
public abstract class Tag extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** What the tag is about; unique on one resource. */
    @JsonProperty("key")
    public abstract @Nullable String getKey();

    /** What the tag says; null when it was set without a value. */
    @JsonProperty("value")
    public abstract @Nullable String getValue();

    /** Kind of the tagged resource, such as {@code UserVm} or {@code Network}. */
    @JsonProperty("resourcetype")
    public abstract @Nullable String getResourceType();

    /** Id of the tagged resource. */
    @JsonProperty("resourceid")
    public abstract @Nullable String getResourceId();

    /** Free text of the customer the tag was made for; null when none was given. */
    @JsonProperty("customer")
    public abstract @Nullable String getCustomer();

    /** Name of the account that owns the tag; null when a project does. */
    @JsonProperty("account")
    public abstract @Nullable String getAccount();

    /** Id of the owner's domain. */
    @JsonProperty("domainid")
    public abstract @Nullable String getDomainId();

    /** Name of the owner's domain. */
    @JsonProperty("domain")
    public abstract @Nullable String getDomain();

    /** Path of the owner's domain; null on servers before 4.19.2. */
    @JsonProperty("domainpath")
    public abstract @Nullable String getDomainPath();

    /** Id of the project that owns the tag; null when an account does. */
    @JsonProperty("projectid")
    public abstract @Nullable String getProjectId();

    /** Name of the project that owns the tag; null when an account does. */
    @JsonProperty("project")
    public abstract @Nullable String getProject();

    /** Starts an empty Tag; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Tag. */
    public static final class Builder extends ImmutableTag.Builder {}
}
