// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

/** What would become of a request for a cluster as far as room on hosts goes. */
public enum PlacementVerdict {
    /** All nodes find a host. */
    FITS,

    /** The server would refuse the request at once. */
    REFUSED,

    /** The server would accept the request, and its job fail later: the cluster is left in Error. */
    FAILS_LATER
}
