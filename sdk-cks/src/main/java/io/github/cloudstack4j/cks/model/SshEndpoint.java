// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import org.immutables.value.Value;

/** Where a node takes SSH connections, as the network's port forwardings say. The user is {@code cloud}. */
@Model
@Value.Immutable
public abstract class SshEndpoint implements Serializable {
    private static final long serialVersionUID = 1L;

    /** An IP address: the public one that leads to the node, or its own where no rules are in between. */
    public abstract String getHost();

    /** The port there: from 2222 on for Kubernetes nodes, from 50000 on for etcd nodes, 22 without rules. */
    public abstract int getPort();

    /** The endpoint at a host and a port. */
    public static SshEndpoint of(String host, int port) {
        return builder().host(host).port(port).build();
    }

    /** As {@code host:port}. */
    @Override
    public final String toString() {
        return (getHost().indexOf(':') < 0 ? getHost() : "[" + getHost() + "]") + ":" + getPort();
    }

    /** Starts an empty SshEndpoint. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an SshEndpoint. */
    public static final class Builder extends ImmutableSshEndpoint.Builder {}
}
