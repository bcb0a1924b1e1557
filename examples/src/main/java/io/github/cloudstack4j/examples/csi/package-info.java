// SPDX-License-Identifier: Apache-2.0
/** Storage for the volumes of Kubernetes. */
@NullMarked
package io.github.cloudstack4j.examples.csi;

import org.jspecify.annotations.NullMarked;
