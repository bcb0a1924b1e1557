// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A volume that is attached to a node. */
@Model
@Value.Immutable
public abstract class Publication implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Key of the device's number in {@link #getContext()}. */
    public static final String DEVICE_ID = "deviceID";

    private static final int SERIAL_LENGTH = 20;

    /** The volume. */
    public abstract String getVolumeId();

    /** The node: the id of the machine. */
    public abstract String getNodeId();

    /** The number of the device on the machine; its meaning depends on the hypervisor, and on KVM it has none. */
    public abstract @Nullable Integer getDeviceId();

    /** The id the disk has on VMware, which names the device there. */
    public abstract @Nullable String getExternalUuid();

    /**
     * What a disk on KVM calls itself: its volume's id without hyphens, and of that the first 20 characters. A node finds the disk by it,
     * and by nothing else: the first that looks free may be another's.
     */
    public final String getSerial() {
        return getVolumeId().replace("-", "").substring(0, SERIAL_LENGTH);
    }

    /** What a node is told about it, as CSI's publish context. */
    public final Map<String, String> getContext() {
        var device = getDeviceId();
        return device == null ? Map.of() : Map.of(DEVICE_ID, device.toString());
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a publication. */
    public static final class Builder extends ImmutablePublication.Builder {
        Builder() {}
    }
}
