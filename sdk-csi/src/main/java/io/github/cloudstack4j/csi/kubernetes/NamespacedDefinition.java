// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import org.jspecify.annotations.Nullable;

/** What every object of Kubernetes has that lives in a namespace. */
public abstract class NamespacedDefinition extends ObjectDefinition {
    private static final long serialVersionUID = 1L;

    /** Only the definitions of this package are ones. */
    NamespacedDefinition() {}

    /** Its namespace; null for the one that the client works in. */
    public abstract @Nullable String getNamespace();
}
