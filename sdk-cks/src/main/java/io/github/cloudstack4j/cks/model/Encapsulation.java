// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

/** How pods' traffic goes from node to node. */
public enum Encapsulation {
    /** As it is: the network between the nodes knows the way to the pods. */
    NONE("Never", "Never"),

    /** In IP-in-IP packets, always. */
    IPIP("Always", "Never"),

    /** In IP-in-IP packets, but as it is within a subnet. */
    IPIP_CROSS_SUBNET("CrossSubnet", "Never"),

    /** In VXLAN packets, always. */
    VXLAN("Never", "Always"),

    /** In VXLAN packets, but as it is within a subnet. */
    VXLAN_CROSS_SUBNET("Never", "CrossSubnet");

    private final String ipipMode;
    private final String vxlanMode;

    Encapsulation(String ipipMode, String vxlanMode) {
        this.ipipMode = ipipMode;
        this.vxlanMode = vxlanMode;
    }

    String ipipMode() {
        return ipipMode;
    }

    String vxlanMode() {
        return vxlanMode;
    }
}
