// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.model;

import io.github.cloudstack4j.core.internal.ApiCall;
import io.github.cloudstack4j.core.internal.Command;
import io.github.cloudstack4j.core.internal.Page;
import io.github.cloudstack4j.core.internal.PageRequest;
import io.github.cloudstack4j.core.internal.Safety;
import io.github.cloudstack4j.core.model.Network;
import io.github.cloudstack4j.core.model.Tag;
import io.github.cloudstack4j.core.model.VirtualMachine;
import java.util.Map;
import retrofit2.http.Body;
import retrofit2.http.POST;

/**
 * The commands that models are reported by or made for, and that no client of the SDK sends, or not for the whole of the model. A
 * command moves out of here when its client comes.
 */
interface ModelsWithoutClient {
    @POST(".")
    @Command(value = "listTags", safety = Safety.READ)
    ApiCall<Page<Tag>> listTags(@Body PageRequest<Map<String, String>> request);

    @POST(".")
    @Command(value = "createNetwork", safety = Safety.MUTATION)
    ApiCall<Network> createNetwork(@Body Anything request);

    @POST(".")
    @Command(value = "updateVirtualMachine", safety = Safety.MUTATION)
    ApiCall<VirtualMachine> updateVirtualMachine(@Body Anything request);

    /** No parameters: what comes back matters. */
    record Anything() {}
}
