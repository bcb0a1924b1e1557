// SPDX-License-Identifier: Apache-2.0
/** What a cluster can be told when it is made, and later. */
@NullMarked
package io.github.cloudstack4j.examples.clusters;

import org.jspecify.annotations.NullMarked;
