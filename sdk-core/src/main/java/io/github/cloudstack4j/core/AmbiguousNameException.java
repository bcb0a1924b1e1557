// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.util.List;

/** A name that several resources carry, found out before the request was sent; give the id of one of them instead. */
public final class AmbiguousNameException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<String> candidates;

    /** Names the kind of resource, the name and the ids that carry it. */
    public AmbiguousNameException(String kind, String name, List<String> candidates) {
        super(candidates.size() + " of kind " + kind + " are named \"" + name + "\"; give the id of the one you mean: "
                + String.join(", ", candidates) + ".");
        this.name = name;
        this.candidates = List.copyOf(candidates);
    }

    /** The name that was not unique. */
    public String getName() {
        return name;
    }

    /** The ids of the resources that carry it. */
    public List<String> getCandidates() {
        return candidates;
    }
}
