// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words for yes and no in configuration files. */
enum Words {
    YES,
    NO,
    OTHER,
    NONE;

    static Words of(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return NONE;
        }
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1", "t", "y" -> YES;
            case "false", "no", "off", "0", "f", "n" -> NO;
            default -> OTHER;
        };
    }
}
