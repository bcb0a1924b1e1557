// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.world;

import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/** Random-looking identifiers that repeat exactly for the same seed. */
public final class Ids {

    /** Every secret the emulator makes up has this in it, so that a search finds where one leaked to. */
    private static final String SECRET_MARK = "c4jSecret";

    private static final int SESSION_KEY_BYTES = 20;

    private final Random random;
    /** On its own, so that logging in does not change what other things are called. */
    private final Random sessions;

    Ids(long seed) {
        this.random = new Random(seed);
        this.sessions = new Random(~seed);
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

    /** A key that is to be kept secret. */
    public String secretKey() {
        return SECRET_MARK + key().substring(SECRET_MARK.length());
    }

    /** The password of the user with this uuid. */
    public String password(String uuid) {
        return SECRET_MARK + "-" + uuid.substring(0, uuid.indexOf('-'));
    }

    /** The key of a session: as long as 20 bytes in URL-safe base64. */
    public String sessionKey() {
        var bytes = new byte[SESSION_KEY_BYTES];
        sessions.nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return SECRET_MARK + text.substring(SECRET_MARK.length());
    }

    /** The id of a session, as Jetty makes them. */
    public String sessionId() {
        return "node0" + SECRET_MARK + Long.toUnsignedString(sessions.nextLong(), Character.MAX_RADIX) + ".node0";
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
