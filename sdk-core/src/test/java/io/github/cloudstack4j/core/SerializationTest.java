// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.model.VirtualMachine;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a Jenkins pipeline keeps between two steps comes back as it was. */
class SerializationTest {
    private static final OperationToken<VirtualMachine> TOKEN = new OperationToken<>(
            URI.create("https://cloud.example.org/client/api"),
            "startVirtualMachine",
            "job-1",
            "vm-1",
            VirtualMachine.class,
            Instant.parse("2026-08-21T08:30:00Z"));
    private static final ApiError REFUSAL =
            ApiError.ofReply("startVirtualMachine", 431, 431, 4350, "wrong").afterAttempts(2);
    private static final ApiError JOB_FAILURE = ApiError.ofJob("startVirtualMachine", "job-1", 530, "broken");
    private static final Progress PROGRESS = Progress.of(Progress.Status.PENDING, Duration.ofSeconds(100))
            .inState("Starting")
            .counting(5, 9, "nodes");

    static Stream<CloudStackException> exceptions() {
        var cause = new IOException("connection reset");
        return Stream.of(
                new CloudStackException("why", cause),
                new AmbiguousNameException("zone", "z", List.of("id-1", "id-2")),
                new AmbiguousOutcomeException("createThing", "its reply was lost", cause),
                new AuthenticationException(REFUSAL, "remedy"),
                new CallHeldBackException(CallHeldBackException.Reason.CIRCUIT_OPEN, "not sent"),
                new CallInterruptedException("interrupted", cause),
                new CallInterruptedException("interrupted", TOKEN),
                new ConflictException(REFUSAL, "remedy"),
                new InsufficientCapacityException(REFUSAL, "remedy"),
                new InternalErrorException(JOB_FAILURE, "remedy"),
                new InvalidParameterException(REFUSAL, "remedy"),
                new InvalidRequestException("name is missing"),
                new InvalidStateException(REFUSAL, "remedy"),
                new LimitExceededException(REFUSAL, "remedy"),
                new NotFoundException(REFUSAL, "remedy"),
                new OperationFailedException(TOKEN, new InternalErrorException(JOB_FAILURE, "remedy")),
                new OperationTimeoutException(TOKEN, Duration.ofMinutes(5), PROGRESS),
                new PermissionDeniedException(REFUSAL, "remedy"),
                new ResourceInUseException(REFUSAL, "remedy"),
                new ThrottledException(REFUSAL, "remedy"),
                new TransportException("no reply", cause),
                new UnavailableException(REFUSAL, "remedy"),
                new UnknownNameException("zone", "z", List.of("zone-1")),
                new UnsupportedException(REFUSAL, "remedy"));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void anExceptionComesBackAsItWas(CloudStackException exception) throws IOException, ClassNotFoundException {
        var copy = Serial.roundTrip(exception);
        assertThat(copy).isExactlyInstanceOf(exception.getClass());
        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFields("stackTrace", "suppressedExceptions", "cause.stackTrace", "failure.stackTrace")
                .isEqualTo(exception);
        assertThat(copy.toString()).isEqualTo(exception.toString());
    }

    @Test
    void noExceptionIsForgottenHere() throws IOException, URISyntaxException, ClassNotFoundException {
        var tested = exceptions().map(Object::getClass).collect(Collectors.toSet());
        assertThat(concreteExceptions()).isEqualTo(tested);
    }

    private static Set<Class<?>> concreteExceptions() throws IOException, URISyntaxException, ClassNotFoundException {
        var location = CloudStack.class.getProtectionDomain().getCodeSource().getLocation();
        var classes = Path.of(location.toURI()).resolve("io/github/cloudstack4j/core");
        try (var files = Files.list(classes)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Exception.class"))
                    .map(name -> "io.github.cloudstack4j.core." + name.replace(".class", ""))
                    .toList();
            var found = new HashSet<Class<?>>();
            for (var name : names) {
                var type = Class.forName(name);
                if (!Modifier.isAbstract(type.getModifiers())) {
                    found.add(type);
                }
            }
            return found;
        }
    }

    @Test
    void aMessageSaysWhatFailedWhyWhatToDoAndWhere() {
        assertThat(new NotFoundException(REFUSAL, "Look again."))
                .hasMessage("startVirtualMachine failed: wrong. Look again. [431/4350, 2 attempts]");
        assertThat(new InternalErrorException(JOB_FAILURE, ""))
                .hasMessage("startVirtualMachine failed: broken. [530, job job-1]");
    }

    @Test
    void aTokenComesBackAsItWas() throws IOException, ClassNotFoundException {
        assertThat(Serial.roundTrip(TOKEN)).usingRecursiveComparison().isEqualTo(TOKEN);
    }

    @Test
    void aPictureComesBackAsItWasAndPrintsAsOneLine() throws IOException, ClassNotFoundException {
        var copy = Serial.roundTrip(PROGRESS);
        assertThat(copy).usingRecursiveComparison().isEqualTo(PROGRESS);
        assertThat(copy).hasToString("Starting, 5/9 nodes, 01:40");
        assertThat(Progress.of(Progress.Status.SUCCEEDED, Duration.ofMinutes(61)))
                .hasToString("succeeded, 61:00");
    }

    @Test
    void aRawReplyComesBackAsItWasAndPrintsNoValues() throws IOException, ClassNotFoundException {
        try (var server = new ScriptedServer();
                var cloud = server.connect(new ManualTime())) {
            server.on("listThings", "{\"thing\":[{\"password\":\"hidden\",\"size\":3}]}");
            var reply = cloud.call("listThings", Map.of());
            var copy = Serial.roundTrip(reply);
            assertThat(copy.asMap()).isEqualTo(reply.asMap());
            assertThat(copy.toJson()).isEqualTo("{\"thing\":[{\"password\":\"hidden\",\"size\":3}]}");
            assertThat(copy).hasToString("RawResponse[thing]");
        }
    }
}
