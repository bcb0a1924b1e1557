// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.InventoryApi;
import io.github.cloudstack4j.core.model.Event;
import io.github.cloudstack4j.core.model.EventFilter;
import java.util.function.Consumer;

/**
 * What has happened in the cloud, newest first; but a list filtered by resource is oldest first. Thread-safe. Obtain it
 * from {@link CloudStack#events()}.
 */
public final class Events {
    private final Connection connection;

    Events(Connection connection) {
        this.connection = connection;
    }

    /** Events that pass a filter; sends {@code listEvents}. */
    public Listing<Event> list(EventFilter filter) {
        return connection.listing(
                filter,
                filter.getPageSize(),
                request -> connection.api(InventoryApi.class).listEvents(request));
    }

    /** Events that pass a filter; sends {@code listEvents}. */
    public Listing<Event> list(Consumer<EventFilter.Builder> filter) {
        var builder = EventFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }
}
