// SPDX-License-Identifier: Apache-2.0
/** The emulator in JUnit: {@link io.github.cloudstack4j.testkit.junit.CloudStackTest}. */
@NullMarked
package io.github.cloudstack4j.testkit.junit;

import org.jspecify.annotations.NullMarked;
