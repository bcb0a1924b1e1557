// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.io.Serializable;

/**
 * A host that a node could come to run on.
 *
 * @param hostId its id
 * @param hostName its name
 * @param room how many nodes of this type it has room for, were it alone for them
 */
public record HostChoice(String hostId, String hostName, long room) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its id. */
    public String getHostId() {
        return hostId;
    }

    /** Its name. */
    public String getHostName() {
        return hostName;
    }

    /** How many nodes of this type it has room for, were it alone for them. */
    public long getRoom() {
        return room;
    }
}
