// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.List;
import java.util.Map;

/** The wire form of tags to be found: a {@code key} an entry, and a {@code value} unless it is empty and any will do. */
final class KeysOrValues extends StdConverter<Map<String, String>, List<Map<String, String>>> {
    @Override
    public List<Map<String, String>> convert(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> tag.getValue().isEmpty()
                        ? Map.of("key", tag.getKey())
                        : Map.of("key", tag.getKey(), "value", tag.getValue()))
                .toList();
    }
}
