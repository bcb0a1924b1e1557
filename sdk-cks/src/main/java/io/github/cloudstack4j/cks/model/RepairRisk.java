// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

/** What a step of a repair may cost, from little to all. */
public enum RepairRisk {
    /** Takes nothing away that works. */
    SAFE,

    /** Interrupts what works for a while: rules are made anew, machines stop. */
    INTERRUPTS,

    /** Deletes the cluster with all that is on it. */
    DESTROYS
}
