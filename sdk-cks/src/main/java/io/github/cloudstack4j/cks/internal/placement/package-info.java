// SPDX-License-Identifier: Apache-2.0
/** Where nodes of a cluster that is to be made could run. Not API. */
@NullMarked
package io.github.cloudstack4j.cks.internal.placement;

import org.jspecify.annotations.NullMarked;
