// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A zone and a network in it that machines can be put in, with the owner they get and the credentials to do so. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableFailureDomain.class)
@JsonDeserialize(builder = FailureDomain.Builder.class)
public abstract class FailureDomain extends Part {
    private static final long serialVersionUID = 1L;

    /** Its name, a DNS subdomain, unique in the cluster. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("name")
    public abstract String getName();

    /** The zone, and the network in it. */
    @JsonProperty("zone")
    public abstract ZoneSpec getZone();

    /** Account that owns the machines; null for that of the credentials. */
    @JsonProperty("account")
    public abstract @Nullable String getAccount();

    /** Path of the account's domain, such as {@code ROOT/dev}; without an account it has no effect. */
    @JsonProperty("domain")
    public abstract @Nullable String getDomain();

    /** Name of the project that owns the machines; null for none. */
    @JsonProperty("project")
    public abstract @Nullable String getProject();

    /** Secret with the address of CloudStack and the keys. */
    @JsonProperty("acsEndpoint")
    public abstract SecretReference getAcsEndpoint();

    /** Starts a FailureDomain. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a FailureDomain. */
    public static final class Builder extends ImmutableFailureDomain.Builder {
        /** See {@link FailureDomain#getZone()}. */
        public Builder zone(Consumer<ZoneSpec.Builder> zone) {
            var builder = ZoneSpec.builder();
            zone.accept(builder);
            return zone(builder.build());
        }

        /** See {@link FailureDomain#getAcsEndpoint()}. */
        public Builder acsEndpoint(Consumer<SecretReference.Builder> acsEndpoint) {
            var builder = SecretReference.builder();
            acsEndpoint.accept(builder);
            return acsEndpoint(builder.build());
        }
    }
}
