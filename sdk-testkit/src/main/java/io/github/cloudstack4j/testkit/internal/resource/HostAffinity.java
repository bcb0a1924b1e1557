// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the strict kinds of affinity groups allow: all members on one host, or each on a host of its own. */
public final class HostAffinity {
    private static final String TOGETHER = "host affinity";
    private static final String APART = "host anti-affinity";

    private HostAffinity() {}

    public static boolean keepsTogether(List<Resource> groups) {
        return groups.stream().anyMatch(group -> TOGETHER.equals(group.text("type")));
    }

    public static boolean keepsApart(List<Resource> groups) {
        return groups.stream().anyMatch(group -> APART.equals(group.text("type")));
    }

    /** The host where members of a group that keeps together run, if some do. */
    public static Optional<String> requiredHost(World world, List<Resource> groups) {
        return hostsOfMembers(world, groups, TOGETHER).findFirst();
    }

    /** The hosts where members of the groups that keep apart run. */
    public static Set<String> excludedHosts(World world, List<Resource> groups) {
        return hostsOfMembers(world, groups, APART).collect(Collectors.toSet());
    }

    /** Whether one more member may run on the host. */
    static boolean allows(World world, Resource host, List<Resource> groups) {
        return hostsOfMembers(world, groups, TOGETHER).allMatch(host.uuid()::equals)
                && hostsOfMembers(world, groups, APART).noneMatch(host.uuid()::equals);
    }

    private static Stream<String> hostsOfMembers(World world, List<Resource> groups, String type) {
        var ids = groups.stream()
                .filter(group -> type.equals(group.text("type")))
                .map(Resource::uuid)
                .toList();
        return world.store(Kind.VIRTUAL_MACHINE).stream()
                .filter(vm -> vm.text("plannedhost") != null)
                .filter(vm -> vm.fields().path("affinitygroup").findValuesAsText("id").stream()
                        .anyMatch(ids::contains))
                .map(vm -> vm.requireText("plannedhost"));
    }
}
