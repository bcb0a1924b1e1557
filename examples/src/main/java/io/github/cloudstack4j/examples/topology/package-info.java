// SPDX-License-Identifier: Apache-2.0
/** The picture of a cluster. */
@NullMarked
package io.github.cloudstack4j.examples.topology;

import org.jspecify.annotations.NullMarked;
