// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A resource that belongs to an account in a domain, or to a project. */
public abstract class OwnedResource extends Resource {
    private static final long serialVersionUID = 1L;

    /** Name of the account that owns it; null when a project does. */
    @JsonProperty("account")
    @Model.Nullable
    public abstract @Nullable String getAccount();

    /** Id of the owner's domain; null when the server keeps it to itself. */
    @JsonProperty("domainid")
    @Model.Nullable
    public abstract @Nullable String getDomainId();

    /** Name of the owner's domain, without its path. */
    @JsonProperty("domain")
    @Model.Nullable
    public abstract @Nullable String getDomain();

    /** Path of the owner's domain, such as {@code ROOT/team-a}; null on servers before 4.19.2. */
    @JsonProperty("domainpath")
    @Model.Nullable
    public abstract @Nullable String getDomainPath();

    /** Id of the project that owns it; null when an account does. */
    @JsonProperty("projectid")
    @Model.Nullable
    public abstract @Nullable String getProjectId();

    /** Name of the project that owns it; null when an account does. */
    @JsonProperty("project")
    @Model.Nullable
    public abstract @Nullable String getProject();
}
