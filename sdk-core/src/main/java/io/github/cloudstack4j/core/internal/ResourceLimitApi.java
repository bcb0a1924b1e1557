// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.ResourceLimit;
import io.github.cloudstack4j.core.model.ResourceLimitFilter;
import io.github.cloudstack4j.core.model.UpdateResourceLimitRequest;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of limits on what accounts, domains and projects may have. */
public interface ResourceLimitApi {
    @POST(".")
    @Command(value = "listResourceLimits", safety = Safety.READ)
    ApiCall<Page<ResourceLimit>> list(@Body PageRequest<ResourceLimitFilter> request);

    @POST(".")
    @Command(value = "updateResourceLimit", safety = Safety.IDEMPOTENT)
    ApiCall<ResourceLimit> update(@Body UpdateResourceLimitRequest request);
}
