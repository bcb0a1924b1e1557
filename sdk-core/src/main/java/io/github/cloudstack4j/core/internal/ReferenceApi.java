// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of resources that requests only point at. */
interface ReferenceApi {
    @POST(".")
    @Command(value = "listDomains", safety = Safety.READ)
    ApiCall<Page<Named>> listDomains(@Body PageRequest<Named.Filter> request);

    @POST(".")
    @Command(value = "listPods", safety = Safety.READ)
    ApiCall<Page<Named>> listPods(@Body PageRequest<Named.Filter> request);

    @POST(".")
    @Command(value = "listClusters", safety = Safety.READ)
    ApiCall<Page<Named>> listHostClusters(@Body PageRequest<Named.Filter> request);

    @POST(".")
    @Command(value = "listProjects", safety = Safety.READ)
    ApiCall<Page<Named>> listProjects(@Body PageRequest<Named.Filter> request);
}
