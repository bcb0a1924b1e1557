// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.conformance.refusal.Given.aCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.aDeletedCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.aMachine;
import static io.github.cloudstack4j.conformance.refusal.Given.aNetwork;
import static io.github.cloudstack4j.conformance.refusal.Given.anExternalCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.anExternalClusterOfTheUser;
import static io.github.cloudstack4j.conformance.refusal.Given.field;
import static io.github.cloudstack4j.conformance.refusal.Given.removed;
import static io.github.cloudstack4j.conformance.refusal.Sandbox.UNKNOWN;

import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnsupportedException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is wrong with an externally managed cluster, and with the machines that are to be its members. */
final class ExternalRefusals {
    private static final String ADD = "addVirtualMachinesToKubernetesCluster";
    private static final String REMOVE = "removeVirtualMachinesFromKubernetesCluster";

    private ExternalRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(creating(), adding(), removing()).flatMap(List::stream);
    }

    private static Object raw(Sandbox sandbox, String name, Object value) {
        return sandbox.admin()
                .call(
                        "createKubernetesCluster",
                        "name",
                        "c1",
                        "zoneid",
                        sandbox.id("zone", "zone-1"),
                        "clustertype",
                        "ExternalManaged",
                        name,
                        value);
    }

    private static Operation<?> typed(Sandbox sandbox, Consumer<CreateClusterRequest.Builder> change) {
        return sandbox.admin().clusters().create(c -> {
            c.name("c1").zone("zone-1").clusterType(ClusterType.EXTERNAL_MANAGED);
            change.accept(c);
        });
    }

    private static List<Refusal> creating() {
        return List.of(
                Refusal.of("2.1/external zone disabled", InvalidStateException.class)
                        .given(field("zone", "zone-1", "allocationstate", "Disabled"))
                        .raw(s -> raw(s, "description", "none of ours"))
                        .typed(s -> typed(s, c -> {})),
                Refusal.of("2.1/external key pair", NotFoundException.class)
                        .raw(s -> raw(s, "keypair", "nope"))
                        .typed(s -> typed(s, c -> c.keyPair("nope"))),
                Refusal.of("2.1/external root disk", InvalidParameterException.class)
                        .raw(s -> raw(s, "noderootdisksize", 7))
                        .heldBack(
                                InvalidRequestException.class,
                                "nodeRootDiskGb is 7",
                                s -> typed(s, c -> c.nodeRootDiskGb(7))),
                Refusal.of("2.1/external registry", InvalidParameterException.class)
                        .raw(s -> raw(s, "dockerregistryusername", "me"))
                        .heldBack(
                                InvalidRequestException.class,
                                "The Docker registry is incomplete",
                                s -> typed(s, c -> c.dockerRegistryUsername("me"))),
                Refusal.of("2.1/external network", NotFoundException.class)
                        .given(aNetwork("mine"), removed("network", "mine"))
                        .raw(s -> raw(s, "networkid", s.remembered()))
                        .typed(s -> typed(s, c -> c.network(s.remembered()))),
                Refusal.of("2.1/external balancer", InvalidParameterException.class)
                        .raw(s -> raw(s, "externalloadbalanceripaddress", "balancer"))
                        .heldBack(
                                InvalidRequestException.class,
                                "externalLoadBalancerIp is \"balancer\"",
                                s -> typed(s, c -> c.network("shared-1").externalLoadBalancerIp("balancer"))));
    }

    private static Refusal add(Function<Sandbox, Caller> who, String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> who.apply(s).call(ADD, "id", s.cluster(), "virtualmachineids", machine(s)))
                .typed(s -> who.apply(s)
                        .externalClusters()
                        .addMachines(s.cluster(), machines -> machines.machines(machine(s))));
    }

    private static List<Refusal> adding() {
        return List.of(
                add(Sandbox::admin, "2.9/add no cluster", NotFoundException.class)
                        .given(aDeletedCluster(), aMachine("vm1", null)),
                add(Sandbox::admin, "2.9/add managed", UnsupportedException.class)
                        .given(aCluster(), aMachine("vm1", null)),
                add(Sandbox::user, "2.9/add access to cluster", PermissionDeniedException.class)
                        .given(anExternalCluster(), aMachine("vm1", null)),
                add(Sandbox::user, "2.9/add access to machine", PermissionDeniedException.class)
                        .given(anExternalClusterOfTheUser(), aMachine("vm1", null)),
                Refusal.of("2.9/add machine unknown", NotFoundException.class)
                        .given(anExternalCluster())
                        .raw(s -> s.admin().call(ADD, "id", s.cluster(), "virtualmachineids", UNKNOWN))
                        .typed(s -> s.admin()
                                .externalClusters()
                                .addMachines(s.cluster(), machines -> machines.machines(UNKNOWN))),
                Refusal.of("2.9/add machine removed", NotFoundException.class)
                        .given(anExternalCluster(), aMachine("vm1", null), removed("virtualmachine", "vm1"))
                        .raw(s -> s.admin().call(ADD, "id", s.cluster(), "virtualmachineids", s.remembered()))
                        .typed(s -> s.admin()
                                .externalClusters()
                                .addMachines(s.cluster(), machines -> machines.machines(s.remembered()))));
    }

    private static Refusal remove(Function<Sandbox, Caller> who, String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> who.apply(s).call(REMOVE, "id", s.cluster(), "virtualmachineids", machine(s)))
                .typed(s -> who.apply(s)
                        .externalClusters()
                        .removeMachines(s.cluster(), machines -> machines.machines(machine(s))));
    }

    private static List<Refusal> removing() {
        return List.of(
                remove(Sandbox::admin, "2.9/remove no cluster", NotFoundException.class)
                        .given(aDeletedCluster(), aMachine("vm1", null)),
                remove(Sandbox::admin, "2.9/remove managed", UnsupportedException.class)
                        .given(aCluster(), aMachine("vm1", null)),
                remove(Sandbox::user, "2.9/remove access", PermissionDeniedException.class)
                        .given(anExternalCluster(), aMachine("vm1", null)));
    }

    private static String machine(Sandbox sandbox) {
        return sandbox.id("virtualmachine", "vm1");
    }
}
