// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.csi.CsiConfig;
import io.github.cloudstack4j.csi.model.CsiSnapshot;
import java.util.Map;

/** What all that works with storage of one owner shares. */
public final class Storage {
    final CloudStack cloud;
    final CsiConfig config;
    final Calls calls;
    final Turns turns = new Turns();
    final OwnerTags tags;
    final VolumeLookup volumes;
    final SnapshotLookup snapshots;
    final MachineLookup machines;
    final AttachLimits limits;
    final Offerings offerings;
    final ZoneChoice zones;

    /** Storage behind {@code cloud}, worked with as {@code config} says. */
    public Storage(CloudStack cloud, CsiConfig config) {
        var time = cloud.connection().time();
        this.cloud = cloud;
        this.config = config;
        this.calls = new Calls(time, config.getTimeout());
        this.tags = new OwnerTags(cloud, config.getOwner());
        this.volumes = new VolumeLookup(cloud, time);
        this.snapshots = new SnapshotLookup(cloud, time);
        this.machines = new MachineLookup(cloud, time);
        this.limits = new AttachLimits(cloud, config.getAttachLimits(), time);
        this.offerings = new Offerings(cloud, time);
        this.zones = new ZoneChoice(cloud, time);
    }

    /** A snapshot as the storage side sees it, with all its tags. */
    CsiSnapshot view(Snapshot snapshot) {
        return SnapshotView.of(snapshot, tags.of(snapshot));
    }

    /** Whether something with these tags is ours, or may be taken for it. */
    boolean isOurs(Map<String, String> present) {
        return switch (tags.whose(present)) {
            case OURS -> true;
            case NOBODYS -> config.isUntaggedAdopted();
            case ANOTHERS -> false;
        };
    }
}
