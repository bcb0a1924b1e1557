// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

/** How many nodes, and how many users on them, may use a volume at a time. CloudStack attaches a volume to one machine only. */
public enum AccessMode {
    /** Reading and writing on one node ({@code ReadWriteOnce}). */
    SINGLE_NODE_WRITER(true),
    /** Reading on one node. */
    SINGLE_NODE_READER_ONLY(true),
    /** Reading and writing by one pod on one node ({@code ReadWriteOncePod}). */
    SINGLE_NODE_SINGLE_WRITER(true),
    /** Reading and writing by several pods on one node. */
    SINGLE_NODE_MULTI_WRITER(true),
    /** Reading on several nodes; not possible. */
    MULTI_NODE_READER_ONLY(false),
    /** Reading on several nodes, writing on one of them; not possible. */
    MULTI_NODE_SINGLE_WRITER(false),
    /** Reading and writing on several nodes ({@code ReadWriteMany}); not possible. */
    MULTI_NODE_MULTI_WRITER(false);

    private final boolean possible;

    AccessMode(boolean possible) {
        this.possible = possible;
    }

    /** Whether a volume of CloudStack can be used that way. */
    public boolean isPossible() {
        return possible;
    }
}
