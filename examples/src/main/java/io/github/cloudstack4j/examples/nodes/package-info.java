// SPDX-License-Identifier: Apache-2.0
/** What nodes are made of: offerings that fit them, and templates in versions. */
@NullMarked
package io.github.cloudstack4j.examples.nodes;

import org.jspecify.annotations.NullMarked;
