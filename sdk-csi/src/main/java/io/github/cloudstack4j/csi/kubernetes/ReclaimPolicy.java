// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

/** What becomes of a volume in CloudStack when its claim is deleted. */
public enum ReclaimPolicy implements KubernetesWord {
    /** It is deleted with all it holds. */
    DELETE("Delete"),
    /** It stays, and so does its persistent volume, until someone deletes them. */
    RETAIN("Retain");

    private final String word;

    ReclaimPolicy(String word) {
        this.word = word;
    }

    /** As Kubernetes writes it. */
    @Override
    public String getWord() {
        return word;
    }
}
