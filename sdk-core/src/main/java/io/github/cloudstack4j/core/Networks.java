// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Network;
import io.github.cloudstack4j.core.model.NetworkFilter;
import io.github.cloudstack4j.core.model.Ref;
import java.util.Optional;
import java.util.function.Consumer;

/** The guest networks. Thread-safe. Obtain it from {@link CloudStack#networks()}. */
public final class Networks {
    private final Catalog<Network, NetworkFilter> catalog;

    Networks(Connection connection) {
        this.catalog = connection.inventory().networks();
    }

    /** All that this account sees by default; sends {@code listNetworks}. */
    public Listing<Network> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listNetworks}. */
    public Listing<Network> list(NetworkFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listNetworks}. */
    public Listing<Network> list(Consumer<NetworkFilter.Builder> filter) {
        var builder = NetworkFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<Network> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no network has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no network has this id
     */
    public Network get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public Network get(Ref ref) {
        return catalog.get(ref);
    }
}
