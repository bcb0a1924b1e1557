// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.Map;
import org.immutables.value.Value;

/** A snapshot as it is to be. Its name is its identity: made twice from the same spec there is one snapshot. */
@Model
@Value.Immutable
public abstract class SnapshotSpec implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 255;

    /** Its name, at most 255 characters; two snapshots of one cluster never share it. */
    public abstract String getName();

    /** Id of the volume. */
    public abstract String getVolumeId();

    /** Whether the file systems of a running machine are brought to rest first; needs a guest agent, and KVM. */
    @Value.Default
    public boolean isQuiesced() {
        return false;
    }

    /** Tags it gets besides the ones that tell whose it is. */
    public abstract Map<String, String> getTags();

    /** Refuses what no cloud would take. */
    @Value.Check
    protected void check() {
        if (getName().isBlank() || getName().length() > LONGEST_NAME) {
            throw new InvalidRequestException("A snapshot's name has 1 to " + LONGEST_NAME + " characters, not "
                    + getName().length() + ": give it another.");
        }
        if (getVolumeId().isBlank()) {
            throw new InvalidRequestException("Snapshot \"" + getName() + "\" needs the id of a volume.");
        }
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a spec. */
    public static final class Builder extends ImmutableSnapshotSpec.Builder {
        Builder() {}
    }
}
