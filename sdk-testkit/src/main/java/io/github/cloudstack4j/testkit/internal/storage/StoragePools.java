// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Primary storage: each pool serves the hosts of one cluster of hosts. */
final class StoragePools {

    private static final long CAPACITY = 1L << 40;
    private static final int OVERPROVISIONING = 2;

    private final World world;

    StoragePools(World world) {
        this.world = world;
    }

    /** Two pools for every cluster of hosts there is. */
    void seed() {
        for (var cluster : world.store(Kind.CLUSTER).stream().toList()) {
            add(cluster.name() + "-primary-1", cluster);
            add(cluster.name() + "-primary-2", cluster);
        }
    }

    Resource add(String name, Resource cluster) {
        var pool = world.add(Kind.STORAGE_POOL, null, name);
        return pool.show("zoneid", cluster.text("zoneid"))
                .show("zonename", cluster.text("zonename"))
                .show("podid", cluster.text("podid"))
                .show("podname", cluster.text("podname"))
                .show("ipaddress", "192.0.2.11")
                .show("path", "/export/" + name)
                .show("created", Timestamps.format(world.now()))
                .show("type", "NetworkFilesystem")
                .show("clusterid", cluster.uuid())
                .show("clustername", cluster.name())
                .show("capacitybytes", CAPACITY)
                .show("disksizetotal", CAPACITY)
                .show("disksizeused", 0)
                .show("capacityiops", 1_000_000)
                .show("usediops", 500_000)
                .show("istagarule", false)
                .show("state", "Up")
                .show("scope", "CLUSTER")
                .show("overprovisionfactor", OVERPROVISIONING + ".0")
                .show("hypervisor", cluster.text("hypervisortype"))
                .show("provider", "DefaultPrimary")
                .show(
                        "storagecapabilities",
                        JsonNodeFactory.instance.objectNode().put("VOLUME_SNAPSHOT_QUIESCEVM", "false"))
                .show("managed", false)
                .show("details", JsonNodeFactory.instance.objectNode())
                .show("hasannotations", false);
    }

    /** How many bytes of a pool its volumes take. */
    long allocated(Resource pool) {
        return world.store(Kind.VOLUME).stream()
                .filter(volume -> pool.uuid().equals(volume.text("storageid")))
                .mapToLong(volume -> volume.number("size"))
                .sum();
    }

    /** The emptiest pool that hosts of the cluster reach, that has the offering's tags, and room. */
    Optional<Resource> forCluster(String cluster, @Nullable Resource offering, long bytes) {
        return choose("clusterid", cluster, offering, bytes);
    }

    /** The emptiest such pool anywhere in the zone. */
    Optional<Resource> inZone(String zone, @Nullable Resource offering, long bytes) {
        return choose("zoneid", zone, offering, bytes);
    }

    private Optional<Resource> choose(String field, String value, @Nullable Resource offering, long bytes) {
        return world.store(Kind.STORAGE_POOL).stream()
                .filter(pool -> value.equals(pool.text(field)))
                .filter(pool -> "Up".equals(pool.text("state")))
                .filter(pool -> hasTagsFor(pool, offering))
                .filter(pool -> allocated(pool) + bytes <= OVERPROVISIONING * pool.number("capacitybytes"))
                .min(Comparator.comparingLong(this::allocated));
    }

    /** Whether the pool has all the tags that an offering asks for. */
    static boolean hasTagsFor(Resource pool, @Nullable Resource offering) {
        var wanted = offering == null ? null : offering.text("tags");
        return wanted == null || tags(pool.text("tags")).containsAll(tags(wanted));
    }

    private static Set<String> tags(@Nullable String list) {
        return list == null ? Set.of() : Set.copyOf(List.of(list.split(",", -1)));
    }
}
