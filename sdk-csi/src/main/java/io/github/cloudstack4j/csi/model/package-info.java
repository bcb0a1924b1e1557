// SPDX-License-Identifier: Apache-2.0
/** What is asked of storage, and what it answers with. */
@NullMarked
package io.github.cloudstack4j.csi.model;

import org.jspecify.annotations.NullMarked;
