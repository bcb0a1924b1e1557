// SPDX-License-Identifier: Apache-2.0
/** Looking at a whole cluster, and drawing what is seen. Not part of the API. */
@NullMarked
package io.github.cloudstack4j.cks.internal.topology;

import org.jspecify.annotations.NullMarked;
