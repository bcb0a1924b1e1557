// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Where etcd runs; one of the two. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableEtcd.class)
@JsonDeserialize(builder = Etcd.Builder.class)
public abstract class Etcd extends Part {
    private static final long serialVersionUID = 1L;

    /** On the machines of the control plane. */
    @JsonProperty("local")
    public abstract @Nullable LocalEtcd getLocal();

    /** Elsewhere. */
    @JsonProperty("external")
    public abstract @Nullable ExternalEtcd getExternal();

    /** Starts an Etcd. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an Etcd. */
    public static final class Builder extends ImmutableEtcd.Builder {
        /** See {@link Etcd#getLocal()}. */
        public Builder local(Consumer<LocalEtcd.Builder> local) {
            var builder = LocalEtcd.builder();
            local.accept(builder);
            return local(builder.build());
        }

        /** See {@link Etcd#getExternal()}. */
        public Builder external(Consumer<ExternalEtcd.Builder> external) {
            var builder = ExternalEtcd.builder();
            external.accept(builder);
            return external(builder.build());
        }
    }
}
