// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.CreateServiceOfferingRequest;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.UpdateServiceOfferingRequest;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of making and changing service offerings. */
public interface OfferingApi {
    @POST(".")
    @Command(value = "createServiceOffering", safety = Safety.MUTATION)
    ApiCall<ServiceOffering> create(@Body CreateServiceOfferingRequest request);

    @POST(".")
    @Command(value = "updateServiceOffering", safety = Safety.IDEMPOTENT)
    ApiCall<ServiceOffering> update(@Body UpdateServiceOfferingRequest request);

    @POST(".")
    @Command(value = "deleteServiceOffering", safety = Safety.MUTATION, flat = true)
    ApiCall<Success> delete(@Body ById request);
}
