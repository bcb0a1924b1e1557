// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.Map;

/** Any command, by name. */
record RawRequest(String command, Map<String, ?> parameters) implements PlainRequest {}
