// SPDX-License-Identifier: Apache-2.0
/** Refused changes, and a repair. */
@NullMarked
package io.github.cloudstack4j.examples.repair;

import org.jspecify.annotations.NullMarked;
