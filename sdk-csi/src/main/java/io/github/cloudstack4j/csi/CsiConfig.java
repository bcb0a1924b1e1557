// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import org.immutables.value.Value;

/** How storage is worked with, and for whom. */
@Model
@Value.Immutable
public abstract class CsiConfig implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Whose volumes and snapshots these are: the name or id of a cluster or program, at most 255 characters. It is kept as a tag on
     * each of them. What carries another's is never touched.
     */
    @Value.Default
    public String getOwner() {
        return "default";
    }

    /** How long one operation may take, waiting for its turn included. */
    @Value.Default
    public Duration getTimeout() {
        return Duration.ofMinutes(5);
    }

    /**
     * Whether a volume or snapshot without an owner's tag is taken for the one asked for if it has its name and all else fits. The drivers
     * in Go tag nothing, and a process that dies between making and tagging leaves such a one behind.
     */
    @Value.Default
    public boolean isUntaggedAdopted() {
        return true;
    }

    /**
     * Whether volumes are protected from deletion by others, such as the removal of a machine with its disks, until they are deleted
     * here. Since CloudStack 4.20, and for roles that may change volumes.
     */
    @Value.Default
    public boolean isDeletionProtected() {
        return false;
    }

    /** Whether deleted volumes that have been in use are kept in state {@code Destroy}, from which they can be recovered. */
    @Value.Default
    public boolean isDeletedRecoverable() {
        return false;
    }

    /** How many data disks a machine can hold by hypervisor, where an administrator has changed what CloudStack comes with. */
    public abstract Map<String, Integer> getAttachLimits();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        if (getOwner().isBlank() || getOwner().length() > 255) {
            throw new InvalidRequestException("The owner of volumes has a name of 1 to 255 characters, not "
                    + getOwner().length() + ".");
        }
        if (getTimeout().isNegative() || getTimeout().isZero()) {
            throw new InvalidRequestException("An operation needs some time, not " + getTimeout() + ".");
        }
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a configuration. */
    public static final class Builder extends ImmutableCsiConfig.Builder {
        Builder() {}
    }
}
