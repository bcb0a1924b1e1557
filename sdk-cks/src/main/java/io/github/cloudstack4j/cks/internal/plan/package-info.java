// SPDX-License-Identifier: Apache-2.0
/** Plans for clusters: what is missing from what is wanted, and the steps that bring it about. */
@NullMarked
package io.github.cloudstack4j.cks.internal.plan;

import org.jspecify.annotations.NullMarked;
