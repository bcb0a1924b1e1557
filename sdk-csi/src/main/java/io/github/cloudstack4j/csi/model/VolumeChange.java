// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What is to be different about a volume; what is not named stays. Its size is changed by expanding it. */
@Model
@Value.Immutable
public abstract class VolumeChange implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The disk offering it is to have; the volume grows to its size if that is larger and fixed. */
    public abstract @Nullable Ref getDiskOffering();

    /** The least input and output operations a second, together with {@link #getMaxIops()}. */
    public abstract @Nullable Long getMinIops();

    /** The most input and output operations a second. */
    public abstract @Nullable Long getMaxIops();

    /** Tags it is to have. */
    public abstract Map<String, String> getTags();

    /** Keys of tags it is not to have. */
    public abstract List<String> getRemovedTags();

    /** Refuses what contradicts itself. */
    @Value.Check
    protected void check() {
        VolumeSpec.requireIopsInOrder("The change", getMinIops(), getMaxIops());
        for (var key : getRemovedTags()) {
            if (getTags().containsKey(key)) {
                throw new InvalidRequestException("The tag \"" + key + "\" is both to be set and to be removed.");
            }
        }
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a change. */
    public static final class Builder extends ImmutableVolumeChange.Builder {
        Builder() {}

        /** The disk offering, by name or id. */
        public Builder diskOffering(String nameOrId) {
            return diskOffering(Ref.of(nameOrId));
        }
    }
}
