// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.CniConfiguration;
import io.github.cloudstack4j.cks.model.CniConfigurationFilter;
import io.github.cloudstack4j.cks.model.DeleteCniConfigurationRequest;
import io.github.cloudstack4j.cks.model.RegisterCniConfigurationRequest;
import io.github.cloudstack4j.core.internal.ApiCall;
import io.github.cloudstack4j.core.internal.Command;
import io.github.cloudstack4j.core.internal.Page;
import io.github.cloudstack4j.core.internal.PageRequest;
import io.github.cloudstack4j.core.internal.Safety;
import io.github.cloudstack4j.core.model.Success;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of registered CNI configurations. */
public interface CniApi {
    @POST(".")
    @Command(value = "listCniConfiguration", safety = Safety.READ)
    ApiCall<Page<CniConfiguration>> list(@Body PageRequest<CniConfigurationFilter> request);

    @POST(".")
    @Command(value = "registerCniConfiguration", safety = Safety.MUTATION)
    ApiCall<CniConfiguration> register(@Body RegisterCniConfigurationRequest request);

    @POST(".")
    @Command(value = "deleteCniConfiguration", safety = Safety.MUTATION, flat = true)
    ApiCall<Success> delete(@Body DeleteCniConfigurationRequest request);
}
