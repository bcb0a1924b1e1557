// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A request on behalf of an account or a project; without either it is the caller's own. */
public abstract class OwnedRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** Name of the account to act for; needs {@link #getDomain()} and excludes {@link #getProject()}. */
    @JsonProperty("account")
    @Model.Nullable
    public abstract @Nullable String getAccount();

    /** Domain of the account, or of everything listed. */
    @JsonProperty("domainid")
    @Model.Nullable
    public abstract @Nullable Ref getDomain();

    /** Project to act for; in lists {@code Ref.id("-1")} means all of the caller's projects. */
    @JsonProperty("projectid")
    @Model.Nullable
    public abstract @Nullable Ref getProject();

    /** Refuses owners that CloudStack would refuse. */
    @Value.Check
    protected void check() {
        if (getAccount() != null && getProject() != null) {
            throw new InvalidRequestException("Both account \"" + getAccount() + "\" and project \"" + getProject()
                    + "\" are given, but a resource has one owner; give one of them.");
        }
        if (getAccount() != null && getDomain() == null) {
            throw new InvalidRequestException("Account \"" + getAccount() + "\" is given without its domain,"
                    + " and account names are unique within a domain only; give the domain too.");
        }
    }
}
