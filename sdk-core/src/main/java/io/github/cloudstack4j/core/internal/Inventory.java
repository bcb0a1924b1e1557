// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.AffinityGroup;
import io.github.cloudstack4j.core.model.AffinityGroupFilter;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.DiskOfferingFilter;
import io.github.cloudstack4j.core.model.Host;
import io.github.cloudstack4j.core.model.HostFilter;
import io.github.cloudstack4j.core.model.Iso;
import io.github.cloudstack4j.core.model.IsoFilter;
import io.github.cloudstack4j.core.model.Network;
import io.github.cloudstack4j.core.model.NetworkFilter;
import io.github.cloudstack4j.core.model.NetworkOffering;
import io.github.cloudstack4j.core.model.NetworkOfferingFilter;
import io.github.cloudstack4j.core.model.OsType;
import io.github.cloudstack4j.core.model.OsTypeFilter;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.ServiceOfferingFilter;
import io.github.cloudstack4j.core.model.SshKeyPair;
import io.github.cloudstack4j.core.model.SshKeyPairFilter;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.TemplateFilter;
import io.github.cloudstack4j.core.model.UserData;
import io.github.cloudstack4j.core.model.UserDataFilter;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.VirtualMachineFilter;
import io.github.cloudstack4j.core.model.Zone;
import io.github.cloudstack4j.core.model.ZoneFilter;
import java.util.stream.Stream;

/** The catalogs of the shared resources, each made when it is asked for: a program needs few of them. */
public final class Inventory {
    private final Connection connection;

    Inventory(Connection connection) {
        this.connection = connection;
    }

    public Catalog<Zone, ZoneFilter> zones() {
        return connection.catalog(
                new Catalog.Kind<>(
                        "zone",
                        "listZones",
                        null,
                        (id, scope) -> ZoneFilter.builder().id(id).build(),
                        (name, scope) -> ZoneFilter.builder().name(name).build(),
                        Zone::getId,
                        zone -> Stream.ofNullable(zone.getName())),
                request -> connection.api(InventoryApi.class).listZones(request));
    }

    public Catalog<Host, HostFilter> hosts() {
        return connection.catalog(
                new Catalog.Kind<>(
                        "host",
                        "listHosts",
                        null,
                        (id, scope) -> HostFilter.builder().id(id).build(),
                        (name, scope) -> HostFilter.builder().name(name).build(),
                        Host::getId,
                        host -> Stream.ofNullable(host.getName())),
                request -> connection.api(InventoryApi.class).listHosts(request));
    }

    public Catalog<ServiceOffering, ServiceOfferingFilter> serviceOfferings() {
        return connection.catalog(
                new Catalog.Kind<>(
                        "service offering",
                        "listServiceOfferings",
                        null,
                        (id, scope) -> ServiceOfferingFilter.builder().id(id).build(),
                        (name, scope) ->
                                ServiceOfferingFilter.builder().name(name).build(),
                        ServiceOffering::getId,
                        offering -> Stream.ofNullable(offering.getName())),
                request -> connection.api(InventoryApi.class).listServiceOfferings(request));
    }

    public Catalog<DiskOffering, DiskOfferingFilter> diskOfferings() {
        return connection.catalog(
                new Catalog.Kind<>(
                        "disk offering",
                        "listDiskOfferings",
                        null,
                        (id, scope) -> DiskOfferingFilter.builder().id(id).build(),
                        (name, scope) -> DiskOfferingFilter.builder().name(name).build(),
                        DiskOffering::getId,
                        offering -> Stream.ofNullable(offering.getName())),
                request -> connection.api(InventoryApi.class).listDiskOfferings(request));
    }

    public Catalog<NetworkOffering, NetworkOfferingFilter> networkOfferings() {
        return connection.catalog(
                new Catalog.Kind<>(
                        "network offering",
                        "listNetworkOfferings",
                        null,
                        (id, scope) -> NetworkOfferingFilter.builder().id(id).build(),
                        (name, scope) ->
                                NetworkOfferingFilter.builder().name(name).build(),
                        NetworkOffering::getId,
                        offering -> Stream.ofNullable(offering.getName())),
                request -> connection.api(InventoryApi.class).listNetworkOfferings(request));
    }

    public Catalog<OsType, OsTypeFilter> osTypes() {
        return connection.catalog(
                new Catalog.Kind<>(
                        "guest system",
                        "listOsTypes",
                        null,
                        (id, scope) -> OsTypeFilter.builder().id(id).build(),
                        (name, scope) ->
                                OsTypeFilter.builder().description(name).build(),
                        OsType::getId,
                        os -> Stream.ofNullable(os.getDescription())),
                request -> connection.api(InventoryApi.class).listOsTypes(request));
    }

