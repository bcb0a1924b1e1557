// SPDX-License-Identifier: Apache-2.0
/** The objects of Cluster API and of its provider for CloudStack (CAPC). */
@NullMarked
package io.github.cloudstack4j.capc.resource;

import org.jspecify.annotations.NullMarked;
