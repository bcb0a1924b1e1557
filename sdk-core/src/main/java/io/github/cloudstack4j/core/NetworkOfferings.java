// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.NetworkOffering;
import io.github.cloudstack4j.core.model.NetworkOfferingFilter;
import io.github.cloudstack4j.core.model.Ref;
import java.util.Optional;
import java.util.function.Consumer;

/** The kinds of networks a cloud offers. Thread-safe. Obtain it from {@link CloudStack#networkOfferings()}. */
public final class NetworkOfferings {
    private final Catalog<NetworkOffering, NetworkOfferingFilter> catalog;

    NetworkOfferings(Connection connection) {
        this.catalog = connection.inventory().networkOfferings();
    }

    /** All that this account sees by default; sends {@code listNetworkOfferings}. */
    public Listing<NetworkOffering> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listNetworkOfferings}. */
    public Listing<NetworkOffering> list(NetworkOfferingFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listNetworkOfferings}. */
    public Listing<NetworkOffering> list(Consumer<NetworkOfferingFilter.Builder> filter) {
        var builder = NetworkOfferingFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<NetworkOffering> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no network offering has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no network offering has this id
     */
    public NetworkOffering get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public NetworkOffering get(Ref ref) {
        return catalog.get(ref);
    }
}
