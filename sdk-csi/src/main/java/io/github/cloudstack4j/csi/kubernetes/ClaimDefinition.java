// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpecBuilder;
import io.fabric8.kubernetes.api.model.TypedLocalObjectReference;
import io.fabric8.kubernetes.api.model.TypedLocalObjectReferenceBuilder;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.Model;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A persistent volume claim: for a new volume, empty or filled from a snapshot or another claim, or for a persistent volume that is
 * there.
 */
@Model
@Value.Immutable
public abstract class ClaimDefinition extends NamespacedDefinition {
    private static final long serialVersionUID = 1L;

    ClaimDefinition() {}

    /** How much is needed, at least; null only if {@link #getDiskOffering()} tells. */
    public abstract @Nullable StorageSize getSize();

    /**
     * The disk offering of its storage class, if it is known: the size is checked against it, and of a fixed one taken from it. It is not
     * part of the claim.
     */
    public abstract @Nullable DiskOffering getDiskOffering();

    /** Who may use the volume at a time. */
    @Value.Default
    public KubernetesAccessMode getAccessMode() {
        return KubernetesAccessMode.READ_WRITE_ONCE;
    }

    /**
     * Name of its storage class; empty for a volume that has none. Null for the cluster's default class or, with
     * {@link #getVolumeName()}, for none.
     */
    public abstract @Nullable String getStorageClassName();

    /** Whether the volume is used as a block device, without a file system. */
    @Value.Default
    public boolean isBlock() {
        return false;
    }

    /** Name of the persistent volume that it is for; null for a new one. */
    public abstract @Nullable String getVolumeName();

    /** Name of the snapshot in its namespace that the volume is filled from; null for none. */
    public abstract @Nullable String getSnapshotName();

    /** Name of the claim in its namespace whose volume is copied; null for none. The drivers in Go cannot do that. */
    public abstract @Nullable String getCloneOf();

    /** Name of its attributes class; null for none. */
    public abstract @Nullable String getAttributesClassName();

    /** Refuses what no cluster or driver would take. */
    @Value.Check
    protected void check() {
        var findings = new Findings();
        noteSize(findings);
        var sources = (getVolumeName() == null ? 0 : 1)
                + (getSnapshotName() == null ? 0 : 1)
                + (getCloneOf() == null ? 0 : 1);
        findings.noteIf(
                sources > 1,
                "volumeName",
                "is one of volumeName, snapshotName and cloneOf that are given, but a volume comes from one place; give one");
        findings.noteAll(ClaimView.of(toObject()).problems());
        findings.refuse("PersistentVolumeClaim", getName());
    }

    private void noteSize(Findings findings) {
        var offering = getDiskOffering();
        var size = getSize();
        if (offering == null) {
            return;
        }
        var fixed = fixedSize(offering);
        findings.noteIf(
                fixed == null && !offering.isCustomized(),
                "diskOffering",
                "has neither a size nor a customised one; take it from a list of CloudStack");
        findings.noteIf(
                fixed != null && size != null && size.compareTo(fixed) > 0,
                "size",
                "is " + size + ", but volumes of disk offering \"" + offering.getName() + "\" have " + fixed
                        + "; ask for no more, or name the class of another offering");
    }

    private static @Nullable StorageSize fixedSize(DiskOffering offering) {
        var size = offering.getDiskSize();
        return offering.isCustomized() || size == null || size <= 0 ? null : StorageSize.ofGiB(size);
    }

    /** The object, for a client to create. */
    public final PersistentVolumeClaim toObject() {
        return new PersistentVolumeClaimBuilder()
                .withMetadata(metadata(Map.of()).withNamespace(getNamespace()).build())
                .withSpec(spec())
                .build();
    }

    /** What it asks for, without its name. */
    final PersistentVolumeClaimSpec spec() {
        var className = getStorageClassName();
        var spec = new PersistentVolumeClaimSpecBuilder()
                .withAccessModes(getAccessMode().getWord())
                .withStorageClassName(className == null && getVolumeName() != null ? "" : className)
                .withVolumeMode(VolumeUse.mode(isBlock()))
                .withVolumeName(getVolumeName())
                .withDataSource(source())
                .withVolumeAttributesClassName(getAttributesClassName());
        var offering = getDiskOffering();
        var size = getSize() == null && offering != null ? fixedSize(offering) : getSize();
        if (size != null) {
            spec.withNewResources()
                    .withRequests(Map.of("storage", size.toQuantity()))
                    .endResources();
        }
        return spec.build();
    }

    private @Nullable TypedLocalObjectReference source() {
        if (getSnapshotName() != null) {
            return new TypedLocalObjectReferenceBuilder()
                    .withApiGroup(ClaimView.SNAPSHOT_GROUP)
                    .withKind("VolumeSnapshot")
                    .withName(getSnapshotName())
                    .build();
        }
        return getCloneOf() == null
                ? null
                : new TypedLocalObjectReferenceBuilder()
                        .withKind("PersistentVolumeClaim")
                        .withName(getCloneOf())
                        .build();
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a definition. */
    public static final class Builder extends ImmutableClaimDefinition.Builder {
        Builder() {}

        /** How much is needed, in GiB. */
        public Builder sizeGiB(long gib) {
            return size(StorageSize.ofGiB(gib));
        }

        /** How much is needed, in the words of Kubernetes, such as {@code 10Gi}. */
        public Builder size(String quantity) {
            return size(StorageSize.parse(quantity));
        }

        /**
         * For a persistent volume that is there: everything that has to be the same for the two to be bound, and the name and namespace
         * it is kept for, if it is.
         */
        public Builder of(PersistentVolume volume) {
            var view = PersistentVolumeView.of(volume);
            if (view.capacity() == null || view.accessModes().isEmpty()) {
                throw new InvalidRequestException("PersistentVolume \"" + view.name()
                        + "\" cannot be claimed, since its size or its access mode cannot be read: "
                        + view.problems() + " Correct it.");
            }
            if (view.claim() != null) {
                name(view.claim().name()).namespace(view.claim().namespace());
            }
            return volumeName(view.name())
                    .size(view.capacity())
                    .accessMode(view.accessModes().get(0))
                    .storageClassName(view.storageClassName())
                    .block(view.block())
                    .attributesClassName(view.attributesClassName());
        }
    }
}
