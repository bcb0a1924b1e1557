// SPDX-License-Identifier: Apache-2.0
/** Clusters that Cluster API runs on CloudStack. */
@NullMarked
package io.github.cloudstack4j.examples.capc;

import org.jspecify.annotations.NullMarked;
