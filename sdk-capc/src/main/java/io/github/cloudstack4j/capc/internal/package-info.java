// SPDX-License-Identifier: Apache-2.0
/** How the public classes of this module do their work. Not exported. */
@NullMarked
package io.github.cloudstack4j.capc.internal;

import org.jspecify.annotations.NullMarked;
