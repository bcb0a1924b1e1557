// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.Secret;
import io.github.cloudstack4j.core.ServerSignatureCheck;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureOracleTest {
    private static final int SETS_A_LOCALE = 100_000;
    private static final String API_KEY = "IiKEY-with_Iı.İ~";
    private static final String SECRET_KEY = "sEcReT/İI+=";
    private static final Instant NOW = Instant.parse("2026-08-21T08:30:00Z");
    private static final String[] PIECES = {
        "a",
        "Z",
        "I",
        "i",
        "İ",
        "ı",
        "ß",
        "é",
        "Ω",
        "漢",
        "😀",
        "*",
        "~",
        "+",
        " ",
        "%",
        "[",
        "]",
        "'",
        "&",
        "=",
        "\n",
        "\"",
        "<",
        ">",
        "/",
        ":",
        ";",
        ",",
        ".",
        "-",
        "_",
        "#",
        "?",
        "%2B",
        "+0000",
        "{{ AS_NUMBER }}"
    };

    private final Locale before = Locale.getDefault();
    private final Signer signer = new Signer();
    private final ServerSignatureCheck server = new ServerSignatureCheck(SECRET_KEY, NOW);

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tr", "az", "lt", "th"})
    void theServerAcceptsWhatIsSignedUnderAnyLocale(String language) {
        Locale.setDefault(language.isEmpty() ? Locale.ROOT : Locale.forLanguageTag(language));
        var random = new Random(42 + language.hashCode());
        for (int i = 0; i < SETS_A_LOCALE; i++) {
            var parameters = randomParameters(random);
            var form = sign(parameters);
            assertThat(server)
                    .as("set %d under '%s': %s", i, language, parameters)
                    .accepts(form);
            assertThat(ServerSignatureCheck.decode(form)).containsAllEntriesOf(parameters);
        }
    }

    @Test
    void theServerRefusesAFormThatWasChangedOnTheWay() {
        var form = sign(Map.of("command", "listZones", "name", "zone-1"));
        assertThat(server).accepts(form).rejects(form.replace("zone-1", "zone-2"));
    }

    @Test
    void theServerRefusesAFormFiveMinutesLater() {
        var form = sign(Map.of("command", "listZones"));
        assertThat(new ServerSignatureCheck(SECRET_KEY, NOW.plusSeconds(299))).accepts(form);
        assertThat(new ServerSignatureCheck(SECRET_KEY, NOW.plusSeconds(301))).rejects(form);
    }

    @Test
    void aKeyThatWasReplacedSignsNothingMore() {
        var parameters = Map.of("command", "listZones");
        for (var key : List.of(SECRET_KEY, "another", SECRET_KEY)) {
            var form = new String(signer.sign(parameters, API_KEY, Secret.of(key), NOW), StandardCharsets.US_ASCII);
            assertThat(new ServerSignatureCheck(key, NOW)).accepts(form);
        }
    }

    @Test
    void encodesEveryCharacterAsTheServersLibraryDoes() {
        for (int c = 0; c <= Character.MAX_VALUE; c += 1) {
            var value = "a" + (char) c + "b";
            var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
            var form = new FormBytes(16);
            form.append("value", value);
            assertThat(new String(form.toBytes(), StandardCharsets.US_ASCII)).isEqualTo("value=" + encoded);
        }
    }

    private String sign(Map<String, String> parameters) {
        return new String(signer.sign(parameters, API_KEY, Secret.of(SECRET_KEY), NOW), StandardCharsets.US_ASCII);
    }

    private static Map<String, String> randomParameters(Random random) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("command", "createKubernetesCluster");
        parameters.put("response", "json");
        for (int i = random.nextInt(8); i >= 0; i--) {
            parameters.put(name(random), value(random));
        }
        return parameters;
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        for (int i = random.nextInt(6) + 1; i > 0; i--) {
            name.append((char) ((random.nextBoolean() ? 'a' : 'A') + random.nextInt(26)));
        }
        return switch (random.nextInt(4)) {
            case 0 -> name + "[" + random.nextInt(12) + "].key";
            case 1 -> "apiI" + name;
            default -> name.toString();
        };
    }

    private static String value(Random random) {
        var value = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            value.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return value.toString();
    }
}
