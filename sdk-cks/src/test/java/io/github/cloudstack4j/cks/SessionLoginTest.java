// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.AuthenticationException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.Secret;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import io.github.cloudstack4j.testkit.EmulatorUser;
import io.github.cloudstack4j.testkit.RecordedRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A user who logs in can do what one with keys can. */
class SessionLoginTest {
    private final CloudStackEmulator emulator = CloudStackEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private CloudStack login(EmulatorUser user, String password) {
        return CloudStack.connect(CloudStackConfig.builder()
                .endpoint(emulator.endpoint())
                .login(user.getUsername(), Secret.of(password), user.getLoginDomain())
                .timeSource(EmulatorTime.of(emulator))
                .build());
    }

    private CloudStack login(EmulatorUser user) {
        return login(user, user.getPassword());
    }

    @Test
    void aClusterIsCreatedAndDeletedInASession() {
        try (var cloud = login(emulator.user())) {
            var clusters = Cks.on(cloud).clusters();
            var cluster = clusters.create(TestCloud.small("in-session")).await();
            assertThat(cluster.getName()).isEqualTo("in-session");
            clusters.delete("in-session").await();
        }
        assertThat(emulator.requests("login")).hasSize(1);
        assertThat(emulator.requests("logout"))
                .extracting(RecordedRequest::getStatus)
                .containsExactly(200);
        assertThat(emulator.requests())
                .noneMatch(request -> request.getParameters().containsKey("apiKey")
                        || request.getParameters().containsKey("signature"))
                .allMatch(request -> request.getMethod().equals("POST"));
    }

    @Test
    void aSessionThatTimedOutIsOpenedAgain() {
        try (var cloud = login(emulator.admin())) {
            assertThat(cloud.zones().list().toList()).isNotEmpty();
            emulator.clock().advance(Duration.ofMinutes(31));
            assertThat(cloud.zones().list().toList()).isNotEmpty();
        }
        assertThat(emulator.requests())
                .extracting(RecordedRequest::getCommand)
                .containsExactly("login", "listZones", "listZones", "login", "listZones", "logout");
    }

    @Test
    void aWrongPasswordAndASecondFactorAreToldApart() {
        try (var cloud = login(emulator.user(), "wrong")) {
            assertThatThrownBy(() -> cloud.zones().list().toList())
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("Failed to authenticate user plainuser")
                    .hasMessageContaining("Check user name, password and domain");
        }
        emulator.world().secondFactor(emulator.user(), true);
        try (var cloud = login(emulator.user())) {
            assertThatThrownBy(() -> cloud.zones().list().toList())
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("second factor")
                    .hasMessageContaining("API keys");
        }
        emulator.world().secondFactor(emulator.user(), false);
        try (var cloud = login(emulator.user())) {
            assertThat(cloud.zones().list().toList()).isNotEmpty();
            emulator.world().secondFactor(emulator.user(), true);
            assertThatThrownBy(() -> cloud.zones().list().toList())
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("Two factor")
                    .hasMessageContaining("API keys need none");
        }
    }
}
