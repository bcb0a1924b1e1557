// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.DeployVirtualMachineRequest;
import io.github.cloudstack4j.core.model.DestroyVirtualMachineRequest;
import io.github.cloudstack4j.core.model.StopVirtualMachineRequest;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.VirtualMachineFilter;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of virtual machines. */
public interface VirtualMachineApi {
    @POST(".")
    @Command(value = "listVirtualMachines", safety = Safety.READ)
    ApiCall<Page<VirtualMachine>> list(@Body PageRequest<VirtualMachineFilter> request);

    @POST(".")
    @Command(value = "deployVirtualMachine", safety = Safety.MUTATION)
    ApiCall<JobTicket<VirtualMachine>> deploy(@Body DeployVirtualMachineRequest request);

    @POST(".")
    @Command(value = "startVirtualMachine", safety = Safety.MUTATION)
    ApiCall<JobTicket<VirtualMachine>> start(@Body ById request);

    @POST(".")
    @Command(value = "stopVirtualMachine", safety = Safety.MUTATION)
    ApiCall<JobTicket<VirtualMachine>> stop(@Body StopVirtualMachineRequest request);

    @POST(".")
    @Command(value = "rebootVirtualMachine", safety = Safety.MUTATION)
    ApiCall<JobTicket<VirtualMachine>> reboot(@Body ById request);

    @POST(".")
    @Command(value = "destroyVirtualMachine", safety = Safety.MUTATION)
    ApiCall<JobTicket<VirtualMachine>> destroy(@Body DestroyVirtualMachineRequest request);
}
