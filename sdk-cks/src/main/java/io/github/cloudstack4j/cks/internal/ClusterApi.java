// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.AddMachinesRequest;
import io.github.cloudstack4j.cks.model.AddNodesRequest;
import io.github.cloudstack4j.cks.model.ClusterConfig;
import io.github.cloudstack4j.cks.model.ClusterFilter;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.DeleteClusterRequest;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.RemoveMachinesRequest;
import io.github.cloudstack4j.cks.model.RemoveNodesRequest;
import io.github.cloudstack4j.cks.model.RemovedMachine;
import io.github.cloudstack4j.cks.model.ScaleRequest;
import io.github.cloudstack4j.cks.model.UpdateAffinityGroupsRequest;
import io.github.cloudstack4j.cks.model.UpgradeRequest;
import io.github.cloudstack4j.core.internal.ApiCall;
import io.github.cloudstack4j.core.internal.ById;
import io.github.cloudstack4j.core.internal.Command;
import io.github.cloudstack4j.core.internal.JobTicket;
import io.github.cloudstack4j.core.internal.Page;
import io.github.cloudstack4j.core.internal.PageRequest;
import io.github.cloudstack4j.core.internal.Safety;
import io.github.cloudstack4j.core.model.Success;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The wire face of clusters. */
public interface ClusterApi {
    @POST(".")
    @Command(value = "createKubernetesCluster", safety = Safety.MUTATION)
    ApiCall<JobTicket<KubernetesCluster>> create(@Body CreateClusterRequest request);

    @POST(".")
    @Command(value = "listKubernetesClusters", safety = Safety.READ)
    ApiCall<Page<KubernetesCluster>> list(@Body PageRequest<ClusterFilter> request);

    @POST(".")
    @Command(value = "getKubernetesClusterConfig", safety = Safety.READ)
    ApiCall<ClusterConfig> config(@Body ById request);

    @POST(".")
    @Command(value = "startKubernetesCluster", safety = Safety.MUTATION)
    ApiCall<JobTicket<KubernetesCluster>> start(@Body ById request);

    @POST(".")
    @Command(value = "stopKubernetesCluster", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> stop(@Body ById request);

    @POST(".")
    @Command(value = "scaleKubernetesCluster", safety = Safety.MUTATION)
    ApiCall<JobTicket<KubernetesCluster>> scale(@Body ScaleRequest request);

    @POST(".")
    @Command(value = "upgradeKubernetesCluster", safety = Safety.MUTATION)
    ApiCall<JobTicket<KubernetesCluster>> upgrade(@Body UpgradeRequest request);

    @POST(".")
    @Command(value = "deleteKubernetesCluster", safety = Safety.MUTATION)
    ApiCall<JobTicket<Success>> delete(@Body DeleteClusterRequest request);

    @POST(".")
    @Command(value = "updateKubernetesClusterAffinityGroups", safety = Safety.IDEMPOTENT)
    ApiCall<KubernetesCluster> updateAffinityGroups(@Body UpdateAffinityGroupsRequest request);

    /** Machines that belong to the cluster already are passed over. */
    @POST(".")
    @Command(value = "addVirtualMachinesToKubernetesCluster", safety = Safety.IDEMPOTENT, flat = true)
    ApiCall<Success> addMachines(@Body AddMachinesRequest request);

    @POST(".")
    @Command(value = "removeVirtualMachinesFromKubernetesCluster", safety = Safety.IDEMPOTENT)
    ApiCall<Page<RemovedMachine>> removeMachines(@Body RemoveMachinesRequest request);

    @POST(".")
    @Command(value = "addNodesToKubernetesCluster", safety = Safety.MUTATION)
    ApiCall<JobTicket<KubernetesCluster>> addNodes(@Body AddNodesRequest request);

    @POST(".")
    @Command(value = "removeNodesFromKubernetesCluster", safety = Safety.MUTATION)
    ApiCall<JobTicket<KubernetesCluster>> removeNodes(@Body RemoveNodesRequest request);
}
