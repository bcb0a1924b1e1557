// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.AffinityGroup;
import io.github.cloudstack4j.core.model.AffinityGroupFilter;
import io.github.cloudstack4j.core.model.Iso;
import io.github.cloudstack4j.core.model.IsoFilter;
import io.github.cloudstack4j.core.model.Network;
import io.github.cloudstack4j.core.model.NetworkFilter;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.ServiceOfferingFilter;
import io.github.cloudstack4j.core.model.SshKeyPair;
import io.github.cloudstack4j.core.model.SshKeyPairFilter;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.TemplateFilter;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.VirtualMachineFilter;
import io.github.cloudstack4j.core.model.Zone;
import io.github.cloudstack4j.core.model.ZoneFilter;
import java.util.stream.Stream;

/** The catalogs of the shared resources. */
public final class Inventory {
    private final Catalog<Zone, ZoneFilter> zones;
    private final Catalog<ServiceOffering, ServiceOfferingFilter> serviceOfferings;
    private final Catalog<Template, TemplateFilter> templates;
    private final Catalog<Iso, IsoFilter> isos;
    private final Catalog<Network, NetworkFilter> networks;
    private final Catalog<VirtualMachine, VirtualMachineFilter> virtualMachines;
    private final Catalog<AffinityGroup, AffinityGroupFilter> affinityGroups;
    private final Catalog<SshKeyPair, SshKeyPairFilter> sshKeyPairs;

    Inventory(Connection connection) {
        zones = connection.catalog(
                new Catalog.Kind<>(
                        "zone",
                        "listZones",
                        ZoneFilter.builder().build(),
                        (id, scope) -> ZoneFilter.builder().id(id).build(),
                        (name, scope) -> ZoneFilter.builder().name(name).build(),
                        Zone::getId,
                        zone -> Stream.ofNullable(zone.getName())),
                request -> connection.api(InventoryApi.class).listZones(request));
        serviceOfferings = connection.catalog(
                new Catalog.Kind<>(
                        "service offering",
                        "listServiceOfferings",
                        ServiceOfferingFilter.builder().build(),
                        (id, scope) -> ServiceOfferingFilter.builder().id(id).build(),
                        (name, scope) ->
                                ServiceOfferingFilter.builder().name(name).build(),
                        ServiceOffering::getId,
                        offering -> Stream.ofNullable(offering.getName())),
                request -> connection.api(InventoryApi.class).listServiceOfferings(request));
        templates = connection.catalog(
                new Catalog.Kind<>(
                        "template",
                        "listTemplates",
                        TemplateFilter.builder().build(),
                        (id, scope) -> TemplateFilter.builder().id(id).build(),
                        (name, scope) -> TemplateFilter.builder().name(name).build(),
                        Template::getId,
                        template -> Stream.ofNullable(template.getName())),
                request -> connection.api(InventoryApi.class).listTemplates(request));
        isos = connection.catalog(
                new Catalog.Kind<>(
                        "ISO",
                        "listIsos",
                        IsoFilter.builder().build(),
                        (id, scope) -> IsoFilter.builder().id(id).build(),
                        (name, scope) -> IsoFilter.builder().name(name).build(),
                        Iso::getId,
                        iso -> Stream.ofNullable(iso.getName())),
                request -> connection.api(InventoryApi.class).listIsos(request));
        networks = connection.catalog(
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
        virtualMachines = connection.catalog(
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
        affinityGroups = connection.catalog(
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
        sshKeyPairs = connection.catalog(
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

    public Catalog<Zone, ZoneFilter> zones() {
        return zones;
    }

    public Catalog<ServiceOffering, ServiceOfferingFilter> serviceOfferings() {
        return serviceOfferings;
    }

    public Catalog<Template, TemplateFilter> templates() {
        return templates;
    }

    public Catalog<Iso, IsoFilter> isos() {
        return isos;
    }

    public Catalog<Network, NetworkFilter> networks() {
        return networks;
    }

    public Catalog<VirtualMachine, VirtualMachineFilter> virtualMachines() {
        return virtualMachines;
    }

    public Catalog<AffinityGroup, AffinityGroupFilter> affinityGroups() {
        return affinityGroups;
    }

    public Catalog<SshKeyPair, SshKeyPairFilter> sshKeyPairs() {
        return sshKeyPairs;
    }
}
