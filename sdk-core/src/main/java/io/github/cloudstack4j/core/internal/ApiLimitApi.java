// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of how much the server lets an account call. */
interface ApiLimitApi {
    @POST(".")
    @Command(value = "getApiLimit", safety = Safety.READ)
    ApiCall<Limit> limit(@Body ServerApi.Everything request);

    /** What is left of the present interval. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Limit(@JsonProperty("apiIssued") int issued) {}
}
