// SPDX-License-Identifier: Apache-2.0
/** Templates of clusters with variables, as clusterctl takes them. */
@NullMarked
package io.github.cloudstack4j.capc.internal.flavour;

import org.jspecify.annotations.NullMarked;
