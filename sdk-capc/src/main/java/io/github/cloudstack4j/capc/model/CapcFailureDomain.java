// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.model;

import io.github.cloudstack4j.capc.resource.NetworkSpec;
import io.github.cloudstack4j.capc.resource.SecretReference;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import java.io.Serializable;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A zone and a network in it that machines can be put in. */
@Model
@Value.Immutable
public abstract class CapcFailureDomain implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its name, a DNS subdomain, unique in the cluster. */
    public abstract String getName();

    /** The zone, by name or id. */
    public abstract Ref getZone();

    /** The network, such as from {@link io.github.cloudstack4j.capc.CapcNetwork}. */
    public abstract NetworkSpec getNetwork();

    /** Account that owns the machines; null for that of the credentials. */
    public abstract @Nullable String getAccount();

    /** Path of the account's domain; null where there is no account. */
    public abstract @Nullable String getDomain();

    /** Project that owns the machines; null for none. */
    public abstract @Nullable String getProject();

    /** Secret with the credentials; null for the cluster's. */
    public abstract @Nullable SecretReference getCredentials();

    /** Starts a CapcFailureDomain. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CapcFailureDomain. */
    public static final class Builder extends ImmutableCapcFailureDomain.Builder {
        /** See {@link CapcFailureDomain#getZone()}. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }

        /** See {@link CapcFailureDomain#getCredentials()}. */
        public Builder credentials(Consumer<SecretReference.Builder> credentials) {
            var builder = SecretReference.builder();
            credentials.accept(builder);
            return credentials(builder.build());
        }
    }
}
