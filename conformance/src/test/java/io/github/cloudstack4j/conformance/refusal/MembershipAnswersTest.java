// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.cks.model.RemovedMachine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Machines that cannot leave a cluster are no failure of the command: what is wrong is said of each. */
class MembershipAnswersTest {
    private final Sandbox sandbox = new Sandbox();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void tellsOfEachMachineWhyItDidNotLeave() {
        Given.anExternalCluster().accept(sandbox);
        Given.aMachine("stranger", null).accept(sandbox);
        Given.aMachine("gone", null).accept(sandbox);
        var stranger = sandbox.id("virtualmachine", "stranger");
        var gone = sandbox.id("virtualmachine", "gone");
        sandbox.world().remove("virtualmachine", "gone");

        var answers = sandbox.admin()
                .externalClusters()
                .removeMachines(sandbox.cluster(), machines -> machines.machines(stranger, gone));

        assertThat(answers).extracting(RemovedMachine::isSuccess).containsExactly(false, false);
        assertThat(answers)
                .extracting(RemovedMachine::getText)
                .containsExactly("VM is not part of the cluster", "VM is already removed");
    }
}
