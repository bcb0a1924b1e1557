// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal.config;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The environment variables of this SDK, of {@code cs} and of Terraform. A caller is taken from one of them whole: the
 * key of one tool never meets the secret of another.
 */
public final class Environment {
    private static final String PREFIX = "CLOUDSTACK_";
    private static final List<Trio> TRIOS = List.of(
            new Trio("CLOUDSTACK_ENDPOINT", "CLOUDSTACK_API_KEY", "CLOUDSTACK_SECRET_KEY"),
            new Trio("CLOUDSTACK_ENDPOINT", "CLOUDSTACK_KEY", "CLOUDSTACK_SECRET"),
            new Trio("CLOUDSTACK_API_URL", "CLOUDSTACK_API_KEY", "CLOUDSTACK_SECRET_KEY"));

    private Environment() {}

    private record Trio(String endpoint, String apiKey, String secretKey) {
        Stream<String> names() {
            return Stream.of(endpoint, apiKey, secretKey);
        }

        List<String> missingIn(Map<String, String> environment) {
            return names().filter(name -> !isSet(environment, name)).toList();
        }
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    /** Whether any of the variables is set, which makes the environment the source to use. */
    public static boolean saysSomething(Map<String, String> environment) {
        return TRIOS.stream().flatMap(Trio::names).anyMatch(name -> isSet(environment, name));
    }

    public static Entries read(Map<String, String> environment) {
        var complete = TRIOS.stream()
                .filter(trio -> trio.missingIn(environment).isEmpty())
                .toList();
        if (complete.isEmpty()) {
            throw missing(environment);
        }
        var trio = complete.get(0);
        for (var other : TRIOS) {
            requireNoOther(environment, trio.endpoint(), other.endpoint());
            requireNoOther(environment, trio.apiKey(), other.apiKey());
            requireNoOther(environment, trio.secretKey(), other.secretKey());
        }
        var entries = new Entries("the environment (" + trio.names().collect(Collectors.joining(", ")) + ")", null);
        if (trio.apiKey().equals("CLOUDSTACK_KEY")) {
            CloudStackIniFile.read(entries, environment, name -> PREFIX + name.toUpperCase(Locale.ROOT));
        }
        return entries.put(Role.ENDPOINT, trio.endpoint(), environment.get(trio.endpoint()))
                .put(Role.API_KEY, trio.apiKey(), environment.get(trio.apiKey()))
                .put(Role.SECRET_KEY, trio.secretKey(), environment.get(trio.secretKey()));
    }

    private static void requireNoOther(Map<String, String> environment, String name, String other) {
        if (isSet(environment, other)
                && !environment.get(other).strip().equals(environment.get(name).strip())) {
            throw new InvalidRequestException("The environment is ambiguous: " + name + " and " + other
                    + " are both set, and differ. Unset one of them.");
        }
    }

    /** Of the tool that most is there for, the first in doubt. */
    private static InvalidRequestException missing(Map<String, String> environment) {
        var nearest = TRIOS.get(0);
        for (var trio : TRIOS) {
            if (trio.missingIn(environment).size()
                    < nearest.missingIn(environment).size()) {
                nearest = trio;
            }
        }
        return new InvalidRequestException("The environment does not say how to reach CloudStack: set "
                + String.join(", ", nearest.missingIn(environment)) + ", or build a CloudStackConfig by hand.");
    }
}
