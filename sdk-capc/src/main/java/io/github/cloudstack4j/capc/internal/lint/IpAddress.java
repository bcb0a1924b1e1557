// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.lint;

import java.util.regex.Pattern;

/** Tells addresses from names, without asking a name server. */
final class IpAddress {
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]*(\\d+\\.\\d+\\.\\d+\\.\\d+)?");

    private IpAddress() {}

    static boolean isOne(String text) {
        return V4.matcher(text).matches() || V6.matcher(text).matches();
    }
}
