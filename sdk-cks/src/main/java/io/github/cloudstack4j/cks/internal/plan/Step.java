// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.PlannedStep;
import io.github.cloudstack4j.cks.model.PlannedStep.Action;
import io.github.cloudstack4j.cks.model.ScaleRequest;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.model.Ref;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One change of a cluster. Two steps that would send the same are equal. */
public sealed interface Step {
    /** For people. */
    PlannedStep describe();

    /** The cluster once this is done. */
    Picture after(Picture before);

    /** Does it; empty if it is done at once, without a job. */
    Optional<Operation<?>> take(Actions actions);

    record Create(CreateClusterRequest request, Picture made) implements Step {
        @Override
        public PlannedStep describe() {
            return new PlannedStep(
                    Action.CREATE,
                    "create cluster " + request.getName() + ": " + request.getControlNodes() + " control, "
                            + request.getWorkers() + " worker, " + request.getEtcdNodes() + " etcd nodes");
        }

        @Override
        public Picture after(Picture before) {
            return made;
        }

        @Override
        public Optional<Operation<?>> take(Actions actions) {
            return Optional.of(actions.create(request));
        }
    }

    record Start(String id, String why) implements Step {
        @Override
        public PlannedStep describe() {
            return new PlannedStep(Action.START, "start the cluster: " + why);
        }

        @Override
        public Picture after(Picture before) {
            return before.in(ClusterState.RUNNING);
        }

        @Override
        public Optional<Operation<?>> take(Actions actions) {
            return Optional.of(actions.start(id));
        }
    }

    record Stop(String id, String why) implements Step {
        @Override
        public PlannedStep describe() {
            return new PlannedStep(Action.STOP, "stop the cluster: " + why);
        }

        @Override
        public Picture after(Picture before) {
            return before.in(ClusterState.STOPPED);
        }

        @Override
        public Optional<Operation<?>> take(Actions actions) {
            return Optional.of(actions.stop(id));
        }
    }

    record Upgrade(String id, String versionId, String from, String to) implements Step {
        @Override
        public PlannedStep describe() {
            return new PlannedStep(Action.UPGRADE, "upgrade from " + from + " to " + to);
        }

        @Override
        public Picture after(Picture before) {
            return before.running(versionId);
        }

        @Override
        public Optional<Operation<?>> take(Actions actions) {
            return Optional.of(actions.upgrade(id, versionId));
        }
    }

    record Resize(String id, int from, int to) implements Step {
        @Override
        public PlannedStep describe() {
            return new PlannedStep(Action.RESIZE, "resize from " + from + " to " + to + " workers");
        }

        @Override
        public Picture after(Picture before) {
            return before.sized(to);
        }

        @Override
        public Optional<Operation<?>> take(Actions actions) {
            return Optional.of(actions.scale(
                    ScaleRequest.builder().cluster(Ref.id(id)).workers(to).build()));
        }
    }

    /** Names the offering of each type, since a default alone would be forced on all of them. */
    record ChangeOfferings(String id, String standard, Map<NodeType, String> offerings, String change) implements Step {
        public ChangeOfferings {
            offerings = Map.copyOf(offerings);
        }

        @Override
        public PlannedStep describe() {
            return new PlannedStep(Action.CHANGE_OFFERINGS, "change offerings: " + change);
        }

        @Override
        public Picture after(Picture before) {
            return before.offering(offerings);
        }

        @Override
        public Optional<Operation<?>> take(Actions actions) {
            var request = ScaleRequest.builder().cluster(Ref.id(id)).offering(Ref.id(standard));
            offerings.forEach((type, offering) -> request.offering(type, Ref.id(offering)));
            return Optional.of(actions.scale(request.build()));
        }
    }

    record Autoscale(String id, Picture.@Nullable Bounds from, Picture.@Nullable Bounds to) implements Step {
        @Override
        public PlannedStep describe() {
            return new PlannedStep(
                    Action.AUTOSCALE, to == null ? "stop autoscaling" : "autoscale from " + to + ", was " + was());
        }

        private String was() {
            return from == null ? "off" : from.toString();
        }

        @Override
        public Picture after(Picture before) {
            return before.autoscaled(to);
        }

        @Override
        public Optional<Operation<?>> take(Actions actions) {
            var request = ScaleRequest.builder().cluster(Ref.id(id));
            return Optional.of(actions.scale(
                    (to == null ? request.autoscalingOff() : request.autoscaling(to.min(), to.max())).build()));
        }
    }

    record SetAffinityGroups(String id, Map<NodeType, List<String>> groups, String change) implements Step {
        public SetAffinityGroups {
            groups = Map.copyOf(groups);
        }

        @Override
        public PlannedStep describe() {
            return new PlannedStep(Action.CHANGE_AFFINITY_GROUPS, "change affinity groups: " + change);
        }

        @Override
        public Picture after(Picture before) {
            var all = new EnumMap<NodeType, List<String>>(NodeType.class);
            for (var type : NodeType.values()) {
                all.put(type, groups.getOrDefault(type, List.of()));
            }
            return before.grouped(all);
        }

        @Override
        public Optional<Operation<?>> take(Actions actions) {
            actions.setAffinityGroups(id, groups);
            return Optional.empty();
        }
    }

    /** {@code machines} are names by ids. */
    record AddExternalNodes(String id, Map<String, String> machines, boolean upgradedByHand) implements Step {
        public AddExternalNodes {
            machines = Map.copyOf(machines);
        }

        @Override
        public PlannedStep describe() {
            return new PlannedStep(Action.ADD_EXTERNAL_NODES, "add external nodes " + names(machines));
        }

        @Override
        public Picture after(Picture before) {
            var joined = new HashSet<>(before.externalNodes());
            joined.addAll(machines.keySet());
            return before.joined(joined);
        }

        @Override
        public Optional<Operation<?>> take(Actions actions) {
            return Optional.of(actions.addExternalNodes(id, ids(machines), upgradedByHand));
        }
    }

    /** {@code machines} are names by ids. */
    record RemoveExternalNodes(String id, Map<String, String> machines, String why) implements Step {
        public RemoveExternalNodes {
            machines = Map.copyOf(machines);
        }

        @Override
        public PlannedStep describe() {
            return new PlannedStep(
                    Action.REMOVE_EXTERNAL_NODES, "remove external nodes " + names(machines) + ": " + why);
        }

        @Override
        public Picture after(Picture before) {
            var rest = new HashSet<>(before.externalNodes());
            rest.removeAll(machines.keySet());
            return before.joined(rest);
        }

        @Override
        public Optional<Operation<?>> take(Actions actions) {
            return Optional.of(actions.removeExternalNodes(id, ids(machines)));
        }
    }

    private static List<String> ids(Map<String, String> machines) {
        return machines.keySet().stream().sorted().toList();
    }

    private static String names(Map<String, String> machines) {
        return machines.values().stream().sorted().collect(Collectors.joining(", "));
    }
}
