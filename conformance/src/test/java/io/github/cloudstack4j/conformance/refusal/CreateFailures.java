// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.conformance.refusal.Given.lastingFailure;
import static io.github.cloudstack4j.conformance.refusal.Given.ownSetting;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.InsufficientCapacityException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.util.stream.Stream;

/** How the work of a create that was accepted comes to nothing, and what it leaves. */
final class CreateFailures {
    private CreateFailures() {}

    static Stream<Refusal> all() {
        return Stream.of(
                failed("capacity", KubernetesFailure.INSUFFICIENT_CAPACITY, InsufficientCapacityException.class),
                failed("network", KubernetesFailure.NETWORK_START),
                failed("address", KubernetesFailure.PUBLIC_IP),
                failed("control node", KubernetesFailure.CONTROL_VM),
                failed("further control node", KubernetesFailure.ADDITIONAL_CONTROL_VM),
                failed("worker", KubernetesFailure.WORKER_VM),
                failed("rules", KubernetesFailure.NETWORK_RULES),
                failed("ssh", KubernetesFailure.SSH_UNREACHABLE),
                failed("api", KubernetesFailure.API_UNREACHABLE),
                failed("not ready", KubernetesFailure.NODES_NOT_READY),
                failed("kubeconfig", KubernetesFailure.KUBECONFIG).leaving(ClusterState.ALERT),
                failed("dashboard", KubernetesFailure.DASHBOARD).leaving(ClusterState.ALERT),
                failed("provider", KubernetesFailure.CLOUD_PROVIDER).leaving(ClusterState.STARTING),
                created("over the limit", InternalErrorException.class).given(ownSetting("max.account.user.vms", "0")));
    }

    private static Refusal failed(String step, KubernetesFailure failure) {
        return failed(step, failure, InternalErrorException.class);
    }

    private static Refusal failed(String step, KubernetesFailure failure, Class<? extends ApiException> meaning) {
        return created(step, meaning).given(lastingFailure(failure));
    }

    private static Refusal created(String step, Class<? extends ApiException> meaning) {
        return Refusal.of("3.2/create " + step, meaning)
                .raw(s -> s.admin().create("controlnodes", 2))
                .typed(s -> s.admin().creating(c -> c.controlNodes(2)))
                .leaving(ClusterState.ERROR);
    }
}
