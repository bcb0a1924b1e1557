// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Host;
import io.github.cloudstack4j.core.model.HostFilter;
import io.github.cloudstack4j.core.model.Ref;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hosts, the machines that run virtual machines; for root administrators. Thread-safe. Obtain it from
 * {@link CloudStack#hosts()}.
 */
public final class Hosts {
    private final Catalog<Host, HostFilter> catalog;

    Hosts(Connection connection) {
        this.catalog = connection.inventory().hosts();
    }

    /** All, those that stand for system machines too; sends {@code listHosts}. */
    public Listing<Host> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listHosts}. */
    public Listing<Host> list(HostFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listHosts}. */
    public Listing<Host> list(Consumer<HostFilter.Builder> filter) {
        var builder = HostFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<Host> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no host has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no host has this id
     */
    public Host get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public Host get(Ref ref) {
        return catalog.get(ref);
    }
}
