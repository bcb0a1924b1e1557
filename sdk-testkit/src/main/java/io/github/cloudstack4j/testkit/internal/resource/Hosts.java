// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Room on hosts. As the server does, it counts processing power in MHz, cores times their speed, and hands it out as
 * often as the ratios of the host's cluster say.
 */
public final class Hosts {

    private static final long MEGABYTE = 1024L * 1024L;

    private Hosts() {}

    /** Whether the host could take instances at all. */
    public static boolean isOpen(Resource host) {
        return "Routing".equals(host.text("type"))
                && "Up".equals(host.text("state"))
                && "Enabled".equals(host.text("resourcestate"));
    }

    /** Whether the host has all the tags that an offering asks for. */
    public static boolean hasTagsFor(Resource host, Resource offering) {
        var wanted = offering.text("hosttags");
        return wanted == null || tags(host.text("hosttags")).containsAll(tags(wanted));
    }

    private static Set<String> tags(@Nullable String list) {
        return list == null ? Set.of() : Set.copyOf(List.of(list.split(",", -1)));
    }

    /** Whether the host is of the image's hypervisor and architecture, as far as the image names them. */
    public static boolean canRun(Resource host, Resource image) {
        return matches(host, image, "hypervisor") && matches(host, image, "arch");
    }

    private static boolean matches(Resource host, Resource image, String field) {
        var wanted = image.text(field);
        return wanted == null || wanted.equals(host.text(field));
    }

    /** MHz that may be handed out in all. */
    static long megahertz(World world, Resource host) {
        return (long) (host.number("cpunumber") * host.number("cpuspeed") * ratio(world, host, "cpuovercommitratio"));
    }

    /** Megabytes that may be handed out in all. */
    static long memory(World world, Resource host) {
        return (long) (host.number("memorytotal") / MEGABYTE * ratio(world, host, "memoryovercommitratio"));
    }

    private static double ratio(World world, Resource host, String field) {
        var cluster = world.store(Kind.CLUSTER).require(host.requireText("clusterid"));
        return Double.parseDouble(cluster.requireText(field));
    }

    /** MHz left on a host. */
    public static long freeMegahertz(World world, Resource host) {
        return megahertz(world, host) - used(world, host, vm -> vm.number("cpunumber") * vm.number("cpuspeed"));
    }

    /** Megabytes left on a host. */
    public static long freeMemory(World world, Resource host) {
        return memory(world, host) - used(world, host, vm -> vm.number("memory"));
    }

    private static long used(World world, Resource host, ToLongFunction<Resource> size) {
        return world.store(Kind.VIRTUAL_MACHINE).stream()
                .filter(vm -> host.uuid().equals(vm.text("plannedhost")))
                .mapToLong(size)
                .sum();
    }
}
