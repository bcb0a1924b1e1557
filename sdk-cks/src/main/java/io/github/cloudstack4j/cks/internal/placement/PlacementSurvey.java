// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.placement;

import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.model.ClusterPlacement;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.Scope;
import io.github.cloudstack4j.core.model.AffinityGroup;
import io.github.cloudstack4j.core.model.Host;
import io.github.cloudstack4j.core.model.HostFilter;
import io.github.cloudstack4j.core.model.HostResourceState;
import io.github.cloudstack4j.core.model.HostState;
import io.github.cloudstack4j.core.model.ImageScope;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.TemplateFilter;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.VirtualMachineFilter;
import io.github.cloudstack4j.core.model.Zone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the server for all that matters to where the nodes of a cluster come to run. */
public final class PlacementSurvey {
    private static final long MEGABYTE = 1024L * 1024L;
    private static final String TOGETHER = "host affinity";
    private static final String APART = "host anti-affinity";

    private final Connection connection;
    private final KubernetesCatalogs catalogs;
    private final Scope scope;

    /** What is looked at is the whole cloud; only whose the cluster will be depends on the client's view. */
    public PlacementSurvey(Connection connection, KubernetesCatalogs catalogs) {
        this.connection = connection.in(new Scope.Own());
        this.catalogs = catalogs;
        this.scope = connection.scope();
    }

    public ClusterPlacement of(CreateClusterRequest request) {
        var warnings = new ArrayList<String>();
        var owner = new OwnerLookup(connection, scope).of(request);
        var zone = connection.inventory().zones().get(request.getZone());
        var rows = new DedicationPicture(connection, owner);
        if (rows.domainOrItsAccountsHaveSome()) {
            warnings.add("Something is dedicated in the domain, so the server starts each node on the one host that its"
                    + " planning ends with. Which of several it is cannot be told: nodes may run closer together than"
                    + " they need to, and fail to start where that host is full or not among the candidates.");
        }
        var image = clusterImage(request, zone, warnings);
        var nodes = Stream.of(NodeType.WORKER, NodeType.CONTROL, NodeType.ETCD)
                .filter(type -> count(request, type) > 0)
                .map(type -> nodes(request, type, image, owner))
                .toList();
        var hosts = connection
                .inventory()
                .hosts()
                .list(HostFilter.builder()
                        .type("Routing")
                        .zone(Ref.id(zone.getId()))
                        .build())
                .stream()
                .map(host -> planned(host, rows))
                .toList();
        return new PlacementPlan(
                        request.getName(),
                        String.valueOf(zone.getName()),
                        hosts,
                        nodes,
                        image,
                        rows.domainHasSome(),
                        rows.accountHasSome())
                .result(warnings);
    }

    private static int count(CreateClusterRequest request, NodeType type) {
        return switch (type) {
            case CONTROL -> request.getControlNodes();
            case WORKER -> Objects.requireNonNullElse(request.getWorkers(), 0);
            case ETCD -> request.getEtcdNodes();
        };
    }

    private PlannedNodes nodes(CreateClusterRequest request, NodeType type, PlannedImage clusterImage, Owner owner) {
        var offering = connection
                .inventory()
                .serviceOfferings()
                .get(Objects.requireNonNull(offering(request, type)), owner.parameters());
        if (!hasFixedSize(offering)) {
            throw new InvalidRequestException("Service offering " + offering.getName() + " for " + type
                    + " nodes has no fixed size, and CloudStack takes none like that for a cluster; choose another.");
        }
        return new PlannedNodes(
                type,
                count(request, type),
                String.valueOf(offering.getName()),
                positive(offering.getCpuNumber()) * positive(offering.getCpuSpeed()),
                positive(offering.getMemory()) * MEGABYTE,
                tags(offering.getHostTags()),
                image(request, type, owner).orElse(clusterImage),
                request.getAffinityGroups().getOrDefault(type, List.of()).stream()
                        .flatMap(group -> group(group, owner).stream())
                        .toList());
    }

    private static boolean hasFixedSize(ServiceOffering offering) {
        return !offering.isCustomized()
                && Stream.of(offering.getCpuNumber(), offering.getCpuSpeed(), offering.getMemory())
                        .allMatch(number -> positive(number) > 0);
    }

