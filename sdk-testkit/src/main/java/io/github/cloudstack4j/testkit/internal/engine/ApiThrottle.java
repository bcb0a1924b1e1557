// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The rate limit of the API, off until {@code api.throttling.enabled} is on. Counts per account; root admins are
 * exempt.
 */
public final class ApiThrottle {

    /** The real server checks a call with an API key twice, and so counts it twice. */
    private static final int COST = 2;

    private final World world;
    private final Map<String, Window> windows = new HashMap<>();

    public ApiThrottle(World world) {
        this.world = world;
    }

    /** What {@code getApiLimit} shows of an account. */
    public record Usage(int issued, int allowed, long expiresAfterMillis) {}

    void count(Account account) {
        if (!world.settings().isOn("api.throttling.enabled") || account.role() == Role.ADMIN) {
            return;
        }
        var window = window(account);
        window.issued += COST;
        if (window.issued > max()) {
            throw tooMany(usage(account).expiresAfterMillis());
        }
    }

    public Usage usage(Account account) {
        var window = window(account);
        var left = Duration.between(world.now(), window.end).toMillis();
        return new Usage(window.issued, Math.max(0, max() - window.issued), left);
    }

    /** The server's answer to one call too many. */
    public static ApiFault tooMany(long retryAfterMillis) {
        return new ApiFault(
                429,
                4545,
                "The given user has reached his/her account api limit, please retry after " + retryAfterMillis
                        + " ms.");
    }

    private int max() {
        return world.settings().getInt("api.throttling.max");
    }

    private Window window(Account account) {
        var now = world.now();
        return windows.compute(
                account.uuid(),
                (key, old) -> old != null && now.isBefore(old.end)
                        ? old
                        : new Window(now.plusSeconds(world.settings().getInt("api.throttling.interval"))));
    }

    private static final class Window {
        private final Instant end;
        private int issued;

        Window(Instant end) {
            this.end = end;
        }
    }
}
