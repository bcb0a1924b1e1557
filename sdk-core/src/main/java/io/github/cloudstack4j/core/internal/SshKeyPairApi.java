// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.CreateSshKeyPairRequest;
import io.github.cloudstack4j.core.model.DeleteSshKeyPairRequest;
import io.github.cloudstack4j.core.model.RegisterSshKeyPairRequest;
import io.github.cloudstack4j.core.model.SshKeyPair;
import io.github.cloudstack4j.core.model.Success;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of SSH key pairs, apart from their list. */
public interface SshKeyPairApi {
    @POST(".")
    @Command(value = "createSSHKeyPair", safety = Safety.MUTATION)
    ApiCall<SshKeyPair> create(@Body CreateSshKeyPairRequest request);

    @POST(".")
    @Command(value = "registerSSHKeyPair", safety = Safety.MUTATION)
    ApiCall<SshKeyPair> register(@Body RegisterSshKeyPairRequest request);

    @POST(".")
    @Command(value = "deleteSSHKeyPair", safety = Safety.MUTATION, flat = true)
    ApiCall<Success> delete(@Body DeleteSshKeyPairRequest request);
}
