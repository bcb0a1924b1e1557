// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.DeleteUserDataRequest;
import io.github.cloudstack4j.core.model.LinkUserDataRequest;
import io.github.cloudstack4j.core.model.RegisterUserDataRequest;
import io.github.cloudstack4j.core.model.ResetUserDataRequest;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.UserData;
import io.github.cloudstack4j.core.model.UserDataFilter;
import io.github.cloudstack4j.core.model.VirtualMachine;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of user data. */
public interface UserDataApi {
    @POST(".")
    @Command(value = "listUserData", safety = Safety.READ)
    ApiCall<Page<UserData>> list(@Body PageRequest<UserDataFilter> request);

    @POST(".")
    @Command(value = "registerUserData", safety = Safety.MUTATION)
    ApiCall<UserData> register(@Body RegisterUserDataRequest request);

    @POST(".")
    @Command(value = "deleteUserData", safety = Safety.MUTATION, flat = true)
    ApiCall<Success> delete(@Body DeleteUserDataRequest request);

    @POST(".")
    @Command(value = "linkUserDataToTemplate", safety = Safety.IDEMPOTENT)
    ApiCall<Template> link(@Body LinkUserDataRequest request);

    @POST(".")
    @Command(value = "resetUserDataForVirtualMachine", safety = Safety.IDEMPOTENT)
    ApiCall<VirtualMachine> reset(@Body ResetUserDataRequest request);
}
