// SPDX-License-Identifier: Apache-2.0
/** Cluster API clusters on CloudStack: built, checked, and seen in CKS. */
@NullMarked
package io.github.cloudstack4j.capc;

import org.jspecify.annotations.NullMarked;
