// SPDX-License-Identifier: Apache-2.0
/** External nodes: what stands in their way, and what becomes of them. */
@NullMarked
package io.github.cloudstack4j.cks.internal.nodes;

import org.jspecify.annotations.NullMarked;
