// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.model;

import io.github.cloudstack4j.cks.model.AddMachinesRequest;
import io.github.cloudstack4j.cks.model.AddNodesRequest;
import io.github.cloudstack4j.cks.model.AddVersionRequest;
import io.github.cloudstack4j.cks.model.ClusterFilter;
import io.github.cloudstack4j.cks.model.CniConfigurationFilter;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.DedicateRequest;
import io.github.cloudstack4j.cks.model.DedicationFilter;
import io.github.cloudstack4j.cks.model.DeleteClusterRequest;
import io.github.cloudstack4j.cks.model.DeleteCniConfigurationRequest;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.RegisterCniConfigurationRequest;
import io.github.cloudstack4j.cks.model.RemoveMachinesRequest;
import io.github.cloudstack4j.cks.model.RemoveNodesRequest;
import io.github.cloudstack4j.cks.model.ScaleRequest;
import io.github.cloudstack4j.cks.model.UpdateAffinityGroupsRequest;
import io.github.cloudstack4j.cks.model.UpdateVersionRequest;
import io.github.cloudstack4j.cks.model.UpgradeRequest;
import io.github.cloudstack4j.cks.model.UploadParametersRequest;
import io.github.cloudstack4j.cks.model.VersionFilter;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.model.AffinityGroupFilter;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.CreateAffinityGroupRequest;
import io.github.cloudstack4j.core.model.CreateDiskOfferingRequest;
import io.github.cloudstack4j.core.model.CreateFirewallRuleRequest;
import io.github.cloudstack4j.core.model.CreateServiceOfferingRequest;
import io.github.cloudstack4j.core.model.CreateSshKeyPairRequest;
import io.github.cloudstack4j.core.model.DeleteAffinityGroupRequest;
import io.github.cloudstack4j.core.model.DeleteSshKeyPairRequest;
import io.github.cloudstack4j.core.model.DeleteTemplateRequest;
import io.github.cloudstack4j.core.model.DeleteUserDataRequest;
import io.github.cloudstack4j.core.model.DeployVirtualMachineRequest;
import io.github.cloudstack4j.core.model.DestroyVirtualMachineRequest;
import io.github.cloudstack4j.core.model.DiskOfferingFilter;
import io.github.cloudstack4j.core.model.EventFilter;
import io.github.cloudstack4j.core.model.EventLevel;
import io.github.cloudstack4j.core.model.FirewallRuleFilter;
import io.github.cloudstack4j.core.model.HostFilter;
import io.github.cloudstack4j.core.model.IsoFilter;
import io.github.cloudstack4j.core.model.JobFilter;
import io.github.cloudstack4j.core.model.LinkUserDataRequest;
import io.github.cloudstack4j.core.model.LoadBalancerRuleFilter;
import io.github.cloudstack4j.core.model.NetworkFilter;
import io.github.cloudstack4j.core.model.NetworkOfferingFilter;
import io.github.cloudstack4j.core.model.OsTypeFilter;
import io.github.cloudstack4j.core.model.PortForwardingRuleFilter;
import io.github.cloudstack4j.core.model.PublicIpAddressFilter;
import io.github.cloudstack4j.core.model.RegisterSshKeyPairRequest;
import io.github.cloudstack4j.core.model.RegisterTemplateRequest;
import io.github.cloudstack4j.core.model.RegisterUserDataRequest;
import io.github.cloudstack4j.core.model.ResetUserDataRequest;
import io.github.cloudstack4j.core.model.ServiceOfferingFilter;
import io.github.cloudstack4j.core.model.SshKeyPairFilter;
import io.github.cloudstack4j.core.model.StopVirtualMachineRequest;
import io.github.cloudstack4j.core.model.TemplateFilter;
import io.github.cloudstack4j.core.model.UpdateDiskOfferingRequest;
import io.github.cloudstack4j.core.model.UpdateServiceOfferingRequest;
import io.github.cloudstack4j.core.model.UpdateTemplateRequest;
import io.github.cloudstack4j.core.model.UpdateVmAffinityGroupsRequest;
import io.github.cloudstack4j.core.model.UploadTemplateRequest;
import io.github.cloudstack4j.core.model.UserDataFilter;
import io.github.cloudstack4j.core.model.VirtualMachineFilter;
import io.github.cloudstack4j.core.model.VirtualMachineState;
import io.github.cloudstack4j.core.model.ZoneFilter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** One request of each type. They point at things by id, so that sending one needs no other call. */
final class Requests {
    /** In every property that must not be logged. */
    static final String SECRET = "c4jSecret-s3cret";

