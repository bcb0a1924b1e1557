// SPDX-License-Identifier: Apache-2.0
/**
 * CloudStack's Kubernetes service: clusters, supported versions, the scanner, and the ways they fail.
 *
 * <p>{@code KubernetesModule} registers the commands. A command validates (in the HTTP answer for create and the
 * synchronous commands, inside the job for the rest) and hands long work to a {@code Timeline} of steps on the
 * emulator's clock. What a step may do to a cluster's state is decided by the table in {@code ClusterState}; what the
 * network carries is decided by {@code ClusterRules}.
 */
@NullMarked
package io.github.cloudstack4j.testkit.internal.kubernetes;

import org.jspecify.annotations.NullMarked;
