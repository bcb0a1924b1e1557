// SPDX-License-Identifier: Apache-2.0
/** Immutable requests and replies of the Kubernetes service. */
@NullMarked
package io.github.cloudstack4j.cks.model;

import org.jspecify.annotations.NullMarked;
