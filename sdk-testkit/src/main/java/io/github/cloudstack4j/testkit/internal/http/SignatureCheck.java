// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.http;

import io.github.cloudstack4j.testkit.internal.contract.Contract;
import io.github.cloudstack4j.testkit.internal.contract.ContractCommand;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import io.github.cloudstack4j.testkit.internal.world.User;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Decides, the way the server does, who sent a request, and whether to believe it. */
final class SignatureCheck {

    private static final Duration MAX_LIFETIME = Duration.ofMinutes(15);
    private static final Pattern READING = Pattern.compile("^(get|list|query|find)\\w+");

    private final World world;
    private final Contract contract;

    SignatureCheck(World world, Contract contract) {
        this.world = world;
        this.contract = contract;
    }

    /** A request that was believed. */
    record Verified(ContractCommand command, User user) {}

    /** Empty for every kind of disbelief: the server answers them all alike. */
    Optional<Verified> verify(RequestParameters parameters, boolean post) {
        var command = Optional.ofNullable(parameters.get("command")).flatMap(contract::find);
        var user = user(parameters);
        var signature = parameters.anyCase("signature");
        if (command.isEmpty() || user.isEmpty() || signature.isEmpty() || !isFresh(parameters)) {
            return Optional.empty();
        }
        var expected = sign(parameters.all(), String.valueOf(user.get().secretKey()));
        if (!MessageDigest.isEqual(bytes(expected), bytes(signature.get()))) {
            return Optional.empty();
        }
        requirePostWhereEnforced(command.get(), post);
        return Optional.of(new Verified(command.get(), user.get()));
    }

    Optional<User> user(RequestParameters parameters) {
        return parameters.anyCase("apiKey").flatMap(key -> world.locked(() -> world.userByApiKey(key)));
    }

    private boolean isFresh(RequestParameters parameters) {
        var enforced = world.settings().isOn("enforce.post.requests.and.timestamps");
        if (!parameters.anyCase("signatureVersion").orElse("").equals("3")) {
            return !enforced;
        }
        var expires = parameters.anyCase("expires").flatMap(Timestamps::parseMoment);
        if (expires.isEmpty() || expires.get().isBefore(world.now())) {
            return false;
        }
        return !enforced || !expires.get().isAfter(world.now().plus(MAX_LIFETIME));
    }

    private void requirePostWhereEnforced(ContractCommand command, boolean post) {
        var mayGet =
                post || command.readOnly() || READING.matcher(command.name()).matches();
        if (!mayGet && world.settings().isOn("enforce.post.requests.and.timestamps")) {
            throw ApiFault.server(
                    400, "State changing command " + command.name() + " needs to be sent using POST request");
        }
    }

    private static String sign(Map<String, String> parameters, String secretKey) {
        var sorted = new TreeMap<>(parameters);
        sorted.keySet().removeIf(name -> name.equalsIgnoreCase("signature"));
        var text = new StringBuilder();
        sorted.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secretKey), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(bytes(text.toString().toLowerCase(Locale.ROOT))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA1", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
