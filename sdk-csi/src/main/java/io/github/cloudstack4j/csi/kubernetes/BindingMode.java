// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

/** When a volume is made for a claim. */
public enum BindingMode implements KubernetesWord {
    /** When a pod that uses it has been given a node: in the zone of that node. */
    WAIT_FOR_FIRST_CONSUMER("WaitForFirstConsumer"),
    /** At once: in a zone in which there may be no room for the pod. */
    IMMEDIATE("Immediate");

    private final String word;

    BindingMode(String word) {
        this.word = word;
    }

    /** As Kubernetes writes it. */
    @Override
    public String getWord() {
        return word;
    }
}
