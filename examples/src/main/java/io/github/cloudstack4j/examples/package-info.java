// SPDX-License-Identifier: Apache-2.0
/** What the programs have in common. */
@NullMarked
package io.github.cloudstack4j.examples;

import org.jspecify.annotations.NullMarked;
