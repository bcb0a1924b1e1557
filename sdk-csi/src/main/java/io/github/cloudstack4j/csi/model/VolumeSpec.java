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

/**
 * A volume as it is to be. Its name is its identity: made twice from the same spec there is one volume, also if the first call
 * never learnt of its success.
 */
@Model
@Value.Immutable
public abstract class VolumeSpec implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 255;

    /** Its name, at most 255 characters; two volumes of one cluster never share it. */
    public abstract String getName();

    /** How large it is to be. */
    @Value.Default
    public CapacityRange getCapacity() {
        return CapacityRange.ANY;
    }

    /**
     * The disk offering, which says what storage it comes from; null for that of what it is filled from, and needed where it is
     * filled from nothing.
     */
    public abstract @Nullable Ref getDiskOffering();

    /** How it is going to be used. */
    @Value.Default
    public List<VolumeCapability> getCapabilities() {
        return List.of(VolumeCapability.mount());
    }

    /** The least input and output operations a second, for offerings that let one choose; together with {@link #getMaxIops()}. */
    public abstract @Nullable Long getMinIops();

    /** The most input and output operations a second. */
    public abstract @Nullable Long getMaxIops();

    /** Zones it may be in; empty for any. */
    public abstract List<Ref> getZones();

    /** Zones it is to be in rather than in others that it may be in, the best first. */
    public abstract List<Ref> getPreferredZones();

    /** What it is filled from; null for an empty one. */
    public abstract @Nullable VolumeSource getSource();

    /** Tags it gets besides the ones that tell whose it is, such as the names of its claim. */
    public abstract Map<String, String> getTags();

    /** Refuses what no cloud would take. */
    @Value.Check
    protected void check() {
        if (getName().isBlank() || getName().length() > LONGEST_NAME) {
            throw new InvalidRequestException("A volume's name has 1 to " + LONGEST_NAME + " characters, not "
                    + getName().length() + ": give it another.");
        }
        for (var i = 0; i < getName().length(); i++) {
            if (Character.isISOControl(getName().charAt(i))) {
                throw new InvalidRequestException(
                        "The name of a volume has a control character at position " + i + ".");
            }
        }
        if (getCapabilities().isEmpty()) {
            throw new InvalidRequestException(
                    "Volume \"" + getName() + "\" is to be used in no way: name a capability.");
        }
        for (var capability : getCapabilities()) {
            capability.objection().ifPresent(objection -> {
                throw new InvalidRequestException(
                        "Volume \"" + getName() + "\" cannot be as asked: " + objection + ".");
            });
        }
        requireIopsInOrder("Volume \"" + getName() + "\"", getMinIops(), getMaxIops());
        if (getDiskOffering() == null && getSource() == null) {
            throw new InvalidRequestException("Volume \"" + getName() + "\" needs a disk offering.");
        }
    }

    static void requireIopsInOrder(String what, @Nullable Long minIops, @Nullable Long maxIops) {
        if ((minIops == null) != (maxIops == null)) {
            throw new InvalidRequestException(what + ": minIops and maxIops go together; give both, or none.");
        }
        if (minIops != null && maxIops != null && (minIops < 1 || minIops > maxIops)) {
            throw new InvalidRequestException(what + ": minIops is " + minIops + " and maxIops " + maxIops
                    + "; give 1 or more, the smaller first.");
        }
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a spec. */
    public static final class Builder extends ImmutableVolumeSpec.Builder {
        Builder() {}

        /** The disk offering, by name or id. */
        public Builder diskOffering(String nameOrId) {
            return diskOffering(Ref.of(nameOrId));
        }

        /** The size in GiB. */
        public Builder sizeGiB(long gib) {
            return capacity(CapacityRange.ofGiB(gib));
        }

        /** A zone it may be in, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }

        /** Filled from a snapshot. */
        public Builder fromSnapshot(String snapshotId) {
            return source(VolumeSource.snapshot(snapshotId));
        }

        /** A clone of a volume. */
        public Builder cloneOf(String volumeId) {
            return source(VolumeSource.volume(volumeId));
        }
    }
}
