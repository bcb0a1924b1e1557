// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of the server's throttling. */
interface ApiLimitApi {
    @POST(".")
    @Command(value = "listCapabilities", safety = Safety.READ)
    ApiCall<Throttling> capabilities(@Body Nothing nothing);

    @POST(".")
    @Command(value = "getApiLimit", safety = Safety.READ)
    ApiCall<Limit> limit(@Body Nothing nothing);

    @JsonAutoDetect
    record Nothing() {}

    /** How many calls an account may make in how many seconds; null where the server does not throttle. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Throttling(
            @JsonProperty("apilimitmax") @Nullable Integer apiLimitMax,
            @JsonProperty("apilimitinterval") @Nullable Integer apiLimitInterval) {}

    /** What is left of the present interval. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Limit(@JsonProperty("apiIssued") int issued) {}
}
