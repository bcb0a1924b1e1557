// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.Map;

/** A request that knows its parameters as they stand on the wire; all others are laid out by their annotations. */
interface PlainRequest {
    /** By name; values as {@link FormWriter} takes them. */
    Map<String, ?> parameters();
}
