// SPDX-License-Identifier: Apache-2.0
/** The shapes that objects have in the API versions of Cluster API and CAPC, and the ways between them. */
@NullMarked
package io.github.cloudstack4j.capc.internal.shape;

import org.jspecify.annotations.NullMarked;
