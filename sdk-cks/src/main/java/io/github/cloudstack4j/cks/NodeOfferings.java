// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.internal.NodePlace;
import io.github.cloudstack4j.cks.internal.OfferingJudge;
import io.github.cloudstack4j.cks.model.ClusterOfferings;
import io.github.cloudstack4j.cks.model.NodeOffering;
import io.github.cloudstack4j.cks.model.NodeSize;
import io.github.cloudstack4j.cks.model.NodeTarget;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.OfferingProfile;
import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.model.CreateServiceOfferingRequest;
import io.github.cloudstack4j.core.model.ServiceOffering;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which service offerings fit which type of node, and why the others do not; and families of offerings for clusters.
 * What the server insists on is told from what is recommended, {@link NodeSize}.
 *
 * <p>Thread-safe. Obtain it from {@link Cks#nodeOfferings()}.
 */
public final class NodeOfferings {
    private final CloudStack cloud;
    private final KubernetesCatalogs catalogs;

    NodeOfferings(CloudStack cloud, KubernetesCatalogs catalogs) {
        this.cloud = cloud;
        this.catalogs = catalogs;
    }

    /**
     * All offerings the caller sees, judged for nodes of a type; the best first, unsuitable ones last. Sends
     * {@code listServiceOfferings}.
     */
    public List<NodeOffering> rank(NodeType type, NodeTarget target) {
        var judge = judge(target);
        var judged = new ArrayList<NodeOffering>();
        cloud.serviceOfferings().list().forEach(offering -> judged.add(judge.judge(offering, type)));
        judged.sort(OfferingJudge.BEST_FIRST);
        return Collections.unmodifiableList(judged);
    }

    /** All offerings judged for nodes of a type; see {@link #rank(NodeType, NodeTarget)}. */
    public List<NodeOffering> rank(NodeType type, Consumer<NodeTarget.Builder> target) {
        return rank(type, built(target));
    }

    /**
     * All offerings judged for nodes of a type in any zone, for any version; see {@link #rank(NodeType, NodeTarget)}.
     */
    public List<NodeOffering> rank(NodeType type) {
        return rank(type, NodeTarget.any());
    }

    /**
     * One offering, judged for nodes of a type.
     *
     * @throws UnknownNameException if no service offering has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     */
    public NodeOffering judge(String offering, NodeType type, NodeTarget target) {
        return judge(target).judge(cloud.serviceOfferings().get(offering), type);
    }

    /** One offering, judged for nodes of a type; see {@link #judge(String, NodeType, NodeTarget)}. */
    public NodeOffering judge(String offering, NodeType type, Consumer<NodeTarget.Builder> target) {
        return judge(offering, type, built(target));
    }

    /** The best offering for each type of node; a type that no offering suits is left out. */
    public ClusterOfferings suggest(NodeTarget target) {
        var judge = judge(target);
        var offerings = cloud.serviceOfferings().list().toList();
        var choices = new EnumMap<NodeType, NodeOffering>(NodeType.class);
        for (var type : NodeType.values()) {
            offerings.stream()
                    .map(offering -> judge.judge(offering, type))
                    .filter(NodeOffering::isSuitable)
                    .min(OfferingJudge.BEST_FIRST)
                    .ifPresent(best -> choices.put(type, best));
        }
        return ClusterOfferings.builder()
                .choices(choices)
                .nodeRootDiskGb(NodeSize.recommendedFor(NodeType.WORKER).getMinRootDiskGb())
                .build();
    }

    /** The best offering for each type of node; see {@link #suggest(NodeTarget)}. */
    public ClusterOfferings suggest(Consumer<NodeTarget.Builder> target) {
        return suggest(built(target));
    }

    /**
     * The offerings of a profile, one for each type of node. Those whose name is taken are left as they are; the
     * others are made. Sends {@code listServiceOfferings} and {@code createServiceOffering}; done twice it is as done
     * once.
     *
     * @throws InvalidRequestException if an offering of that name has another size than the profile says
     * @throws AmbiguousNameException if several offerings have one of the names
     * @throws PermissionDeniedException if one has to be made, and the caller is no administrator
     */
    public Map<NodeType, ServiceOffering> ensure(OfferingProfile profile) {
        return ensure(profile, offering -> {});
    }

    /**
     * The offerings of a profile; see {@link #ensure(OfferingProfile)}.
     *
     * @param change changes each offering before it is made, for what a profile does not say: domains, zones, limits
     */
    public Map<NodeType, ServiceOffering> ensure(
            OfferingProfile profile, Consumer<CreateServiceOfferingRequest.Builder> change) {
        var requests = new EnumMap<NodeType, CreateServiceOfferingRequest>(NodeType.class);
        var found = new EnumMap<NodeType, ServiceOffering>(NodeType.class);
        // All of them are looked at before the first is made.
        for (var type : NodeType.values()) {
            var request = CreateServiceOfferingRequest.builder().from(profile.offering(type));
            change.accept(request);
            requests.put(type, request.build());
            existing(requests.get(type)).ifPresent(offering -> found.put(type, offering));
        }
        requests.forEach((type, request) ->
                found.computeIfAbsent(type, missing -> cloud.serviceOfferings().create(request)));
        return Collections.unmodifiableMap(found);
    }

    private Optional<ServiceOffering> existing(CreateServiceOfferingRequest request) {
        var found = cloud.serviceOfferings().find(request.getName());
        found.filter(offering -> !Objects.equals(offering.getCpuNumber(), request.getCpuNumber())
                        || !Objects.equals(offering.getMemory(), request.getMemory()))
                .ifPresent(other -> {
                    throw new InvalidRequestException("The service offering \"" + request.getName() + "\" exists with "
                            + other.getCpuNumber() + " virtual CPUs and " + other.getMemory()
                            + " MiB, and the profile says "
                            + request.getCpuNumber() + " and " + request.getMemory()
                            + ": an offering's size cannot be changed, so give the profile another name or prefix.");
                });
        return found;
    }

    private OfferingJudge judge(NodeTarget target) {
        var place = NodePlace.of(target, cloud.connection(), catalogs);
        return new OfferingJudge(place.zoneId(), place.version());
    }

    private static NodeTarget built(Consumer<NodeTarget.Builder> target) {
        var builder = NodeTarget.builder();
        target.accept(builder);
        return builder.build();
    }
}
