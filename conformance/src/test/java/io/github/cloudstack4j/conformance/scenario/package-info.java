// SPDX-License-Identifier: Apache-2.0
/**
 * What the SDK promises, told as stories that run against any CloudStack: the emulator in every build, a real cloud with
 * {@code -Plive}. Where the two differ, the emulator is wrong.
 */
@NullMarked
package io.github.cloudstack4j.conformance.scenario;

import org.jspecify.annotations.NullMarked;
