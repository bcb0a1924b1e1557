// SPDX-License-Identifier: Apache-2.0
/** How storage is worked with. */
@NullMarked
package io.github.cloudstack4j.csi.internal;

import org.jspecify.annotations.NullMarked;
