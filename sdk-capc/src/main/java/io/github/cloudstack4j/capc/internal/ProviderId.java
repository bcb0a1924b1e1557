// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal;

/** How a node says which machine of CloudStack it is. */
public final class ProviderId {
    /** The argument of the kubelet. */
    public static final String ARGUMENT = "provider-id";

    /** Its value, for cloud-init to fill in; the quotes belong to it. */
    public static final String FROM_CLOUD_INIT = "cloudstack:///'{{ ds.meta_data.instance_id }}'";

    private ProviderId() {}
}
