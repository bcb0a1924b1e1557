// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.conformance.refusal.Given.aCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterWithAnExternalNode;
import static io.github.cloudstack4j.conformance.refusal.Given.aDeletedCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.aMachine;
import static io.github.cloudstack4j.conformance.refusal.Given.anExternalCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.anExternalClusterOfTheUser;
import static io.github.cloudstack4j.conformance.refusal.Given.expunged;
import static io.github.cloudstack4j.conformance.refusal.Given.failure;

import io.github.cloudstack4j.cks.DefectGuardException;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.util.List;
import java.util.stream.Stream;

/** What stands in the way of deleting a cluster, and of doing to its nodes what is done to the cluster. */
final class DeleteRefusals {
    private DeleteRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(clusters(), nodes()).flatMap(List::stream);
    }

    private static Refusal delete(String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> s.admin().call("deleteKubernetesCluster", "id", s.cluster()))
                .typed(s -> s.admin().clusters().delete(s.cluster()));
    }

    /** A delete that a guard keeps from the server, unless it is told not to. */
    private static Refusal guarded(String step, Class<? extends ApiException> meaning, String saying) {
        return Refusal.of(step, meaning)
                .raw(s -> s.admin().call("deleteKubernetesCluster", "id", s.cluster()))
                .heldBack(
                        DefectGuardException.class,
                        saying,
                        s -> s.admin().clusters().delete(s.cluster()))
                .typed(s -> s.admin().clusters().delete(s.cluster(), how -> how.despiteDefects(true)));
    }

    private static List<Refusal> clusters() {
        return List.of(
                delete("2.8/1 no cluster", NotFoundException.class).given(aDeletedCluster()),
                Refusal.of("2.8/2 access", PermissionDeniedException.class)
                        .given(anExternalCluster())
                        .raw(s -> s.user().call("deleteKubernetesCluster", "id", s.cluster()))
                        .typed(s -> s.user().clusters().delete(s.cluster())),
                delete("2.8/4 backup", ResourceInUseException.class)
                        .given(
                                aCluster(),
                                s -> s.world()
                                        .set(
                                                "virtualmachine",
                                                s.nodes(NodeType.WORKER).get(0),
                                                "backupofferingid",
                                                Sandbox.UNKNOWN)),
                delete("2.8/4 lost external node", InternalErrorException.class)
                        .given(aClusterWithAnExternalNode(), expunged()),
                guarded("2.8/5 external nodes", InvalidStateException.class, "external nodes are part of it")
                        .given(aClusterWithAnExternalNode()),
                guarded("2.8/6 other machines", ResourceInUseException.class, "machines that are not part of it")
                        .given(aCluster(), aMachine("vm1", "c1-network")),
                delete("2.8/work machine", InternalErrorException.class)
                        .given(aCluster(), failure(KubernetesFailure.VM_DESTROY))
                        .leaving(ClusterState.DESTROYING),
                Refusal.of("2.8/external expunge", PermissionDeniedException.class)
                        .given(anExternalClusterOfTheUser())
                        .raw(s -> s.user()
                                .call("deleteKubernetesCluster", "id", s.cluster(), "cleanup", true, "expunge", true))
                        .typed(s -> s.user()
                                .clusters()
                                .delete(s.cluster(), how -> how.cleanup(true).expunge(true))));
    }

    private static List<Refusal> nodes() {
        return List.of(
                Refusal.of("2.14 destroy", ResourceInUseException.class)
                        .given(aCluster())
                        .raw(s -> s.admin().call("destroyVirtualMachine", "id", node(s)))
                        .typed(s -> s.admin().cloud().virtualMachines().destroy(node(s))),
                Refusal.of("2.14 affinity", ResourceInUseException.class)
                        .given(aCluster())
                        .raw(s -> s.admin()
                                .call(
                                        "updateVMAffinityGroup",
                                        "id",
                                        node(s),
                                        "affinitygroupids",
                                        s.id("affinitygroup", "group-1")))
                        .typed(s -> s.admin()
                                .cloud()
                                .affinityGroups()
                                .update(node(s), groups -> groups.affinityGroup(s.id("affinitygroup", "group-1")))));
    }

    private static String node(Sandbox sandbox) {
        return sandbox.nodes(NodeType.CONTROL).get(0);
    }
}