    static final String SECRET_IN_BASE64 = Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));

    private static final String ID = "3208a728-b6cd-4d4d-b7ca-e46cd920513b";

    static final List<ApiRequest> ALL = List.of(
            // core
            ZoneFilter.builder().name("z").tag("env", "prod").build(),
            ServiceOfferingFilter.builder().zone("z").build(),
            TemplateFilter.builder().ids("a", "b").build(),
            IsoFilter.builder().build(),
            NetworkFilter.builder().project("p").build(),
            VirtualMachineFilter.builder().state(VirtualMachineState.RUNNING).build(),
            EventFilter.builder().level(EventLevel.ERROR).build(),
            JobFilter.builder().listAll(true).build(),
            FirewallRuleFilter.builder().network("n").build(),
            PortForwardingRuleFilter.builder().network("n").build(),
            LoadBalancerRuleFilter.builder().name("api-lb").build(),
            PublicIpAddressFilter.builder().sourceNat(true).build(),
            SshKeyPairFilter.builder().name("kp").build(),
            AffinityGroupFilter.builder().account("a").domain("d").build(),
            DeployVirtualMachineRequest.builder()
                    .zone(ID)
                    .serviceOffering(ID)
                    .template(ID)
                    .password(SECRET)
                    .userData(SECRET)
                    .userDataDetail("TOKEN", SECRET)
                    .detail("vnc", SECRET)
                    .build(),
            StopVirtualMachineRequest.builder().virtualMachine(ID).forced(true).build(),
            DestroyVirtualMachineRequest.builder()
                    .virtualMachine(ID)
                    .volumeIds("v")
                    .build(),
            CreateFirewallRuleRequest.builder()
                    .ipAddressId("i")
                    .protocol("tcp")
                    .startPort(80)
                    .build(),
            HostFilter.builder().zone("z").hostCluster("c").build(),
            NetworkOfferingFilter.builder().state("Enabled").build(),
            OsTypeFilter.builder().description("d").build(),
            RegisterTemplateRequest.builder()
                    .name("t")
                    .url("http://images/?" + SECRET)
                    .zone(ID)
                    .format("QCOW2")
                    .hypervisor("KVM")
                    .osType(ID)
                    .detail("vnc", SECRET)
                    .externalDetail("token", SECRET)
                    .build(),
            UploadTemplateRequest.builder()
                    .name("t")
                    .zone(ID)
                    .format("QCOW2")
                    .hypervisor("KVM")
                    .osType(ID)
                    .detail("vnc", SECRET)
                    .build(),
            UpdateTemplateRequest.builder().template(ID).detail("vnc", SECRET).build(),
            DeleteTemplateRequest.builder().template(ID).forced(true).build(),
            DiskOfferingFilter.builder().zone("z").build(),
            CreateDiskOfferingRequest.builder()
                    .name("d")
                    .customized(true)
                    .detail("key", SECRET)
                    .build(),
            UpdateDiskOfferingRequest.builder().diskOffering(ID).build(),
            CreateServiceOfferingRequest.builder()
                    .name("o")
                    .detail("key", SECRET)
                    .externalDetail("token", SECRET)
                    .build(),
            UpdateServiceOfferingRequest.builder()
                    .serviceOffering(ID)
                    .externalDetail("token", SECRET)
                    .build(),
            UserDataFilter.builder().name("d").build(),
            RegisterUserDataRequest.builder().name("d").text(SECRET).build(),
            DeleteUserDataRequest.builder().userData(ID).build(),
            LinkUserDataRequest.builder().template(ID).userData(ID).build(),
            ResetUserDataRequest.builder()
                    .virtualMachine(ID)
                    .text(SECRET)
                    .value("TOKEN", SECRET)
                    .build(),
            CreateSshKeyPairRequest.builder().name("kp").build(),
            RegisterSshKeyPairRequest.builder()
                    .name("kp")
                    .publicKey("ssh-rsa AAAA")
                    .build(),
            DeleteSshKeyPairRequest.builder().name("kp").build(),
            CreateAffinityGroupRequest.builder().name("g").type("host affinity").build(),
            DeleteAffinityGroupRequest.builder().affinityGroup(ID).build(),
            UpdateVmAffinityGroupsRequest.builder()
                    .virtualMachine(ID)
                    .affinityGroup(ID)
                    .build(),
            // cks
            DedicateRequest.builder().host(ID).domain(ID).account("a").build(),
            DedicationFilter.builder().domain("d").account("a").build(),
            CniConfigurationFilter.builder().name("c").build(),
            RegisterCniConfigurationRequest.builder().name("c").text(SECRET).build(),
            DeleteCniConfigurationRequest.builder().configuration(ID).build(),
            AddNodesRequest.builder().cluster(ID).nodes(ID).build(),
            RemoveNodesRequest.builder().cluster(ID).nodes(ID).build(),
            CreateClusterRequest.builder()
                    .name("prod")
                    .zone(ID)
                    .kubernetesVersion(ID)
                    .workers(3)
                    .offering(NodeType.WORKER, ID)
                    .template(NodeType.ETCD, ID)
                    .affinityGroups(NodeType.CONTROL, ID, ID)
                    .cni(ID, Map.of("AS", SECRET))
                    .dockerRegistry("https://registry/" + SECRET, "me", SECRET)
                    .build(),
            ClusterFilter.builder().name("prod").build(),
            ScaleRequest.builder().cluster(ID).autoscaling(1, 5).build(),
            UpgradeRequest.builder().cluster(ID).kubernetesVersion(ID).build(),
            DeleteClusterRequest.builder().cluster(ID).cleanup(true).build(),
            UpdateAffinityGroupsRequest.builder()
                    .cluster(ID)
                    .affinityGroups(NodeType.WORKER, ID)
                    .build(),
            AddMachinesRequest.builder()
                    .cluster(ID)
                    .machines(ID)
                    .controlNode(true)
                    .build(),
            RemoveMachinesRequest.builder().cluster(ID).machines(ID, ID).build(),
            AddVersionRequest.builder()
                    .semanticVersion("1.33.1")
                    .url("http://iso/?" + SECRET)
                    .build(),
            VersionFilter.builder().minimumSemanticVersion("1.31.0").build(),
            UpdateVersionRequest.builder()
                    .version(ID)
                    .state(VersionState.DISABLED)
                    .build(),
            UploadParametersRequest.builder()
                    .semanticVersion("1.33.1")
                    .name("n")
                    .zone(ID)
                    .build());

    private Requests() {}

    static ApiRequest ofType(Class<?> type) {
        return ALL.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no sample of " + type));
    }
}
