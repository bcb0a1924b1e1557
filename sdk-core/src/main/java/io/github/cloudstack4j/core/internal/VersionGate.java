// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.ApiError;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.model.ApiDescription;
import io.github.cloudstack4j.core.model.CloudStackVersion;
import io.github.cloudstack4j.core.model.ServerCapabilities;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses what came after the oldest supported release where the server does not have it: sent all the same, a parameter
 * would be ignored without a word. Asks the server only about commands that use something of that kind.
 */
final class VersionGate {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.calls");

    /** A refusal rests on what the server said lately: it may just have been upgraded. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ServerFacts facts;

    VersionGate(ServerFacts facts) {
        this.facts = facts;
    }

    /** Refuses a command, before it is sent, if the server lacks it or one of these parameters. */
    void check(String command, Collection<String> parameters) {
        var later = LaterAdditions.of(command).orElse(null);
        if (later == null) {
            return;
        }
        var used = used(later.parameters(), parameters);
        if (later.since() == null && used.isEmpty()) {
            return;
        }
        Optional<ApiDescription> api;
        try {
            if (isOffered(facts.api(command), used)) {
                return;
            }
            api = facts.api(command, FRESH);
        } catch (CallInterruptedException e) {
            throw e;
        } catch (CloudStackException e) {
            log.debug("{}: cannot find out whether the server takes {}: {}", command, used.keySet(), e.getMessage());
            return;
        }
        if (!isOffered(api, used)) {
            throw api.isEmpty()
                    ? withoutCommand(command, later.since())
                    : withoutParameters(command, missing(api.get(), used));
        }
    }

    /** The parameters of the table that a request carries; a map is sent as {@code name[i].key}. */
    private static Map<String, String> used(Map<String, String> later, Collection<String> parameters) {
        var used = new TreeMap<String, String>();
        for (var parameter : parameters) {
            var bracket = parameter.indexOf('[');
            var name = (bracket < 0 ? parameter : parameter.substring(0, bracket)).toLowerCase(Locale.ROOT);
            var since = later.get(name);
            if (since != null) {
                used.put(name, since);
            }
        }
        return used;
    }

    private static boolean isOffered(Optional<ApiDescription> api, Map<String, String> used) {
        return api.isPresent() && missing(api.get(), used).isEmpty();
    }

    private static Map<String, String> missing(ApiDescription api, Map<String, String> used) {
        var missing = new TreeMap<>(used);
        missing.keySet().removeIf(api::takes);
        return missing;
    }

    /** The server does not tell a command that it lacks from one that the role may not call; its version may. */
    private ApiException withoutCommand(String command, @Nullable String since) {
        var capabilities = capabilities();
        var text = "this server (" + named(capabilities) + ") does not offer the command to this account, so it was not"
                + " sent";
        var version = capabilities.map(ServerCapabilities::getVersion);
        if (since == null
                || version.filter(known -> known.isAtLeast(CloudStackVersion.parse(since)))
                        .isPresent()) {
            return refusal(
                    Meaning.PERMISSION,
                    command,
                    text,
                    "Have it allowed for the role of this account, or the feature that it is of enabled.");
        }
        var upgrade = "Have the server upgraded to CloudStack " + since + " or later";
        return refusal(
                Meaning.UNSUPPORTED,
                command,
                text + "; CloudStack " + since + " brought it",
                version.isPresent()
                        ? upgrade + "."
                        : upgrade + "; if it is, have the command allowed for the role of this account, or the feature"
                                + " that it is of enabled.");
    }

    private ApiException withoutParameters(String command, Map<String, String> missing) {
        var named = missing.entrySet().stream()
                .map(parameter -> parameter.getKey() + " (since CloudStack " + parameter.getValue() + ")")
                .collect(Collectors.joining(", "));
        var newest = missing.values().stream()
                .max(Comparator.comparing(CloudStackVersion::parse))
                .orElseThrow();
        return refusal(
                Meaning.UNSUPPORTED,
                command,
                "this server (" + named(capabilities()) + ") does not take " + named
                        + " and would silently ignore it, so the command was not sent",
                "Leave it out, or have the server upgraded to CloudStack " + newest + " or later; if it is, the role of"
                        + " this account keeps it from using that.");
    }

    private static ApiException refusal(Meaning meaning, String command, String text, String remedy) {
        return meaning.of(ApiError.ofReply(command, 200, 432, null, text), remedy);
    }

    private static String named(Optional<ServerCapabilities> capabilities) {
        return capabilities
                .map(ServerCapabilities::getCloudStackVersion)
                .map(version -> "CloudStack " + version)
                .orElse("of a version that it does not tell");
    }

    private Optional<ServerCapabilities> capabilities() {
        try {
            return Optional.of(facts.capabilities());
        } catch (CallInterruptedException e) {
            throw e;
        } catch (CloudStackException e) {
            log.debug("Cannot find out the server's version: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
