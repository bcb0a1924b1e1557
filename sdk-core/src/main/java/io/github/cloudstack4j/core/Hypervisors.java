// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.InventoryApi;
import io.github.cloudstack4j.core.model.HypervisorCapabilities;
import io.github.cloudstack4j.core.model.HypervisorCapabilitiesFilter;
import java.util.function.Consumer;

/**
 * What runs the machines; for root administrators. Thread-safe. Obtain it from {@link CloudStack#hypervisors()}.
 */
public final class Hypervisors {
    private final Connection connection;

    Hypervisors(Connection connection) {
        this.connection = connection;
    }

    /** What each version of each hypervisor can do; sends {@code listHypervisorCapabilities}. */
    public Listing<HypervisorCapabilities> capabilities() {
        return capabilities(HypervisorCapabilitiesFilter.builder().build());
    }

    /** What those that pass a filter can do; sends {@code listHypervisorCapabilities}. */
    public Listing<HypervisorCapabilities> capabilities(HypervisorCapabilitiesFilter filter) {
        return connection.listing(
                filter,
                filter.getPageSize(),
                request -> connection.api(InventoryApi.class).listHypervisorCapabilities(request));
    }

    /** What those that pass a filter can do; sends {@code listHypervisorCapabilities}. */
    public Listing<HypervisorCapabilities> capabilities(Consumer<HypervisorCapabilitiesFilter.Builder> filter) {
        var builder = HypervisorCapabilitiesFilter.builder();
        filter.accept(builder);
        return capabilities(builder.build());
    }
}
