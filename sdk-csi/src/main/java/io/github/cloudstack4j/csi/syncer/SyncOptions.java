// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.csi.kubernetes.BindingMode;
import io.github.cloudstack4j.csi.kubernetes.CsiNames;
import io.github.cloudstack4j.csi.kubernetes.ReclaimPolicy;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which disk offerings get storage classes, what these are like, and what may be done to those that exist. As it comes it makes the
 * classes that the drivers' own syncer makes, and takes over those it has made.
 */
@Model
@Value.Immutable
public abstract class SyncOptions implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The label by which a class is known as the syncer's. What does not carry it with {@link #getOwner()} is never touched. */
    @Value.Default
    public String getOwnerLabel() {
        return CsiNames.MANAGED_BY;
    }

    /** The value of that label. Two syncers in one cluster need different ones. */
    @Value.Default
    public String getOwner() {
        return CsiNames.SYNCER;
    }

    /** How the names of classes begin; may be empty. */
    @Value.Default
    public String getNamePrefix() {
        return CsiNames.SYNCED_CLASS_PREFIX;
    }

    /** The driver that makes the volumes. */
    @Value.Default
    public String getDriver() {
        return CsiNames.DRIVER;
    }

    /** Names or ids of the offerings that get classes; empty for all. */
    public abstract Set<String> getOfferings();

    /** Names or ids of offerings that get none; empty to leave out none. */
    public abstract Set<String> getExcludedOfferings();

    /** Storage tags that an offering must have, all of them; empty for any offering. */
    public abstract Set<String> getStorageTags();

    /** {@code shared} or {@code local}, for offerings of such storage only; null for both. */
    public abstract @Nullable String getStorageType();

    /** Names or ids of the zones of the cluster: offerings that none of them has get no class. Empty for all zones. */
    public abstract List<String> getZones();

    /** Whether offerings of fixed size get classes too. The drivers in Go cannot make volumes of them. */
    @Value.Default
    public boolean isFixedSizeIncluded() {
        return false;
    }

    /** What becomes of a volume when its claim is deleted. */
    @Value.Default
    public ReclaimPolicy getReclaimPolicy() {
        return ReclaimPolicy.DELETE;
    }

    /** Whether each offering gets a second class, whose volumes stay when their claims are deleted. */
    @Value.Default
    public boolean isRetainTwin() {
        return false;
    }

    /** How the name of such a second class ends. */
    @Value.Default
    public String getRetainSuffix() {
        return "-retain";
    }

    /** When volumes are made. At once is possible only in one zone. */
    @Value.Default
    public BindingMode getBindingMode() {
        return BindingMode.WAIT_FOR_FIRST_CONSUMER;
    }

    /** Whether claims may be enlarged later. Those of an offering whose size is fixed or strict never may: CloudStack refuses it. */
    @Value.Default
    public boolean isExpansionAllowed() {
        return true;
    }

    /** Whether a class is kept to the zones that have its offering, or to {@link #getZones()}. */
    @Value.Default
    public boolean isKeptToZones() {
        return true;
    }

    /** The file system of volumes: ext2, ext3, ext4 or xfs; null for what the driver takes. */
    public abstract @Nullable String getFileSystem();

    /** Options volumes are mounted with. */
    public abstract List<String> getMountOptions();

    /** Further labels of every class. Labels that others put on a class stay. */
    public abstract Map<String, String> getLabels();

    /**
     * Name or id of the offering whose class claims get that name none, and no other class of this syncer. Null to leave it as it is.
     * With a second class it is the first one.
     */
    public abstract @Nullable String getDefaultOffering();

    /** Whether classes that no offering stands behind any more are deleted. Volumes and claims that have them stay. */
    @Value.Default
    public boolean isDeletionAllowed() {
        return false;
    }

    /**
     * Whether a class is deleted and made anew where it must become what Kubernetes lets nobody change. Claims made between the two
     * wait.
     */
    @Value.Default
    public boolean isRecreationAllowed() {
        return false;
    }

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        if (getOwnerLabel().isBlank() || getOwner().isBlank()) {
            throw new InvalidRequestException(
                    "The syncer knows its classes by a label: give ownerLabel and owner a value each.");
        }
        if (getLabels().containsKey(getOwnerLabel())) {
            throw new InvalidRequestException(
                    "labels has " + getOwnerLabel() + ", which is what owner stands for; use that.");
        }
        if (isRetainTwin() && getReclaimPolicy() == ReclaimPolicy.RETAIN) {
            throw new InvalidRequestException("With reclaimPolicy " + ReclaimPolicy.RETAIN
                    + " a second class for volumes that stay would be the same again: leave out retainTwin.");
        }
        if (!ClassName.isSuffix(getRetainSuffix())) {
            throw new InvalidRequestException("retainSuffix is \"" + getRetainSuffix()
                    + "\", but the end of a name is 1 to " + ClassName.LONGEST_SUFFIX
                    + " lower-case letters, digits and \"-\", and ends with a letter or digit.");
        }
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds options. */
    public static final class Builder extends ImmutableSyncOptions.Builder {
        Builder() {}
    }
}
