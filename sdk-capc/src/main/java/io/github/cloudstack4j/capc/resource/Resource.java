// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An object of Kubernetes. Its API version is not part of it: objects are the same in Java whatever version the
 * management cluster serves, and written in the one that it does.
 */
public abstract class Resource extends Part {
    private static final long serialVersionUID = 1L;

    /** Its kind, such as {@code Cluster}. */
    public abstract String getKind();

    /** Its name and what else Kubernetes keeps of every object. */
    @JsonProperty("metadata")
    public abstract Metadata getMetadata();

    /** Its name; empty for an object that Kubernetes is to name. */
    public final String getName() {
        var name = getMetadata().getName();
        return name == null ? "" : name;
    }
}
