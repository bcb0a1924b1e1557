// SPDX-License-Identifier: Apache-2.0
/** Clusters that something other than CloudStack runs. */
@NullMarked
package io.github.cloudstack4j.examples.external;

import org.jspecify.annotations.NullMarked;
