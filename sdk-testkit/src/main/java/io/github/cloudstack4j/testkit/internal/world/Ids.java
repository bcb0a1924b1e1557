// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.world;

import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/** Random-looking identifiers that repeat exactly for the same seed. */
public final class Ids {

    private final Random random;

    Ids(long seed) {
        this.random = new Random(seed);
    }

    public String uuid() {
        var most = (random.nextLong() & ~0xF000L) | 0x4000L;
        var least = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least).toString();
    }

    /** A key as CloudStack makes them: 86 characters of URL-safe base64. */
    public String key() {
        var bytes = new byte[64];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Lower-case hexadecimal digits. */
    public String hex(int digits) {
        var text = new StringBuilder();
        for (var i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }
}
