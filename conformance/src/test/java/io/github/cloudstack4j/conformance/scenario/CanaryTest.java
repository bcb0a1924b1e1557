// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static io.github.cloudstack4j.conformance.scenario.Canary.MARK;
import static io.github.cloudstack4j.conformance.scenario.Canary.assertSilent;
import static io.github.cloudstack4j.conformance.scenario.IndiscreetServer.ECHO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.conformance.scenario.IndiscreetServer.Answer;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.AuthenticationException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InsufficientCapacityException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.LimitExceededException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.RetryPolicy;
import io.github.cloudstack4j.core.ThrottledException;
import io.github.cloudstack4j.core.TransportException;
import io.github.cloudstack4j.core.UnavailableException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.model.DeployVirtualMachineRequest;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every secret in here bears a mark, every logger is at TRACE, and the mark shows nowhere: in no line of a log, no message, no
 * {@code toString} and no serialised byte.
 */
class CanaryTest {
    private static final String ID = "3208a728-b6cd-4d4d-b7ca-e46cd920513b";

    private static final List<Answer> FAILURES = List.of(
            Answer.error(401, "unable to verify user credentials and/or request signature"),
            Answer.error(531, "Permission denied"),
            Answer.error(431, "Invalid value"),
            Answer.error(431, "Unable to find it: entity does not exist"),
            Answer.error(431, "VM is in state Destroyed, current state"),
            Answer.error(535, "Maximum number of resources exceeded"),
            Answer.error(533, "Insufficient capacity"),
            Answer.error(503, "Shutting down"),
            Answer.error(536, "In use"),
            Answer.error(537, "Already exists"),
            Answer.error(429, "Too many requests"),
            Answer.error(432, "Unknown API command"),
            Answer.error(530, "Internal error"),
            Answer.html(401),
            Answer.html(403),
            Answer.html(404),
            Answer.html(408),
            Answer.html(429),
            Answer.html(500),
            Answer.html(503),
            Answer.html(302),
            Answer.html(200),
            Answer.json(200, ""),
            Answer.json(200, MARK + "Token"),
            Answer.json(200, "{\"x\":{\"password\":" + MARK + "}}"),
            Answer.json(200, "{\"x\":{\"count\":1,\"zone\":[\"" + MARK + "\"]}}"),
            Answer.json(200, "{\"x\":{\"jobid\":{\"" + MARK + "\":\"" + MARK + "\"},\"id\":[\"" + MARK + "\"]}}"),
            Answer.json(200, "{\"x\":{\"password\":\"" + MARK),
            new Answer(200, "text/plain; note=unexpected", ECHO),
            new Answer(0, "", ""));

    private final CloudStackEmulator emulator = CloudStackEmulator.start();
    private final TraceLog log = new TraceLog();
    private final IndiscreetServer server = new IndiscreetServer();
    private final CloudStackConfig config = CloudStackConfig.builder()
            .endpoint("https://cloud.example/client/api")
            .apiKey("API-key")
            .secretKey(MARK + "-secret-key")
            .retryPolicy(RetryPolicy.none())
            .timeSource(EmulatorTime.of(emulator))
            .transport(server)
            .build();
    private final CloudStack cloud = CloudStack.connect(config);

    private final DeployVirtualMachineRequest deployment = DeployVirtualMachineRequest.builder()
            .zone(ID)
            .serviceOffering(ID)
            .template(ID)
            .password(MARK + "/password & more")
            .userData(Canary.IN_BASE64)
            .userDataDetail("TOKEN", MARK + ",<userdata> detail")
            .detail("vnc", MARK + "=\"detail\"")
            .parameter("newthing", MARK + " in what nobody knows")
            .build();
    private final CreateClusterRequest creation = CreateClusterRequest.builder()
            .name("prod")
            .zone(ID)
            .kubernetesVersion(ID)
            .offering(ID)
            .workers(3)
            .cni(ID, Map.of("BGP_PASSWORD", MARK + "-cni"))
            .dockerRegistry("https://me:" + MARK + "@registry", MARK + "-user", MARK + "-password")
            .build();

