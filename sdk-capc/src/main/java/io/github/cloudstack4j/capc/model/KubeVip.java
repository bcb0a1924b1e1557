// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import org.immutables.value.Value;

/** A kube-vip on the machines of the control plane, one of which takes the address of the API server. */
@Model
@Value.Immutable
public abstract class KubeVip implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its image; {@code ghcr.io/kube-vip/kube-vip:v0.4.0}, CAPC's own choice, if not given. */
    @Value.Default
    public String getImage() {
        return "ghcr.io/kube-vip/kube-vip:v0.4.0";
    }

    /** The NIC that takes the address; {@code ens3} if not given. */
    @Value.Default
    public String getNic() {
        return "ens3";
    }

    /** Starts a KubeVip. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KubeVip. */
    public static final class Builder extends ImmutableKubeVip.Builder {}
}
