// SPDX-License-Identifier: Apache-2.0
/** User data, SSH keys and affinity groups. */
@NullMarked
package io.github.cloudstack4j.examples.personal;

import org.jspecify.annotations.NullMarked;