    @AfterEach
    void theLogIsSilent() {
        cloud.close();
        emulator.close();
        log.close();
        assertThat(log.text())
                .contains("TRACE io.github.cloudstack4j.core.calls", "DEBUG io.github.cloudstack4j.core.calls");
        assertSilent("the log", log.text());
    }

    @Test
    void theScenariosShowNoSecret() throws Throwable {
        assertThat(emulator.admin().getSecretKey()).startsWith(MARK);
        var playbill = new Playbill(() -> CloudStackConfig.builder()
                .endpoint(emulator.endpoint())
                .apiKey(emulator.admin().getApiKey())
                .secretKey(emulator.admin().getSecretKey())
                .timeSource(EmulatorTime.of(emulator))
                .build());
        for (var scenario : playbill.tests().toList()) {
            scenario.getExecutable().execute();
        }
    }

    @Test
    void noFailureShowsASecretThatTheServerOrAProxyPrintsBack() {
        var seen = new HashSet<Class<?>>();
        for (var answer : FAILURES) {
            server.answers(answer);
            for (var failure : failures()) {
                seen.add(failure.getClass());
                assertSilent(failure);
            }
        }
        assertThat(seen)
                .contains(
                        AmbiguousOutcomeException.class,
                        AuthenticationException.class,
                        ConflictException.class,
                        InsufficientCapacityException.class,
                        InternalErrorException.class,
                        InvalidParameterException.class,
                        InvalidStateException.class,
                        LimitExceededException.class,
                        NotFoundException.class,
                        PermissionDeniedException.class,
                        ResourceInUseException.class,
                        ThrottledException.class,
                        TransportException.class,
                        UnavailableException.class,
                        UnsupportedException.class);
    }

    private List<CloudStackException> failures() {
        var failures = new ArrayList<CloudStackException>();
        var calls = List.<Runnable>of(
                () -> cloud.virtualMachines().deploy(deployment),
                () -> Cks.on(cloud).clusters().create(creation),
                () -> cloud.call("createThing", Map.of("password", MARK + " by name")),
                () -> cloud.call("listThings", Map.of("details", Map.of("token", MARK + "é in a map"))),
                () -> cloud.zones().list().toList());
        for (var call : calls) {
            try {
                call.run();
            } catch (CloudStackException e) {
                failures.add(e);
            }
        }
        return failures;
    }

    @Test
    void nothingThatIsPrintedOrKeptShowsASecret() {
        assertSilent(config);
        assertSilent(config.toBuilder());
        assertSilent(cloud);
        assertSilent(deployment);
        assertSilent(creation);

        server.answers(reply("{\"jobid\":\"j-1\",\"id\":\"" + ID + "\",\"password\":\"" + MARK + "\"}"));
        var operation = cloud.virtualMachines().deploy(deployment);
        assertSilent(operation);
        assertSilent(operation.getToken());
        assertSilent(cloud.start("createThing", Map.of("password", MARK)).getToken());

        server.answers(reply("{\"password\":\"" + MARK + "\"}"));
        assertSilent(cloud.call("getThing", Map.of("password", MARK)));

        server.answers(
                reply("{\"count\":1,\"virtualmachine\":[{\"id\":\"" + ID + "\",\"name\":\"vm\",\"password\":\"" + MARK
                        + "\",\"userdata\":\"" + Canary.IN_BASE64 + "\",\"details\":{\"vnc\":\"" + MARK
                        + "\"},\"newthing\":\"" + MARK
                        + "\"}]}"));
        assertSilent(cloud.virtualMachines().get(ID));
        server.answers(reply("{\"count\":1,\"sshkeypair\":[{\"name\":\"kp\",\"privatekey\":\"" + MARK + "\"}]}"));
        assertSilent(cloud.sshKeyPairs().list().first().orElseThrow());
        server.answers(
                reply("{\"clusterconfig\":{\"id\":\"" + ID + "\",\"name\":\"prod\",\"configdata\":\"" + MARK + "\"}}"));
        assertSilent(Cks.on(cloud).clusters().config(ID));
    }

    private static Answer reply(String content) {
        return Answer.json(200, "{\"x\":" + content + "}");
    }
}
