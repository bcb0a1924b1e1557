// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.model.ScaleRequest;

/** What is about to be done to a cluster. */
public sealed interface Change {
    /** The command, in the server's spelling. */
    String command();

    /** Another number of nodes, other offerings, or autoscaling. */
    record Scale(ScaleRequest request) implements Change {
        @Override
        public String command() {
            return "scaleKubernetesCluster";
        }

        boolean changesNodes() {
            return request.getWorkers() != null || !request.getRemoveNodes().isEmpty();
        }

        boolean switchesAutoscalingOn() {
            return Boolean.TRUE.equals(request.getAutoscaling());
        }
    }

    /** Another version of Kubernetes. */
    record Upgrade() implements Change {
        @Override
        public String command() {
            return "upgradeKubernetesCluster";
        }
    }

    /** Its machines up. */
    record Start() implements Change {
        @Override
        public String command() {
            return "startKubernetesCluster";
        }
    }

    /** Its machines down. */
    record Stop() implements Change {
        @Override
        public String command() {
            return "stopKubernetesCluster";
        }
    }

    /** The end of it. */
    record Delete() implements Change {
        @Override
        public String command() {
            return "deleteKubernetesCluster";
        }
    }
}
