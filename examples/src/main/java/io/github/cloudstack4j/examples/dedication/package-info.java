// SPDX-License-Identifier: Apache-2.0
/** Hardware set aside, and where a cluster runs on it. */
@NullMarked
package io.github.cloudstack4j.examples.dedication;

import org.jspecify.annotations.NullMarked;
