// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.placement;

import io.github.cloudstack4j.cks.model.NodeType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Puts one node after the other on a host, as the server starts them. */
final class HostFilling {
    private final BiPredicate<PlannedHost, PlannedNodes> allowed;
    private final List<Room> rooms;
    private final Map<String, Set<String>> hostsOfGroups = new HashMap<>();
    private final Comparator<Room> order;

    /** Which of several hosts takes a node; what the server does is a matter of its settings. */
    enum Order {
        EMPTIEST_FIRST,
        FULLEST_FIRST
    }

    /** What is left on a host. */
    private static final class Room {
        private final PlannedHost host;
        private long megahertz;
        private long bytes;

        Room(PlannedHost host) {
            this.host = host;
            this.megahertz = host.megahertz();
            this.bytes = host.bytes();
        }

        long bytes() {
            return bytes;
        }
    }

    HostFilling(Order order, BiPredicate<PlannedHost, PlannedNodes> allowed, List<PlannedHost> hosts) {
        this.allowed = allowed;
        this.rooms = hosts.stream().map(Room::new).toList();
        var byMemory = Comparator.comparingLong(Room::bytes);
        this.order = order == Order.EMPTIEST_FIRST ? byMemory.reversed() : byMemory;
    }

    /** What the server calls the failure of the first node that finds no host, if one does not. */
    Optional<String> firstWithoutHost(List<NodeType> sequence, List<PlannedNodes> nodes) {
        for (var type : sequence) {
            for (var some : nodes.stream().filter(of -> of.type() == type).toList()) {
                for (var i = 0; i < some.count(); i++) {
                    if (!start(some)) {
                        return Optional.of(failure(type, i));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String failure(NodeType type, int index) {
        return switch (type) {
            case ETCD -> "Provisioning the etcd VM failed";
            case CONTROL ->
                index == 0 ? "Provisioning the control VM failed" : "Provisioning additional control VM failed";
            case WORKER -> "Provisioning node VM failed";
        };
    }

    private boolean start(PlannedNodes some) {
        var chosen = rooms.stream()
                .filter(room -> some.roomOn(room.megahertz, room.bytes) > 0)
                .filter(room -> allowed.test(room.host, some))
                .filter(room -> some.groups().stream().allMatch(group -> group.allows(room.host.id(), hostsOf(group))))
                .min(order);
        chosen.ifPresent(room -> {
            room.megahertz -= some.megahertz();
            room.bytes -= some.bytes();
            some.groups().forEach(group -> hostsOf(group).add(room.host.id()));
        });
        return chosen.isPresent();
    }

    private Set<String> hostsOf(PlannedGroup group) {
        return hostsOfGroups.computeIfAbsent(group.id(), id -> new HashSet<>(group.hosts()));
    }
}
