// SPDX-License-Identifier: Apache-2.0
/** Makes the objects of a cluster of what it is described by. */
@NullMarked
package io.github.cloudstack4j.capc.internal.build;

import org.jspecify.annotations.NullMarked;