    public Catalog<Template, TemplateFilter> templates() {
        return connection.catalog(
                new Catalog.Kind<>(
                        "template",
                        "listTemplates",
                        TemplateFilter.builder().build(),
                        (id, scope) -> TemplateFilter.builder().id(id).build(),
                        (name, scope) -> TemplateFilter.builder().name(name).build(),
                        Template::getId,
                        template -> Stream.ofNullable(template.getName())),
                request -> connection.api(InventoryApi.class).listTemplates(request));
    }

    public Catalog<Iso, IsoFilter> isos() {
        return connection.catalog(
                new Catalog.Kind<>(
                        "ISO",
                        "listIsos",
                        IsoFilter.builder().build(),
                        (id, scope) -> IsoFilter.builder().id(id).build(),
                        (name, scope) -> IsoFilter.builder().name(name).build(),
                        Iso::getId,
                        iso -> Stream.ofNullable(iso.getName())),
                request -> connection.api(InventoryApi.class).listIsos(request));
    }

    public Catalog<Network, NetworkFilter> networks() {
        return connection.catalog(
                new Catalog.Kind<>(
                        "network",
                        "listNetworks",
                        NetworkFilter.builder().build(),
                        (id, scope) ->
                                NetworkFilter.builder().id(id).parameters(scope).build(),
                        // The server has no filter by name here, only one by keyword, which matches parts too.
                        (name, scope) -> NetworkFilter.builder()
                                .keyword(name)
                                .parameters(scope)
                                .build(),
                        Network::getId,
                        network -> Stream.ofNullable(network.getName())),
                request -> connection.api(InventoryApi.class).listNetworks(request));
    }

    public Catalog<VirtualMachine, VirtualMachineFilter> virtualMachines() {
        return connection.catalog(
                new Catalog.Kind<>(
                        "virtual machine",
                        "listVirtualMachines",
                        VirtualMachineFilter.builder().build(),
                        (id, scope) -> VirtualMachineFilter.builder()
                                .id(id)
                                .parameters(scope)
                                .build(),
                        (name, scope) -> VirtualMachineFilter.builder()
                                .name(name)
                                .parameters(scope)
                                .build(),
                        VirtualMachine::getId,
                        machine -> Stream.ofNullable(machine.getName())),
                request -> connection.api(VirtualMachineApi.class).list(request));
    }

    public Catalog<AffinityGroup, AffinityGroupFilter> affinityGroups() {
        return connection.catalog(
                new Catalog.Kind<>(
                        "affinity group",
                        "listAffinityGroups",
                        AffinityGroupFilter.builder().build(),
                        (id, scope) -> AffinityGroupFilter.builder()
                                .id(id)
                                .parameters(scope)
                                .build(),
                        (name, scope) -> AffinityGroupFilter.builder()
                                .name(name)
                                .parameters(scope)
                                .build(),
                        AffinityGroup::getId,
                        group -> Stream.ofNullable(group.getName())),
                request -> connection.api(InventoryApi.class).listAffinityGroups(request));
    }

    public Catalog<SshKeyPair, SshKeyPairFilter> sshKeyPairs() {
        return connection.catalog(
                new Catalog.Kind<>(
                        "SSH key pair",
                        "listSSHKeyPairs",
                        SshKeyPairFilter.builder().build(),
                        (id, scope) -> SshKeyPairFilter.builder().id(id).build(),
                        (name, scope) -> SshKeyPairFilter.builder()
                                .name(name)
                                .parameters(scope)
                                .build(),
                        // Keys from before 4.17 have no id.
                        key -> String.valueOf(key.getId()),
                        key -> Stream.of(key.getName())),
                request -> connection.api(InventoryApi.class).listSshKeyPairs(request));
    }

    public Catalog<UserData, UserDataFilter> userData() {
        return connection.catalog(
                new Catalog.Kind<>(
                        "user data",
                        "listUserData",
                        UserDataFilter.builder().build(),
                        (id, scope) -> UserDataFilter.builder()
                                .id(id)
                                .parameters(scope)
                                .build(),
                        (name, scope) -> UserDataFilter.builder()
                                .name(name)
                                .parameters(scope)
                                .build(),
                        UserData::getId,
                        data -> Stream.ofNullable(data.getName())),
                request -> connection.api(UserDataApi.class).list(request));
    }
}
