// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.io.Serializable;

/**
 * A router that the nodes of a cluster exchange routes with.
 *
 * @param address its IP address, with a port if it listens on another than 179
 * @param asNumber its autonomous system
 */
public record BgpPeer(CniSetting address, CniSetting asNumber) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its IP address. */
    public CniSetting getAddress() {
        return address;
    }

    /** Its autonomous system. */
    public CniSetting getAsNumber() {
        return asNumber;
    }
}
