// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import java.util.regex.Pattern;

/** The form of ids. The server answers what is none of that form as it answers an unknown one, or worse, takes a number for a row. */
final class Uuids {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    static boolean isOne(String id) {
        return FORM.matcher(id).matches();
    }
}
