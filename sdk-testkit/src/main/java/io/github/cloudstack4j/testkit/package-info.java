// SPDX-License-Identifier: Apache-2.0
/**
 * An Apache CloudStack for tests, inside the test's own process: real HTTP, real signatures, jobs on a clock that the
 * test moves, and faults on demand. Start with {@code CloudStackEmulator}.
 */
@NullMarked
package io.github.cloudstack4j.testkit;

import org.jspecify.annotations.NullMarked;
