// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list reply, and how many items the server says there are on all pages; null if it does not say. */
public record Page<T>(List<T> items, @Nullable Integer count) {}
