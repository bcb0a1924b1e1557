// SPDX-License-Identifier: Apache-2.0
/** Requests carried by an HTTP client of the user's own. */
@NullMarked
package io.github.cloudstack4j.examples.transport;

import org.jspecify.annotations.NullMarked;
