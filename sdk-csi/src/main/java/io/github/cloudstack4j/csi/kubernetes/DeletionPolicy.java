// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

/** What becomes of a snapshot in CloudStack when its object in Kubernetes is deleted. */
public enum DeletionPolicy implements KubernetesWord {
    /** It is deleted. */
    DELETE("Delete"),
    /** It stays, and so does the object for its content, until someone deletes them. */
    RETAIN("Retain");

    private final String word;

    DeletionPolicy(String word) {
        this.word = word;
    }

    /** As Kubernetes writes it. */
    @Override
    public String getWord() {
        return word;
    }
}
