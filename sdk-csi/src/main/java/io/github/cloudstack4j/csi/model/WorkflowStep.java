// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

/** The steps of a volume's way to its user, and back, in the words of CSI. */
public enum WorkflowStep {
    /** The volume is made. */
    CREATE_VOLUME,
    /** It is attached to the node's machine. */
    CONTROLLER_PUBLISH,
    /** It is prepared on the node. */
    NODE_STAGE,
    /** It is at its user's place. */
    NODE_PUBLISH,
    /** It is taken from its user. */
    NODE_UNPUBLISH,
    /** The node has let go of it. */
    NODE_UNSTAGE,
    /** It is detached. */
    CONTROLLER_UNPUBLISH,
    /** It is deleted. */
    DELETE_VOLUME
}
