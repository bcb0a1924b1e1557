// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.core.internal.ApiCall;
import io.github.cloudstack4j.core.internal.Command;
import io.github.cloudstack4j.core.internal.Named;
import io.github.cloudstack4j.core.internal.Page;
import io.github.cloudstack4j.core.internal.PageRequest;
import io.github.cloudstack4j.core.internal.Safety;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of registered CNI configurations. */
interface CniApi {
    @POST(".")
    @Command(value = "listCniConfiguration", safety = Safety.READ)
    ApiCall<Page<Named>> list(@Body PageRequest<Named.Filter> request);
}
