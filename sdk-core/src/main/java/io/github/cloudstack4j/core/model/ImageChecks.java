// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import io.github.cloudstack4j.core.InvalidRequestException;

/** What must be said of an image or an offering. */
final class ImageChecks {
    private ImageChecks() {}

    static void notBlank(String property, String value, String remedy) {
        if (value.isBlank()) {
            throw new InvalidRequestException(property + " is blank; " + remedy + ".");
        }
    }
}
