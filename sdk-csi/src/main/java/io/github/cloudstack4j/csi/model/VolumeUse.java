// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import org.immutables.value.Value;

/** Where and how a volume is to be used: the whole of what a workflow needs besides the volume's own spec. */
@Model
@Value.Immutable
public abstract class VolumeUse implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The node: the id of the machine. */
    public abstract String getNodeId();

    /** Where it is prepared on the node, once for all users there. */
    public abstract String getStagingPath();

    /** Where its user finds it. */
    public abstract String getTargetPath();

    /** Whether its user may only read. */
    @Value.Default
    public boolean isReadOnly() {
        return false;
    }

    /** As a file system or a block device. */
    @Value.Default
    public VolumeCapability getCapability() {
        return VolumeCapability.mount();
    }

    /** Refuses what no node could do. */
    @Value.Check
    protected void check() {
        if (getNodeId().isBlank()
                || getStagingPath().isBlank()
                || getTargetPath().isBlank()) {
            throw new InvalidRequestException("A volume is used on a node, with a staging path and a target path there;"
                    + " one of them is blank: node \"" + getNodeId() + "\", staging path \"" + getStagingPath()
                    + "\", target path \"" + getTargetPath() + "\".");
        }
        getCapability().objection().ifPresent(objection -> {
            throw new InvalidRequestException("The volume cannot be used so: " + objection + ".");
        });
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a use. */
    public static final class Builder extends ImmutableVolumeUse.Builder {
        Builder() {}
    }
}
