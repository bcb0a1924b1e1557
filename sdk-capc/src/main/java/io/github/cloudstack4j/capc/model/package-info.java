// SPDX-License-Identifier: Apache-2.0
/** What is found out about clusters of Cluster API, and what is planned for them. */
@NullMarked
package io.github.cloudstack4j.capc.model;

import org.jspecify.annotations.NullMarked;
