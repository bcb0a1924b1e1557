// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.spi.VolumeNode;
import io.github.cloudstack4j.csi.internal.Storage;
import java.util.function.Consumer;

/**
 * Volumes and snapshots with the semantics of the Container Storage Interface: what is made has a name, and making it again gives the
 * same one; what is to be gone or elsewhere already is no failure; what is not so is told with a {@link CsiCode}.
 *
 * <pre>{@code
 * var csi = Csi.on(cloud, config -> config.owner("my-cluster"));
 * var volume = csi.volumes().create(v -> v.name("db").diskOffering("Custom").sizeGiB(20));
 * csi.volumes().publish(volume.getId(), nodeId);
 * }</pre>
 *
 * <p>Every call blocks until what it asks for is so, at most {@link CsiConfig#getTimeout()}. A call that was cut short, by its time, its
 * thread or its process, is made again: it joins what is under way. Calls on one volume or one machine wait for each other in one
 * {@code Csi}, so keep one for each cloud and owner.
 *
 * <p>It works as {@code cloud} does: with {@link CloudStack#inProject(String)} it is about the project's volumes. Thread-safe.
 */
public final class Csi {
    private final CsiConfig config;
    private final Storage storage;

    private Csi(CloudStack cloud, CsiConfig config) {
        this.config = config;
        this.storage = new Storage(cloud, config);
    }

    /** Storage of {@code cloud}, for the owner {@code default}. */
    public static Csi on(CloudStack cloud) {
        return on(cloud, CsiConfig.builder().build());
    }

    /** Storage of {@code cloud}. */
    public static Csi on(CloudStack cloud, CsiConfig config) {
        return new Csi(cloud, config);
    }

    /** Storage of {@code cloud}. */
    public static Csi on(CloudStack cloud, Consumer<CsiConfig.Builder> config) {
        var builder = CsiConfig.builder();
        config.accept(builder);
        return on(cloud, builder.build());
    }

    /** How storage is worked with. */
    public CsiConfig getConfig() {
        return config;
    }

    /** Volumes. */
    public CsiVolumes volumes() {
        return new CsiVolumes(storage);
    }

    /** Snapshots of volumes. */
    public CsiSnapshots snapshots() {
        return new CsiSnapshots(storage);
    }

    /** Snapshots of several volumes of a machine at one moment. */
    public CsiGroupSnapshots groupSnapshots() {
        return new CsiGroupSnapshots(storage);
    }

    /** The machines that volumes are published to, and what is left of quotas. */
    public CsiNodes nodes() {
        return new CsiNodes(storage);
    }

    /** The whole way of a volume to where it is used, and back. */
    public VolumeWorkflow workflow(VolumeNode node) {
        return new VolumeWorkflow(volumes(), node);
    }
}
