// SPDX-License-Identifier: Apache-2.0
/** Finding out what is stuck, and what would bring it on. Not part of the API. */
@NullMarked
package io.github.cloudstack4j.cks.internal.repair;

import org.jspecify.annotations.NullMarked;