    private static long positive(@Nullable Number number) {
        return number == null ? 0 : Math.max(0, number.longValue());
    }

    private static @Nullable Ref offering(CreateClusterRequest request, NodeType type) {
        return Stream.of(
                        request.getOfferings().get(type),
                        request.getOffering(),
                        request.getOfferings().get(NodeType.WORKER))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Optional<PlannedImage> image(CreateClusterRequest request, NodeType type, Owner owner) {
        var template = request.getTemplates().get(type);
        return template == null
                ? Optional.empty()
                : Optional.of(image(connection.inventory().templates().get(template, owner.parameters())));
    }

    private static PlannedImage image(Template template) {
        return new PlannedImage(template.getHypervisor(), template.getArch());
    }

    /** Without a template of their own, nodes are made from the system template of the ISO's architecture. */
    private PlannedImage clusterImage(CreateClusterRequest request, Zone zone, List<String> warnings) {
        var version = catalogs.version(Objects.requireNonNull(request.getKubernetesVersion()), zone.getId());
        var hypervisors = connection
                .inventory()
                .templates()
                .list(TemplateFilter.builder()
                        .scope(ImageScope.ALL)
                        .zone(Ref.id(zone.getId()))
                        .build())
                .stream()
                .filter(template -> "SYSTEM".equals(template.getTemplateType()) && template.isReady())
                .filter(template -> version.getArch() == null
                        || template.getArch() == null
                        || version.getArch().equals(template.getArch()))
                .map(Template::getHypervisor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (hypervisors.size() != 1) {
            warnings.add("Which hypervisor the system template of the zone is for could not be told: hosts of any are"
                    + " counted.");
        }
        return new PlannedImage(hypervisors.size() == 1 ? hypervisors.iterator().next() : null, version.getArch());
    }

    private Optional<PlannedGroup> group(Ref ref, Owner owner) {
        var group = connection.inventory().affinityGroups().get(ref, owner.parameters());
        return Stream.of(TOGETHER, APART).anyMatch(type -> type.equals(group.getType()))
                ? Optional.of(new PlannedGroup(group.getId(), TOGETHER.equals(group.getType()), hostsOf(group)))
                : Optional.empty();
    }

    private Set<String> hostsOf(AffinityGroup group) {
        return connection
                .inventory()
                .virtualMachines()
                .list(VirtualMachineFilter.builder()
                        .affinityGroup(Ref.id(group.getId()))
                        .listAll(true)
                        .build())
                .stream()
                .map(VirtualMachine::getHostId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static PlannedHost planned(Host host, DedicationPicture rows) {
        var nearest = rows.nearest(host);
        return new PlannedHost(
                host.getId(),
                String.valueOf(host.getName()),
                HostState.UP.equals(host.getState()),
                HostResourceState.ENABLED.equals(host.getResourceState()),
                host.getHypervisor(),
                host.getArch(),
                tags(host.getHostTags()),
                freeMegahertz(host),
                freeBytes(host),
                nearest.filter(row -> !rows.isForOwner(row)).isPresent(),
                rows.ofAccount(host),
                rows.ofGroup(host));
    }

    private static long freeMegahertz(Host host) {
        var total = number(host.getCpuWithOverprovisioning())
                .orElseGet(() -> orZero(host.getCpuSpeed()) * Objects.requireNonNullElse(host.getCpuNumber(), 0));
        return total - orZero(host.getCpuAllocatedValue());
    }

    private static long freeBytes(Host host) {
        var total = number(host.getMemoryWithOverprovisioning()).orElseGet(() -> orZero(host.getMemoryTotal()));
        var used = host.getMemoryAllocatedBytes() == null ? host.getMemoryAllocated() : host.getMemoryAllocatedBytes();
        return total - orZero(used);
    }

    private static Optional<Long> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("\\d+(\\.\\d+)?"))
                .map(digits -> new BigDecimal(digits).longValue());
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static Set<String> tags(@Nullable String list) {
        return list == null
                ? Set.of()
                : Stream.of(list.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .collect(Collectors.toSet());
    }
}
