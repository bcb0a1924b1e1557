// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.cloudstack4j.core.model.CreateVmSnapshotRequest;
import io.github.cloudstack4j.core.model.Success;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.VmSnapshot;
import io.github.cloudstack4j.core.model.VmSnapshotFilter;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of snapshots of machines. */
public interface VmSnapshotApi {
    @POST(".")
    @Command(value = "listVMSnapshot", safety = Safety.READ)
    ApiCall<Page<VmSnapshot>> list(@Body PageRequest<VmSnapshotFilter> request);

    @POST(".")
    @Command(value = "createVMSnapshot", safety = Safety.MUTATION)
    ApiCall<JobTicket<VmSnapshot>> create(@Body CreateVmSnapshotRequest request);

    @POST(".")
    @Command(value = "deleteVMSnapshot", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> delete(@Body Target request);

    @POST(".")
    @Command(value = "revertToVMSnapshot", safety = Safety.MUTATION)
    ApiCall<JobTicket<VirtualMachine>> revert(@Body Target request);

    /** The one snapshot that a command is about, which these commands do not call {@code id}. */
    record Target(@JsonProperty("vmsnapshotid") String id) {}
}
