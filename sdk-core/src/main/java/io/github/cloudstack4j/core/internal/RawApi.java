// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of any command, by name. */
interface RawApi {
    @POST(".")
    ApiCall<RawResponseBody> call(@Body RawRequest request);
}
