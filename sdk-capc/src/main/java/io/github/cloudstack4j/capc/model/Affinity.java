// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.model;

/** Where the machines of a pool run, as seen from each other. Strict: a machine without a host that fits does not start. */
public enum Affinity {
    /** All on one host. */
    TOGETHER("pro"),
    /** Each on a host of its own. */
    APART("anti");

    private final String word;

    Affinity(String word) {
        this.word = word;
    }

    /** As CAPC writes it. */
    public String getWord() {
        return word;
    }
}
