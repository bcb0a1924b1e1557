// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * User data that all machines made from a template, or from an ISO, shall get. CloudStack command:
 * {@code linkUserDataToTemplate} (4.18).
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableLinkUserDataRequest.class)
@JsonDeserialize(builder = LinkUserDataRequest.Builder.class)
public abstract class LinkUserDataRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The template; excludes {@link #getIso()}. */
    @JsonProperty("templateid")
    public abstract @Nullable Ref getTemplate();

    /** The ISO; excludes {@link #getTemplate()}. */
    @JsonProperty("isoid")
    public abstract @Nullable Ref getIso();

    /** The user data; null takes away what is linked. */
    @JsonProperty("userdataid")
    public abstract @Nullable Ref getUserData();

    /** What becomes of it when a machine is given its own; null for {@link UserDataPolicy#ALLOW_OVERRIDE}. */
    @JsonProperty("userdatapolicy")
    public abstract @Nullable UserDataPolicy getPolicy();

    /** Refuses links that CloudStack would refuse. */
    @Value.Check
    protected void check() {
        if ((getTemplate() == null) == (getIso() == null)) {
            throw new InvalidRequestException("User data is linked to a template or to an ISO, but "
                    + (getTemplate() == null ? "neither" : "both") + " is given; give one of them.");
        }
        if (getUserData() == null && getPolicy() != null) {
            throw new InvalidRequestException("policy is " + getPolicy()
                    + ", but no user data is given, which takes away the link; give the user data or drop the policy.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a LinkUserDataRequest. */
    public static final class Builder extends ImmutableLinkUserDataRequest.Builder {
        /** As {@link #template(Ref)}, by name or id. */
        public Builder template(@Nullable String nameOrId) {
            return template(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #iso(Ref)}, by name or id. */
        public Builder iso(@Nullable String nameOrId) {
            return iso(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #userData(Ref)}, by name or id. */
        public Builder userData(@Nullable String nameOrId) {
            return userData(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
