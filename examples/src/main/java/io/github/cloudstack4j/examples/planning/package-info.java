// SPDX-License-Identifier: Apache-2.0
/** Plans: upgrades over several minor versions, and clusters as they should be. */
@NullMarked
package io.github.cloudstack4j.examples.planning;

import org.jspecify.annotations.NullMarked;
