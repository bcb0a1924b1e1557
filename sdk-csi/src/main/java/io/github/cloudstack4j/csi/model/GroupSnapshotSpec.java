// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/** Snapshots of several volumes of one machine at one moment. Its name is its identity. */
@Model
@Value.Immutable
public abstract class GroupSnapshotSpec implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The name of a member adds the id of its volume, and has to fit too. */
    private static final int LONGEST_NAME = 200;

    /** Its name, at most 200 characters; two groups of one owner never share it. */
    public abstract String getName();

    /** Ids of the volumes; all of them have to be published to one node. */
    public abstract List<String> getVolumes();

    /** Whether the file systems of a running machine are brought to rest first; needs a guest agent. */
    @Value.Default
    public boolean isQuiesced() {
        return false;
    }

    /** Tags that each snapshot gets besides the ones that tell whose it is. */
    public abstract Map<String, String> getTags();

    /** Refuses what no cloud would take. */
    @Value.Check
    protected void check() {
        if (getName().isBlank() || getName().length() > LONGEST_NAME) {
            throw new InvalidRequestException("A group's name has 1 to " + LONGEST_NAME + " characters, not "
                    + getName().length() + ": give it another.");
        }
        if (getVolumes().isEmpty()) {
            throw new InvalidRequestException("Group \"" + getName() + "\" has no volumes: give the id of one.");
        }
        if (Set.copyOf(getVolumes()).size() < getVolumes().size()) {
            throw new InvalidRequestException("Group \"" + getName() + "\" names a volume twice: " + getVolumes());
        }
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a spec. */
    public static final class Builder extends ImmutableGroupSnapshotSpec.Builder {
        Builder() {}
    }
}
