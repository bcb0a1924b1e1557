// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.function.ToLongFunction;

/**
 * Room on hosts, and whose they are. A host is dedicated by the inner field {@code dedicatedto}: the uuid of an account
 * or domain.
 */
public final class Hosts {

    private static final long MEGABYTE = 1024L * 1024L;

    private Hosts() {}

    /** Cores left on a host, counted as often as they may be handed out. */
    public static long freeCpus(World world, Resource host) {
        return host.number("cpunumber") * host.number("overcommit") - used(world, host, vm -> vm.number("cpunumber"));
    }

    /** Megabytes left on a host. */
    public static long freeMemory(World world, Resource host) {
        return host.number("memorytotal") / MEGABYTE - used(world, host, vm -> vm.number("memory"));
    }

    static boolean isDedicatedTo(World world, Resource host, Account account) {
        var to = host.text("dedicatedto");
        if (to == null) {
            return false;
        }
        return to.equals(account.uuid())
                || world.domain(to)
                        .map(domain -> domain.contains(account.domain()))
                        .orElse(false);
    }

    private static long used(World world, Resource host, ToLongFunction<Resource> size) {
        return world.store(Kind.VIRTUAL_MACHINE).stream()
                .filter(vm -> host.uuid().equals(vm.text("plannedhost")))
                .mapToLong(size)
                .sum();
    }
}
