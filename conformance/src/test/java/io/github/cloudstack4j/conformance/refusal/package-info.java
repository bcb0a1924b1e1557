// SPDX-License-Identifier: Apache-2.0
/** Every error of the Kubernetes service, and every change of a cluster's state, seen through the SDK. */
@NullMarked
package io.github.cloudstack4j.conformance.refusal;

import org.jspecify.annotations.NullMarked;
