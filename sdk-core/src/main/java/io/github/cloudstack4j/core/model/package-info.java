// SPDX-License-Identifier: Apache-2.0
/** Immutable requests, replies and references shared by all modules. */
@NullMarked
package io.github.cloudstack4j.core.model;

import org.jspecify.annotations.NullMarked;
