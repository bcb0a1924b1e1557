// SPDX-License-Identifier: Apache-2.0
/** Network plugins of one's own. */
@NullMarked
package io.github.cloudstack4j.examples.cni;

import org.jspecify.annotations.NullMarked;
