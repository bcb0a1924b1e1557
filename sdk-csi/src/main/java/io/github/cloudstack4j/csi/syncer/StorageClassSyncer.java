// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.github.cloudstack4j.core.CloudStack;
import java.util.Collection;

/**
 * Keeps the storage classes of a cluster in step with the disk offerings of a cloud: each offering that the options choose has a class,
 * whose name is made of the offering's as the drivers' own syncer does. Only classes with the owner's label are changed or deleted.
 * Thread-safe.
 */
public final class StorageClassSyncer {
    private final CloudStack cloud;
    private final SyncOptions options;

    private StorageClassSyncer(CloudStack cloud, SyncOptions options) {
        this.cloud = cloud;
        this.options = options;
    }

    /** A syncer for the offerings that {@code cloud} sees; take a view of it for those of a project or an account. */
    public static StorageClassSyncer on(CloudStack cloud, SyncOptions options) {
        return new StorageClassSyncer(cloud, options);
    }

    /** A syncer as it comes; see {@link #on(CloudStack, SyncOptions)}. */
    public static StorageClassSyncer on(CloudStack cloud) {
        return on(cloud, SyncOptions.builder().build());
    }

    /**
     * What would have to be done to these classes, which are all that a cluster has; changes nothing. Sends {@code listDiskOfferings},
     * page by page, and {@code listZones} if the options name zones.
     *
     * @throws io.github.cloudstack4j.core.CloudStackException if the cloud cannot be asked; there is no plan then, since offerings that
     *     were not seen would look like ones that are gone
     */
    public SyncPlan plan(Collection<StorageClass> existing) {
        var zones = options.getZones().stream()
                .map(zone -> cloud.zones().get(zone).getId())
                .toList();
        return new Planning(options, zones, cloud.diskOfferings().list().toList()).plan(existing);
    }

    /** What would have to be done to the classes of a cluster; see {@link #plan(Collection)}. */
    public SyncPlan plan(StorageClasses cluster) {
        return plan(cluster.list());
    }

    /**
     * Does what a plan says, with the options it was made with. A class that fails is reported, and the next one follows. What has been
     * done already, by an earlier run or by another process, is not done again, so that a plan can be applied once more after a crash. A
     * class that others changed meanwhile is looked at again, and left alone if what it needs is not what was planned.
     */
    public SyncReport apply(SyncPlan plan, StorageClasses cluster) {
        var execution = new SyncExecution(plan.options(), cluster);
        return new SyncReport(plan.actions().stream().map(execution::run).toList());
    }

    /** Plans and does it. */
    public SyncReport sync(StorageClasses cluster) {
        return apply(plan(cluster), cluster);
    }
}
