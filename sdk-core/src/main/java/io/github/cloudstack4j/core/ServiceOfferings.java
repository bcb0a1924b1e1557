// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.ServiceOfferingFilter;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The compute offerings: how many cores and how much memory a machine may have. Thread-safe. Obtain it from
 * {@link CloudStack#serviceOfferings()}.
 */
public final class ServiceOfferings {
    private final Catalog<ServiceOffering, ServiceOfferingFilter> catalog;

    ServiceOfferings(Connection connection) {
        this.catalog = connection.inventory().serviceOfferings();
    }

    /** All that this account sees by default; sends {@code listServiceOfferings}. */
    public Listing<ServiceOffering> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listServiceOfferings}. */
    public Listing<ServiceOffering> list(ServiceOfferingFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listServiceOfferings}. */
    public Listing<ServiceOffering> list(Consumer<ServiceOfferingFilter.Builder> filter) {
        var builder = ServiceOfferingFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<ServiceOffering> find(String nameOrId) {
        return catalog.find(Ref.of(nameOrId));
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no service offering has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no service offering has this id
     */
    public ServiceOffering get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public ServiceOffering get(Ref ref) {
        return catalog.get(ref);
    }
}
