// SPDX-License-Identifier: Apache-2.0
/** An etcd of its own for a cluster. */
@NullMarked
package io.github.cloudstack4j.examples.etcd;

import org.jspecify.annotations.NullMarked;
