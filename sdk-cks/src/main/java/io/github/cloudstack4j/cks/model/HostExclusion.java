// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A host that a node cannot run on.
 *
 * @param hostId its id
 * @param hostName its name
 * @param reasons all that speaks against it
 */
public record HostExclusion(String hostId, String hostName, List<ExclusionReason> reasons) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Keeps a copy of the reasons. */
    public HostExclusion {
        reasons = List.copyOf(reasons);
    }

    /** Its id. */
    public String getHostId() {
        return hostId;
    }

    /** Its name. */
    public String getHostName() {
        return hostName;
    }

    /** All that speaks against it. */
    public List<ExclusionReason> getReasons() {
        return reasons;
    }

    /** Its name and all that speaks against it, in words. */
    @Override
    public String toString() {
        return hostName + ": " + reasons.stream().map(ExclusionReason::getWords).collect(Collectors.joining(", "));
    }
}
