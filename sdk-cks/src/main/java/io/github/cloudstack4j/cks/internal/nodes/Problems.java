// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.nodes;

import io.github.cloudstack4j.cks.model.ExternalNodeProblem;
import io.github.cloudstack4j.cks.model.ExternalNodeProblem.Kind;
import io.github.cloudstack4j.core.model.VirtualMachine;

/** Words for what is wrong. */
final class Problems {
    private Problems() {}

    static ExternalNodeProblem unknown(String given) {
        return ExternalNodeProblem.builder()
                .kind(Kind.UNKNOWN_MACHINE)
                .node(given)
                .text("There is no machine " + given + ", or this account does not see it.")
                .build();
    }

    static ExternalNodeProblem of(VirtualMachine machine, Kind kind, String text) {
        return ExternalNodeProblem.builder()
                .kind(kind)
                .node(machine.getId())
                .text(machine.getName() + " " + text)
                .build();
    }

    static ExternalNodeProblem ofCluster(Kind kind, String text) {
        return ExternalNodeProblem.builder().kind(kind).text(text).build();
    }
}
