// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.Map;

/** What stands in the envelope of any command's reply. */
record RawResponseBody(Map<String, Object> fields) {}
