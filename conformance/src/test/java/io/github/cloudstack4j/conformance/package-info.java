// SPDX-License-Identifier: Apache-2.0
/** What holds for the project as a whole: its architecture, and its behaviour against recorded, emulated and real clouds. */
@NullMarked
package io.github.cloudstack4j.conformance;

import org.jspecify.annotations.NullMarked;
