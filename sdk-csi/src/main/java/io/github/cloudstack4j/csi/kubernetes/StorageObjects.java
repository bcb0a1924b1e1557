// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.storage.CSIDriver;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.VolumeAttributesClass;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshot;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotClass;
import io.fabric8.volumesnapshot.api.model.VolumeSnapshotContent;
import io.github.cloudstack4j.core.model.Volume;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Builds the storage objects of Kubernetes, checked before they are. Each method throws
 * {@link io.github.cloudstack4j.core.InvalidRequestException} with all that is wrong and what to do about it. Nothing is sent anywhere:
 * hand the objects to a client of Kubernetes, or write them with {@link StorageYaml}.
 */
public final class StorageObjects {
    private static final String EXISTING = "cloudstack-";

    private StorageObjects() {}

    /** A storage class. */
    public static StorageClass storageClass(Consumer<StorageClassDefinition.Builder> definition) {
        var builder = StorageClassDefinition.builder();
        definition.accept(builder);
        return builder.build().toObject();
    }

    /** A persistent volume for a volume that is in CloudStack already. */
    public static PersistentVolume persistentVolume(Consumer<PersistentVolumeDefinition.Builder> definition) {
        var builder = PersistentVolumeDefinition.builder();
        definition.accept(builder);
        return builder.build().toObject();
    }

    /** A persistent volume claim. */
    public static PersistentVolumeClaim claim(Consumer<ClaimDefinition.Builder> definition) {
        var builder = ClaimDefinition.builder();
        definition.accept(builder);
        return builder.build().toObject();
    }

    /**
     * Gives a volume that is in CloudStack to pods of a namespace: as a claim, and a persistent volume of no class that is kept for that
     * claim and stays when it is deleted. The persistent volume is named {@code cloudstack-} and the volume's id.
     */
    public static ExistingVolume existingVolume(Volume volume, String namespace, String claimName) {
        var definition = PersistentVolumeDefinition.builder().volume(volume).claim(namespace, claimName);
        var object = definition.name(EXISTING + lower(volume.getId())).build().toObject();
        return new ExistingVolume(object, claim(claim -> claim.of(object)));
    }

    /** A volume snapshot class. */
    public static VolumeSnapshotClass snapshotClass(Consumer<SnapshotClassDefinition.Builder> definition) {
        var builder = SnapshotClassDefinition.builder();
        definition.accept(builder);
        return builder.build().toObject();
    }

    /** A volume snapshot. */
    public static VolumeSnapshot snapshot(Consumer<SnapshotDefinition.Builder> definition) {
        var builder = SnapshotDefinition.builder();
        definition.accept(builder);
        return builder.build().toObject();
    }

    /** The content of a volume snapshot that is in CloudStack already. */
    public static VolumeSnapshotContent snapshotContent(Consumer<SnapshotContentDefinition.Builder> definition) {
        var builder = SnapshotContentDefinition.builder();
        definition.accept(builder);
        return builder.build().toObject();
    }

    /**
     * Gives a snapshot that is in CloudStack to claims of a namespace: as a volume snapshot, and a content that is kept for it and stays
     * when it is deleted. The content is named {@code cloudstack-} and the snapshot's id.
     *
     * @param snapshotId id of the snapshot in CloudStack
     */
    public static ExistingSnapshot existingSnapshot(
            String snapshotId, String namespace, String name, String snapshotClassName) {
        var contentName = EXISTING + lower(snapshotId);
        var content = snapshotContent(definition -> definition
                .name(contentName)
                .snapshotId(snapshotId)
                .snapshotNamespace(namespace)
                .snapshotName(name)
                .snapshotClassName(snapshotClassName));
        var snapshot = snapshot(definition -> definition
                .name(name)
                .namespace(namespace)
                .contentName(contentName)
                .snapshotClassName(snapshotClassName));
        return new ExistingSnapshot(content, snapshot);
    }

    private static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** A volume attributes class. */
    public static VolumeAttributesClass attributesClass(Consumer<AttributesClassDefinition.Builder> definition) {
        var builder = AttributesClassDefinition.builder();
        definition.accept(builder);
        return builder.build().toObject();
    }

    /** The object that tells Kubernetes of a driver. */
    public static CSIDriver driver(Consumer<DriverDefinition.Builder> definition) {
        var builder = DriverDefinition.builder();
        definition.accept(builder);
        return builder.build().toObject();
    }

    /** One of the volumes of a pod. */
    public static io.fabric8.kubernetes.api.model.Volume podVolume(Consumer<PodVolumeDefinition.Builder> definition) {
        var builder = PodVolumeDefinition.builder();
        definition.accept(builder);
        return builder.build().toObject();
    }
}
