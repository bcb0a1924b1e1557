// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.ResourceLimitApi;
import io.github.cloudstack4j.core.model.ResourceLimit;
import io.github.cloudstack4j.core.model.ResourceLimitFilter;
import io.github.cloudstack4j.core.model.UpdateResourceLimitRequest;
import java.util.function.Consumer;

/**
 * How much of each kind of resource accounts, domains and projects may have. Thread-safe. Obtain it from
 * {@link CloudStack#resourceLimits()}.
 */
public final class ResourceLimits {
    private final Connection connection;

    ResourceLimits(Connection connection) {
        this.connection = connection;
    }

    /** Those of this account; sends {@code listResourceLimits}. */
    public Listing<ResourceLimit> list() {
        return list(ResourceLimitFilter.builder().build());
    }

    /** Those that pass a filter; sends {@code listResourceLimits}. */
    public Listing<ResourceLimit> list(ResourceLimitFilter filter) {
        return connection.listing(filter, filter.getPageSize(), request -> api().list(request));
    }

    /** Those that pass a filter; sends {@code listResourceLimits}. */
    public Listing<ResourceLimit> list(Consumer<ResourceLimitFilter.Builder> filter) {
        var builder = ResourceLimitFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /**
     * Sets a limit, of a domain if the request names no account or project; sends {@code updateResourceLimit}. What is
     * there already stays, however much it is.
     *
     * @throws PermissionDeniedException if the caller is no administrator of the domain
     * @throws InvalidParameterException if there is no kind with this number, or the domain itself may have less
     */
    public ResourceLimit update(UpdateResourceLimitRequest request) {
        return api().update(request).execute();
    }

    /** Sets a limit; see {@link #update(UpdateResourceLimitRequest)}. */
    public ResourceLimit update(Consumer<UpdateResourceLimitRequest.Builder> request) {
        var builder = UpdateResourceLimitRequest.builder();
        request.accept(builder);
        return update(builder.build());
    }

    private ResourceLimitApi api() {
        return connection.api(ResourceLimitApi.class);
    }
}
