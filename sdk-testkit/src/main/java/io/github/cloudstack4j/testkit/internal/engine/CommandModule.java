// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

/** A family of commands. */
@FunctionalInterface
public interface CommandModule {

    /** Called once, when the emulator starts and the world is already seeded. */
    void register(CommandRegistry registry);
}
