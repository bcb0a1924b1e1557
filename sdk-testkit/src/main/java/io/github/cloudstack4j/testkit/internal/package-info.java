// SPDX-License-Identifier: Apache-2.0
/**
 * The emulator's inside. {@code http} reads requests, checks signatures and writes envelopes; {@code contract} knows
 * what the server declares; {@code engine} decodes, dispatches and runs jobs; {@code world} is the state;
 * {@code resource} and {@code kubernetes} are the commands. A command module is constructed with an
 * {@link io.github.cloudstack4j.testkit.internal.Emulation} after the world was seeded, and registers its handlers
 * once.
 */
@NullMarked
package io.github.cloudstack4j.testkit.internal;

import org.jspecify.annotations.NullMarked;
