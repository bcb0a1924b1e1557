// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.dedication;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cloudstack4j.cks.model.DedicateRequest;
import io.github.cloudstack4j.cks.model.Dedication;
import io.github.cloudstack4j.cks.model.DedicationFilter;
import io.github.cloudstack4j.core.internal.ApiCall;
import io.github.cloudstack4j.core.internal.Command;
import io.github.cloudstack4j.core.internal.JobTicket;
import io.github.cloudstack4j.core.internal.Page;
import io.github.cloudstack4j.core.internal.PageRequest;
import io.github.cloudstack4j.core.internal.Safety;
import io.github.cloudstack4j.core.model.Success;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of dedications. The parameters of the four kinds differ only in the name of what is dedicated. */
public interface DedicationApi {
    @POST(".")
    @Command(value = "dedicateZone", safety = Safety.MUTATION)
    ApiCall<JobTicket<Dedication>> dedicateZone(@Body DedicateRequest request);

    @POST(".")
    @Command(value = "listDedicatedZones", safety = Safety.READ)
    ApiCall<Page<Dedication>> listZones(@Body PageRequest<DedicationFilter> request);

    @POST(".")
    @Command(value = "releaseDedicatedZone", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> releaseZone(@Body ZoneId request);

    @POST(".")
    @Command(value = "dedicatePod", safety = Safety.MUTATION)
    ApiCall<JobTicket<Dedication>> dedicatePod(@Body DedicateRequest request);

    @POST(".")
    @Command(value = "listDedicatedPods", safety = Safety.READ)
    ApiCall<Page<Dedication>> listPods(@Body PageRequest<DedicationFilter> request);

    @POST(".")
    @Command(value = "releaseDedicatedPod", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> releasePod(@Body PodId request);

    @POST(".")
    @Command(value = "dedicateCluster", safety = Safety.MUTATION)
    ApiCall<JobTicket<Dedication>> dedicateCluster(@Body DedicateRequest request);

    @POST(".")
    @Command(value = "listDedicatedClusters", safety = Safety.READ)
    ApiCall<Page<Dedication>> listClusters(@Body PageRequest<DedicationFilter> request);

    @POST(".")
    @Command(value = "releaseDedicatedCluster", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> releaseCluster(@Body ClusterId request);

    @POST(".")
    @Command(value = "dedicateHost", safety = Safety.MUTATION)
    ApiCall<JobTicket<Dedication>> dedicateHost(@Body DedicateRequest request);

    @POST(".")
    @Command(value = "listDedicatedHosts", safety = Safety.READ)
    ApiCall<Page<Dedication>> listHosts(@Body PageRequest<DedicationFilter> request);

    @POST(".")
    @Command(value = "releaseDedicatedHost", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> releaseHost(@Body HostId request);

    /** A zone, under the name its command has for it. */
    record ZoneId(@JsonProperty("zoneid") String id) {}

    /** A pod. */
    record PodId(@JsonProperty("podid") String id) {}

    /** A cluster of hosts. */
    record ClusterId(@JsonProperty("clusterid") String id) {}

    /** A host. */
    record HostId(@JsonProperty("hostid") String id) {}
}
