// SPDX-License-Identifier: Apache-2.0
/**
 * The resources that every part of CloudStack shares. {@code Machines} and {@code Networks} change the world and are
 * open to other modules (a Kubernetes cluster makes its nodes and rules with them); the {@code …Commands} classes put
 * commands in front of them.
 */
@NullMarked
package io.github.cloudstack4j.testkit.internal.resource;

import org.jspecify.annotations.NullMarked;
