// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.CreateDiskOfferingRequest;
import io.github.cloudstack4j.core.model.CreateServiceOfferingRequest;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.UpdateDiskOfferingRequest;
import io.github.cloudstack4j.core.model.UpdateServiceOfferingRequest;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of making and changing service offerings and disk offerings. */
public interface OfferingApi {
    @POST(".")
    @Command(value = "createServiceOffering", safety = Safety.MUTATION)
    ApiCall<ServiceOffering> create(@Body CreateServiceOfferingRequest request);

    @POST(".")
    @Command(value = "updateServiceOffering", safety = Safety.IDEMPOTENT)
    ApiCall<ServiceOffering> update(@Body UpdateServiceOfferingRequest request);

    @POST(".")
    @Command(value = "deleteServiceOffering", safety = Safety.MUTATION, flat = true)
    ApiCall<Success> deleteServiceOffering(@Body ById request);

    @POST(".")
    @Command(value = "createDiskOffering", safety = Safety.MUTATION)
    ApiCall<DiskOffering> create(@Body CreateDiskOfferingRequest request);

    @POST(".")
    @Command(value = "updateDiskOffering", safety = Safety.IDEMPOTENT)
    ApiCall<DiskOffering> update(@Body UpdateDiskOfferingRequest request);

    @POST(".")
    @Command(value = "deleteDiskOffering", safety = Safety.MUTATION, flat = true)
    ApiCall<Success> deleteDiskOffering(@Body ById request);
}
