// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter, null for none, and the page of its results that is asked for; pages count from 1 and share the names they
 * have looked up.
 */
public record PageRequest<F>(@Nullable F filter, int page, int pageSize, Map<Mention, String> known) {}
