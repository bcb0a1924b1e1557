// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cloudstack4j.core.model.AffinityGroup;
import io.github.cloudstack4j.core.model.AffinityGroupType;
import io.github.cloudstack4j.core.model.CreateAffinityGroupRequest;
import io.github.cloudstack4j.core.model.DeleteAffinityGroupRequest;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.UpdateVmAffinityGroupsRequest;
import io.github.cloudstack4j.core.model.VirtualMachine;
import java.util.Map;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of affinity groups, apart from their list. */
public interface AffinityGroupApi {
    @POST(".")
    @Command(value = "createAffinityGroup", safety = Safety.MUTATION)
    ApiCall<JobTicket<AffinityGroup>> create(@Body CreateAffinityGroupRequest request);

    @POST(".")
    @Command(value = "deleteAffinityGroup", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> delete(@Body DeleteAffinityGroupRequest request);

    @POST(".")
    @Command(value = "listAffinityGroupTypes", safety = Safety.READ)
    ApiCall<Page<Row>> types(@Body PageRequest<Map<String, String>> request);

    @POST(".")
    @Command(value = "updateVMAffinityGroup", safety = Safety.MUTATION)
    ApiCall<JobTicket<VirtualMachine>> update(@Body UpdateVmAffinityGroupsRequest request);

    /** One of the types. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(@JsonProperty("type") AffinityGroupType type) {}
}
