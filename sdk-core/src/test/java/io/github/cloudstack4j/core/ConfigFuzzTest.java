// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a file, it is a configuration or refused with a reason; nothing else comes out, and no secret. */
class ConfigFuzzTest {
    private static final int FILES = 4_000;
    private static final String SECRET = "c4jSecret";
    private static final List<String> PIECES = List.of(
            "[",
            "]",
            "=",
            ":",
            "\n",
            "\n",
            "\r\n",
            "\t",
            " ",
            "  ",
            "#",
            ";",
            "\"",
            "'",
            "`",
            "\\",
            "%",
            "%%",
            "|",
            ">",
            "-",
            "---\n",
            "&",
            "*",
            "!",
            "{",
            "}",
            "~",
            "null",
            "true",
            "false",
            "\u0000",
            "\uFEFF",
            "é",
            "漢",
            "[Global]\n",
            "[cloudstack]\n",
            "[DEFAULT]\n",
            "[core]\n",
            "profile = p\n",
            "[p]\n",
            "kind: Secret\n",
            "data:\n",
            "stringData:\n",
            "  api-url: ",
            "  api-key: ",
            "  secret-key: |\n    ",
            "  cloud-config: |\n    ",
            "api-url = ",
            "https://h/client/api",
            "http://h",
            "api-key = ",
            "secret-key = ",
            "url = ",
            "apikey = ",
            "secretkey = ",
            "username = ",
            "password = ",
            "endpoint = ",
            "key = ",
            "secret = ",
            "verify = ",
            "timeout = ",
            "cert = ",
            "ssl-no-verify",
            "verifycert = ",
            "eA==",
            "9999999999",
            "/dev/null");

    private final Random random = new Random(20260821);

    @TempDir
    Path directory;

    @Test
    void anyFileIsAConfigurationOrRefused() throws IOException {
        var file = directory.resolve("file");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var openings = Stream.<Function<Path, ConfigSource>>of(
                        path -> ConfigSource.cloudMonkey(path, null),
                        path -> ConfigSource.cloudStackIni(path, null),
                        ConfigSource::cloudConfig,
                        ConfigSource::kubernetesSecret)
                .toList();
        int good = 0;
        for (int i = 0; i < FILES; i++) {
            Files.write(file, content());
            good += load(openings.get(i % openings.size()).apply(file)) ? 1 : 0;
        }
        assertThat(good).as("files that are good in spite of all").isGreaterThan(FILES / 100);
    }

    private static boolean load(ConfigSource source) {
        try {
            source.reading(Map.of()).load();
            return true;
        } catch (InvalidRequestException e) {
            assertThat(e).hasMessageMatching("(?s).{20,}").hasMessageNotContaining(SECRET);
            return false;
        }
    }

    private byte[] content() {
        return switch (random.nextInt(4)) {
            case 0 -> bytes();
            case 1 -> pieces(1 + random.nextInt(40)).getBytes(StandardCharsets.UTF_8);
            default -> damaged().getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] bytes() {
        var bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private String pieces(int count) {
        var text = new StringBuilder();
        IntStream.range(0, count).forEach(i -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
        return text.toString();
    }

    /** A good file of any format with something put in or taken out, mostly. */
    private String damaged() {
        var good = List.of(
                "profile = p\n[p]\nurl = https://h/client/api\napikey = k\nsecretkey = " + SECRET + "\n",
                "[cloudstack]\nendpoint = https://h/client/api\nkey = k\nsecret = " + SECRET + "\n",
                "[Global]\napi-url = https://h/client/api\napi-key = k\nsecret-key = " + SECRET + "\n",
                "kind: Secret\nstringData:\n  api-url: https://h/client/api\n  api-key: k\n  secret-key: " + SECRET
                        + "\n");
        var text = new StringBuilder(good.get(random.nextInt(good.size())));
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.insert(at, pieces(1));
            } else {
                text.delete(at, Math.min(text.length(), at + random.nextInt(12)));
            }
        }
        return text.toString();
    }
}
