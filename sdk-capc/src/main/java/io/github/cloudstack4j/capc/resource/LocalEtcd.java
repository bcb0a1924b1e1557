// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An etcd on the machines of the control plane. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableLocalEtcd.class)
@JsonDeserialize(builder = LocalEtcd.Builder.class)
public abstract class LocalEtcd extends Part {
    private static final long serialVersionUID = 1L;

    /** Where its data is. */
    @JsonProperty("dataDir")
    public abstract @Nullable String getDataDir();

    /** Further arguments. */
    @JsonProperty("extraArgs")
    public abstract List<Argument> getExtraArgs();

    /** Further names in its server certificate. */
    @JsonProperty("serverCertSANs")
    public abstract List<String> getServerCertSans();

    /** Further names in its peer certificate. */
    @JsonProperty("peerCertSANs")
    public abstract List<String> getPeerCertSans();

    /** Starts a LocalEtcd. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a LocalEtcd. */
    public static final class Builder extends ImmutableLocalEtcd.Builder {
        /** Adds one; see {@link LocalEtcd#getExtraArgs()}. */
        public Builder extraArg(Consumer<Argument.Builder> extraArg) {
            var builder = Argument.builder();
            extraArg.accept(builder);
            return extraArg(builder.build());
        }
    }
}
