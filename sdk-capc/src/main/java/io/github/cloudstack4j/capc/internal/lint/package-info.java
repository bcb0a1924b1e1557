// SPDX-License-Identifier: Apache-2.0
/** What is checked of objects beyond their schemas. */
@NullMarked
package io.github.cloudstack4j.capc.internal.lint;

import org.jspecify.annotations.NullMarked;
