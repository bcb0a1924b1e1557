// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsAnEndpointAndKeysThatWork() {
        var asked = new int[1];
        var status = run(
                () -> asked[0] = new WireClient(
                                URI.create(printed("endpoint (\\S+)")),
                                printed("CLOUDSTACK_API_KEY=(\\S+)"),
                                printed("CLOUDSTACK_SECRET_KEY=(\\S+)"))
                        .get("listHosts")
                        .status(),
                "--port",
                "0");
        assertThat(status).isEqualTo(Main.OK);
        assertThat(asked[0]).isEqualTo(200);
        assertThat(out.toString(StandardCharsets.UTF_8)).containsSubsequence("admin:", "domain admin:", "user:");
    }

    @Test
    void makesTheSameKeysFromTheSameSeed() {
        run(() -> {}, "--port", "0", "--seed", "42");
        var first = printed("CLOUDSTACK_SECRET_KEY=(\\S+)");
        out.reset();
        environment.put("CLOUDSTACK_EMULATOR_SEED", "42");
        run(() -> {}, "--port", "0");
        assertThat(printed("CLOUDSTACK_SECRET_KEY=(\\S+)")).isEqualTo(first);
        out.reset();
        run(() -> {}, "--port", "0", "--seed", "43");
        assertThat(printed("CLOUDSTACK_SECRET_KEY=(\\S+)")).isNotEqualTo(first);
    }

    @Test
    void explainsItself() {
        assertThat(run(() -> {}, "--help")).isEqualTo(Main.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(Main.USAGE).contains("  ISO_ON_ROUTER_FAILS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 1",
                "--port",
                "--port x",
                "--port 70000",
                "--port -1",
                "--seed 1.5",
                "8080",
                "--without nonsense",
                "--without"
            })
    void refusesArgumentsItDoesNotUnderstand(String arguments) {
        assertThat(run(() -> {}, arguments.split(" "))).isEqualTo(Main.BAD_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(arguments.split(" ")[0])
                .contains("usage:");
        assertThat(out.size()).isZero();
    }

    @Test
    void refusesAnEnvironmentItDoesNotUnderstand() {
        environment.put("CLOUDSTACK_EMULATOR_PORT", "eighty");
        assertThat(run(() -> {})).isEqualTo(Main.BAD_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("CLOUDSTACK_EMULATOR_PORT cannot be eighty");
    }

    @Test
    void doesWithoutDefects() {
        assertThat(run(() -> {}, "--port", "0", "--without", "iso-on-router-fails,PARTIAL_ADD_SUCCEEDS"))
                .isEqualTo(Main.OK);
        environment.put("CLOUDSTACK_EMULATOR_WITHOUT", "all");
        assertThat(run(() -> {}, "--port", "0")).isEqualTo(Main.OK);
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(run(() -> {}, "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(Main.CANNOT_LISTEN);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot listen on port " + taken.getLocalPort());
        }
    }

    private int run(Runnable whileServing, String... arguments) {
        return new Main(environment, printTo(out), printTo(err), whileServing).run(arguments);
    }

    private static PrintStream printTo(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String printed(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
