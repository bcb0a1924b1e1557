// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

/** Whether Kubernetes gives the files of a volume to the group of the pod that uses it. */
public enum FsGroupPolicy implements KubernetesWord {
    /** If the volume has a file system and is used as ReadWriteOnce: what Kubernetes does unless told otherwise. */
    READ_WRITE_ONCE_WITH_FILE_SYSTEM("ReadWriteOnceWithFSType"),
    /** Always. */
    FILE("File"),
    /** Never. */
    NONE("None");

    private final String word;

    FsGroupPolicy(String word) {
        this.word = word;
    }

    /** As Kubernetes writes it. */
    @Override
    public String getWord() {
        return word;
    }
}
