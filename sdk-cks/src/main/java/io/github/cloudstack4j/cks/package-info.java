// SPDX-License-Identifier: Apache-2.0
/** The CloudStack Kubernetes Service: clusters and the Kubernetes versions they can run. */
@NullMarked
package io.github.cloudstack4j.cks;

import org.jspecify.annotations.NullMarked;
