// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

/** A choice that Kubernetes writes in a word of its own. */
interface KubernetesWord {
    /** As Kubernetes writes it. */
    String getWord();
}
