// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

/** What has to be at a path of a node for a pod to get it. */
public enum HostPathType implements KubernetesWord {
    /** Anything: nothing is looked at. */
    ANY(""),
    /** A directory, which is made if it is not there. */
    DIRECTORY_OR_CREATE("DirectoryOrCreate"),
    /** A directory. */
    DIRECTORY("Directory"),
    /** A file, which is made if it is not there. */
    FILE_OR_CREATE("FileOrCreate"),
    /** A file. */
    FILE("File"),
    /** A UNIX socket. */
    SOCKET("Socket"),
    /** A character device. */
    CHARACTER_DEVICE("CharDevice"),
    /** A block device. */
    BLOCK_DEVICE("BlockDevice");

    private final String word;

    HostPathType(String word) {
        this.word = word;
    }

    /** As Kubernetes writes it. */
    @Override
    public String getWord() {
        return word;
    }
}
