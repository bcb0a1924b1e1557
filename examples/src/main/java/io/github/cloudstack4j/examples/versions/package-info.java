// SPDX-License-Identifier: Apache-2.0
/** Servers of several releases. */
@NullMarked
package io.github.cloudstack4j.examples.versions;

import org.jspecify.annotations.NullMarked;
