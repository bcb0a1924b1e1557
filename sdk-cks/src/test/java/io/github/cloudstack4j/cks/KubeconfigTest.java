// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubeconfigTest {
    private static final String WITH_TOKEN = """
            apiVersion: v1
            current-context: here
            contexts: [{name: other, context: {cluster: x, user: y}}, {name: here, context: {cluster: c, user: u}}]
            clusters: [{name: c, cluster: {server: 'https://203.0.113.5:6443'}}]
            users: [{name: u, user: {token: c4jSecret-token}}]
            """;

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    @Test
    void tellsWhereItLeadsAndWhoIsLetIn() {
        var cluster = cloud.running("c1");

        var kubeconfig = cloud.clusters().readKubeconfig("c1");

        assertThat(kubeconfig.getServer()).hasToString("https://" + cluster.getIpAddress() + ":6443");
        assertThat(kubeconfig.getContextName()).isEqualTo("kubernetes-admin@kubernetes");
        assertThat(kubeconfig.getClusterName()).isEqualTo("kubernetes");
        assertThat(kubeconfig.getUserName()).isEqualTo("kubernetes-admin");
        assertThat(kubeconfig.getSubject()).contains("CN=kubernetes-admin");
        assertThat(kubeconfig.getAuthorities()).hasSize(1);
        assertThat(kubeconfig.getClientKey())
                .hasValueSatisfying(key -> assertThat(key.reveal()).contains("PRIVATE KEY"));
        assertThat(kubeconfig.getToken()).isEmpty();
        assertThat(kubeconfig.toString()).doesNotContain("PRIVATE KEY").contains("kubernetes-admin@kubernetes");
    }

    @Test
    void tellsWhenItEnds() {
        cloud.running("c1");
        var kubeconfig = cloud.clusters().readKubeconfig("c1");
        var lifetime = Duration.between(cloud.emulator().clock().instant(), kubeconfig.getNotAfter());

        assertThat(kubeconfig.getNotBefore()).isBefore(kubeconfig.getNotAfter());
        assertThat(kubeconfig.isExpired()).isFalse();
        assertThat(kubeconfig.expiresWithin(lifetime.minusDays(1))).isFalse();
        assertThat(kubeconfig.expiresWithin(lifetime.plusDays(1))).isTrue();

        var atItsEnd = Kubeconfig.parse(cloud.clusters().kubeconfig("c1"), standingStill(kubeconfig.getNotAfter()));
        assertThat(atItsEnd.isExpired()).isTrue();
    }

    @Test
    void aTokenIsASecretThatNeverEnds() {
        var kubeconfig = Kubeconfig.parse(WITH_TOKEN);

        assertThat(kubeconfig.getToken().orElseThrow().reveal()).isEqualTo("c4jSecret-token");
        assertThat(kubeconfig.toString()).doesNotContain("c4jSecret");
        assertThat(kubeconfig.getNotAfter()).isNull();
        assertThat(kubeconfig.expiresWithin(Duration.ofDays(36500))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- c4jSecret",
                "c4jSecret: [",
                "current-context: c4jSecret",
                "current-context: 17",
                "a: !!javax.script.ScriptEngineManager [c4jSecret]",
                "current-context: a\ncontexts: [{name: a, context: {cluster: c}}]",
                "current-context: a\ncontexts: c4jSecret",
                "a: 1\na: c4jSecret",
                "a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]",
            })
    void whatIsNoKubeconfigIsRefusedWithoutAWordOfIt(String text) {
        assertThatThrownBy(() -> Kubeconfig.parse(text))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("The kubeconfig ")
                .satisfies(KubeconfigTest::tellsNoSecret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{token: c4jSecret-token, client-certificate-data: c4jSecret}",
                "{client-key-data: '%%%c4jSecret'}",
                "{client-certificate: /home/me/c4jSecret.pem}"
            })
    void credentialsThatCannotBeReadAreRefusedWithoutAWordOfThem(String user) {
        var text = WITH_TOKEN.replace("{token: c4jSecret-token}", user);

        assertThatThrownBy(() -> Kubeconfig.parse(text))
                .isInstanceOf(InvalidRequestException.class)
                .satisfies(KubeconfigTest::tellsNoSecret);
    }

    @Test
    void nestingAndLengthHaveLimits() {
        assertThatThrownBy(() -> Kubeconfig.parse("a: " + "[".repeat(5000) + "]".repeat(5000)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> Kubeconfig.parse("a: b\n".repeat(300_000)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("longer than");
    }

    private static TimeSource standingStill(Instant now) {
        return new TimeSource() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public long ticks() {
                return 0;
            }

            @Override
            public <T> T await(CompletableFuture<T> future, Duration atMost) {
                throw new AssertionError("nothing waits here");
            }

            @Override
            public void sleep(Duration duration, CompletableFuture<?> wakeUp) {
                throw new AssertionError("nothing waits here");
            }
        };
    }

    private static void tellsNoSecret(Throwable thrown) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("c4jSecret");
    }
}
