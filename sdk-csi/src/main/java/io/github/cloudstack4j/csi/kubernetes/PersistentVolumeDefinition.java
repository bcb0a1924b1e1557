// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.ObjectReferenceBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A persistent volume for a volume that is in CloudStack already. */
@Model
@Value.Immutable
public abstract class PersistentVolumeDefinition extends ObjectDefinition {
    private static final long serialVersionUID = 1L;

    PersistentVolumeDefinition() {}

    /** The driver that attaches it. */
    @Value.Default
    public String getDriver() {
        return CsiNames.DRIVER;
    }

    /** Id of the volume in CloudStack. */
    public abstract String getVolumeId();

    /** Its size. */
    public abstract StorageSize getCapacity();

    /** Id of the zone the volume is in: pods that use it are placed there. */
    public abstract String getZoneId();

    /** Who may use it at a time. */
    @Value.Default
    public KubernetesAccessMode getAccessMode() {
        return KubernetesAccessMode.READ_WRITE_ONCE;
    }

    /** What becomes of the volume when its claim is deleted: unless told otherwise it stays. */
    @Value.Default
    public ReclaimPolicy getReclaimPolicy() {
        return ReclaimPolicy.RETAIN;
    }

    /** Name of the storage class that claims of it have to name; empty for claims that name none on purpose. */
    @Value.Default
    public String getStorageClassName() {
        return "";
    }

    /** Whether it is used as a block device, without a file system. */
    @Value.Default
    public boolean isBlock() {
        return false;
    }

    /** The file system on it, or that is made if there is none; null for what the driver takes, ext4, and for a block device. */
    public abstract @Nullable String getFileSystem();

    /** Options it is mounted with. */
    public abstract List<String> getMountOptions();

    /** Whether it is attached for reading only. */
    @Value.Default
    public boolean isReadOnly() {
        return false;
    }

    /** The claim that gets it, and no other does; null for any that fits. */
    public abstract @Nullable ClaimReference getClaim();

    /** Name of its attributes class; null for none. */
    public abstract @Nullable String getAttributesClassName();

    /** What the driver is told about it besides. */
    public abstract Map<String, String> getAttributes();

    /** Refuses what no cluster or driver would take. */
    @Value.Check
    protected void check() {
        var findings = new Findings();
        findings.noteIf(
                getAnnotations().containsKey(CsiNames.PROVISIONED_BY),
                "annotations",
                "has " + CsiNames.PROVISIONED_BY + ", which reclaimPolicy DELETE stands for; use that");
        findings.noteAll(PersistentVolumeView.of(toObject(), getDriver()).problems());
        findings.refuse("PersistentVolume", getName());
    }

    /** The object, for a client to create. */
    public final PersistentVolume toObject() {
        // Drivers delete only what is marked as theirs.
        var marks = getReclaimPolicy() == ReclaimPolicy.DELETE
                ? Map.of(CsiNames.PROVISIONED_BY, getDriver())
                : Map.<String, String>of();
        return new PersistentVolumeBuilder()
                .withMetadata(metadata(marks).build())
                .withNewSpec()
                .withCapacity(Map.of("storage", getCapacity().toQuantity()))
                .withAccessModes(getAccessMode().getWord())
                .withPersistentVolumeReclaimPolicy(getReclaimPolicy().getWord())
                .withStorageClassName(getStorageClassName())
                .withVolumeMode(VolumeUse.mode(isBlock()))
                .withMountOptions(getMountOptions())
                .withVolumeAttributesClassName(getAttributesClassName())
                .withClaimRef(claimReference())
                .withNewCsi()
                .withDriver(getDriver())
                .withVolumeHandle(getVolumeId())
                .withFsType(getFileSystem())
                .withReadOnly(isReadOnly() ? Boolean.TRUE : null)
                .withVolumeAttributes(new TreeMap<>(getAttributes()))
                .endCsi()
                .withNewNodeAffinity()
                .withNewRequired()
                .addNewNodeSelectorTerm()
                .addNewMatchExpression()
                .withKey(CsiNames.ZONE_TOPOLOGY)
                .withOperator("In")
                .withValues(getZoneId())
                .endMatchExpression()
                .endNodeSelectorTerm()
                .endRequired()
                .endNodeAffinity()
                .endSpec()
                .build();
    }

    private @Nullable ObjectReference claimReference() {
        var claim = getClaim();
        return claim == null
                ? null
                : new ObjectReferenceBuilder()
                        .withApiVersion("v1")
                        .withKind("PersistentVolumeClaim")
                        .withNamespace(claim.namespace())
                        .withName(claim.name())
                        .build();
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a definition. */
    public static final class Builder extends ImmutablePersistentVolumeDefinition.Builder {
        Builder() {}

        /**
         * The volume as CloudStack lists it: its id, size and zone. Refuses what cannot become a persistent volume: disks that machines
         * start from, and volumes that are gone.
         */
        public Builder volume(Volume volume) {
            var id = volume.getId();
            var size = volume.getSizeBytes();
            var zone = volume.getZoneId();
            var refusal = "Volume \"" + volume.getName() + "\" (" + id + ") cannot become a persistent volume: ";
            if (id == null || size == null || zone == null) {
                throw new InvalidRequestException(
                        refusal + "its id, size or zone is missing; take it from a list of CloudStack.");
            }
            if (VolumeType.ROOT.equals(volume.getType())) {
                throw new InvalidRequestException(
                        refusal + "a machine starts from it; take a data disk, or one made from its snapshot.");
            }
            if (volume.getState().isGone()) {
                throw new InvalidRequestException(refusal + "it is in state " + volume.getState() + "; take another.");
            }
            return volumeId(id).capacity(StorageSize.ofBytes(size)).zoneId(zone);
        }

        /** The claim that gets it, and no other does. */
        public Builder claim(String namespace, String name) {
            return claim(new ClaimReference(namespace, name));
        }

        /** Its size in GiB. */
        public Builder capacityGiB(long gib) {
            return capacity(StorageSize.ofGiB(gib));
        }
    }
}
