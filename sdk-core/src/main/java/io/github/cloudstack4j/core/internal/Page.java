// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.List;

/**
 * One page of a list reply. The server's {@code count} is left out on purpose: it has been wrong in several releases.
 */
public record Page<T>(List<T> items) {}
