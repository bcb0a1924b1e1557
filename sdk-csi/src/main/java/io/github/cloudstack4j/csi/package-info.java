// SPDX-License-Identifier: Apache-2.0
/**
 * Volumes and snapshots with the semantics of the Container Storage Interface (CSI) for any Java program: no Kubernetes and no gRPC
 * needed.
 */
@NullMarked
package io.github.cloudstack4j.csi;

import org.jspecify.annotations.NullMarked;
