// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cloudstack4j.core.model.ApiDescription;
import io.github.cloudstack4j.core.model.ServerCapabilities;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of what a server tells about itself. */
public interface ServerApi {
    @POST(".")
    @Command(value = "listCapabilities", safety = Safety.READ)
    ApiCall<ServerCapabilities> listCapabilities(@Body Everything request);

    @POST(".")
    @Command(value = "listApis", safety = Safety.READ)
    ApiCall<Page<ApiDescription>> listApis(@Body ApiQuery request);

    /** A request without parameters. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Everything() {}

    /** The command with this name, or all of them; this list has no pages. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApiQuery(@JsonProperty("name") @Nullable String name) {}
}
