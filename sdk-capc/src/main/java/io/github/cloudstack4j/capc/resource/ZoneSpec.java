// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A zone of CloudStack. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableZoneSpec.class)
@JsonDeserialize(builder = ZoneSpec.Builder.class)
public abstract class ZoneSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** Its id; name or id must be given. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Its name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** The network of the machines. */
    @JsonProperty("network")
    public abstract NetworkSpec getNetwork();

    /** Starts a ZoneSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ZoneSpec. */
    public static final class Builder extends ImmutableZoneSpec.Builder {
        /** See {@link ZoneSpec#getNetwork()}. */
        public Builder network(Consumer<NetworkSpec.Builder> network) {
            var builder = NetworkSpec.builder();
            network.accept(builder);
            return network(builder.build());
        }
    }
}
