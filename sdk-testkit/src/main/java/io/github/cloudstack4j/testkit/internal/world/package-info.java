// SPDX-License-Identifier: Apache-2.0
/**
 * The state of an emulated cloud: {@code World with its stores of resources, accounts, settings and events. All access
 * is under the world's lock.}
 */
@NullMarked
package io.github.cloudstack4j.testkit.internal.world;

import org.jspecify.annotations.NullMarked;
