// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

/**
 * Carries out one command. Runs under the world's lock, with arguments already decoded and the caller's role already
 * checked.
 */
@FunctionalInterface
public interface CommandHandler {

    /** @throws ApiFault for an error answer */
    Answer handle(Call call);
}
