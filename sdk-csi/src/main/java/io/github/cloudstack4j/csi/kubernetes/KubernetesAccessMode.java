// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

/** How many nodes or pods may use a volume at a time. CloudStack attaches a volume to one machine only. */
public enum KubernetesAccessMode implements KubernetesWord {
    /** All pods of one node. */
    READ_WRITE_ONCE("ReadWriteOnce", true),
    /** One pod. */
    READ_WRITE_ONCE_POD("ReadWriteOncePod", true),
    /** Pods of any nodes, which only read; not possible. */
    READ_ONLY_MANY("ReadOnlyMany", false),
    /** Pods of any nodes; not possible. */
    READ_WRITE_MANY("ReadWriteMany", false);

    private final String word;
    private final boolean possible;

    KubernetesAccessMode(String word, boolean possible) {
        this.word = word;
        this.possible = possible;
    }

    /** As Kubernetes writes it. */
    @Override
    public String getWord() {
        return word;
    }

    /** Whether a volume of CloudStack can be used that way. */
    public boolean isPossible() {
        return possible;
    }
}
