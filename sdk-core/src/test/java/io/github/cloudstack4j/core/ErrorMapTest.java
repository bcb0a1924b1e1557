// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static io.github.cloudstack4j.core.ScriptedServer.json;
import static io.github.cloudstack4j.core.ScriptedServer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One exception class for each meaning, found from a code where it has one and from the text where it has several. */
class ErrorMapTest {
    private static final Path RECORDINGS = Path.of("../../shared/recordings/exchanges.jsonl");

    private final ScriptedServer server = new ScriptedServer();
    private final CloudStack cloud = CloudStack.connect(
            server.config(new ManualTime()).retryPolicy(RetryPolicy.none()).build());

    @AfterEach
    void close() {
        cloud.close();
        server.close();
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of(400, "no command specified", InvalidParameterException.class),
                Arguments.of(
                        401,
                        "unable to verify user credentials and/or request signature",
                        AuthenticationException.class),
                Arguments.of(
                        401,
                        "The given command 'x' either does not exist, is not available for user.",
                        PermissionDeniedException.class),
                Arguments.of(405, "use HTTP POST", UnsupportedException.class),
                Arguments.of(429, "please retry after [10] ms.", ThrottledException.class),
                Arguments.of(430, "Unable to decode parameter details", InvalidParameterException.class),
                Arguments.of(431, "anything", InvalidParameterException.class),
                Arguments.of(
                        431,
                        "Invalid parameter id value=u due to …, or entity does not exist",
                        NotFoundException.class),
                Arguments.of(432, "anything", UnsupportedException.class),
                Arguments.of(432, "Unknown API command: doThing", UnsupportedException.class),
                Arguments.of(
                        432,
                        "The API [doThing] does not exist or is not available for the account Account [plain].",
                        PermissionDeniedException.class),
                Arguments.of(503, "Maintenance or Shutdown has been initiated", UnavailableException.class),
                Arguments.of(511, "Two factor authentication is needed", AuthenticationException.class),
                Arguments.of(530, "anything", InternalErrorException.class),
                Arguments.of(
                        530, "Caller does not have permission to operate with it", PermissionDeniedException.class),
                Arguments.of(531, "anything", PermissionDeniedException.class),
                Arguments.of(531, "Failed to authenticate user U in domain D", AuthenticationException.class),
                Arguments.of(532, "anything", LimitExceededException.class),
                Arguments.of(533, "anything", InsufficientCapacityException.class),
                Arguments.of(534, "anything", UnavailableException.class),
                Arguments.of(535, "anything", LimitExceededException.class),
                Arguments.of(536, "anything", ResourceInUseException.class),
                Arguments.of(537, "anything", ConflictException.class));
    }

    static Stream<Arguments> dedications() {
        return Stream.of(
                Arguments.of(530, "Host host-1 is already dedicated", ResourceInUseException.class, "Release it first"),
                Arguments.of(
                        530,
                        "Host's Data Center zone-1 is already dedicated",
                        ResourceInUseException.class,
                        "What it lies in belongs to another"),
                Arguments.of(
                        530,
                        "Host h under this Cluster c is dedicated to different account/domain",
                        ResourceInUseException.class,
                        "Something in it belongs to another"),
                Arguments.of(
                        530,
                        "Host 1a found to be unsuitable for explicit dedication as it is running instances of another"
                                + " account",
                        ResourceInUseException.class,
                        "Move the machines of others"),
                Arguments.of(530, "Invalid host type for host h", InvalidParameterException.class, "of type Routing"),
                Arguments.of(
                        431,
                        "Please specify the domain id of the account: a",
                        InvalidParameterException.class,
                        "give that domain"),
                Arguments.of(
                        530,
                        "Host anti-affinity requires 3 separate hosts but not enough suitable hosts are available in"
                                + " zone z",
                        InsufficientCapacityException.class,
                        "a host of its own"),
                Arguments.of(
                        530,
                        "Creating Kubernetes cluster failed due to insufficient capacity for 3 nodes cluster in zone : z"
                                + " with service offering : o, host affinity requires all VMs on host h",
                        InsufficientCapacityException.class,
                        "on that one host"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("dedications")
    void whatIsInTheWayOfADedicationComesWithARemedy(int code, String text, Class<?> expected, String remedy) {
        server.on("doThing", refusal(code, text));
        assertThat(catchThrowableOfType(ApiException.class, () -> cloud.call("doThing", Map.of())))
                .isExactlyInstanceOf(expected)
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("codes")
    void eachCodeHasItsExceptionAndTheExceptionTellsEverything(int code, String text, Class<?> expected) {
        server.on("doThing", refusal(code, text));
        var failure = catchThrowableOfType(ApiException.class, () -> cloud.call("doThing", Map.of()));
        assertThat(failure).isExactlyInstanceOf(expected).hasMessageContaining("doThing failed: " + text);
        assertThat(failure.getMessage()).endsWith("[" + code + "/9999]");
        assertThat(failure.getCommand()).isEqualTo("doThing");
        assertThat(failure.getErrorCode()).isEqualTo(code);
        assertThat(failure.getText()).isEqualTo(text);
        assertThat(failure.getJobId()).isNull();
        assertThat(failure.getError().getHttpStatus()).isEqualTo(code);
        assertThat(failure.getError().getCsErrorCode()).isEqualTo(9999);
        assertThat(failure.getError().getAttempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401, AuthenticationException",
        "403, TransportException",
        "404, TransportException",
        "413, TransportException",
        "429, ThrottledException",
        "500, InternalErrorException",
        "502, UnavailableException",
        "503, UnavailableException",
        "504, UnavailableException"
    })
    void anAnswerOfSomethingInFrontOfCloudStackIsToldWithItsStatusAndWords(int status, String expected) {
        server.on("listThings", page(status));
        var failure = catchThrowable(() -> cloud.call("listThings", Map.of()));
        assertThat(failure.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(failure).hasMessageContaining("HTTP " + status).hasMessageContaining("listThings");
        if (status != 404) {
            assertThat(failure).hasMessageContaining("Blocked by policy").hasMessageNotContaining("<b>");
        }
    }

    @ParameterizedTest
    @CsvSource({"408", "500", "502", "504"})
    void aProxyThatGaveUpLeavesTheOutcomeOfAMutationOpen(int status) {
        server.on("createThing", page(status));
        assertThat(catchThrowable(() -> cloud.call("createThing", Map.of())))
                .isInstanceOf(AmbiguousOutcomeException.class)
                .hasMessageContaining("HTTP " + status);
    }

    private static MockResponse page(int status) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "text/html")
                .body("<html><b>Blocked</b> by policy</html>")
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Kubernetes Service plugin is disabled                               | UnsupportedException
                    Cannot perform this operation, zone ID: z is currently disabled     | InvalidStateException
                    Cannot be created on an edge zone without an existing network       | InvalidParameterException
                    Unable to find given Kubernetes version in supported versions       | NotFoundException
                    Kubernetes version ID: v is not available for zone ID: z            | InvalidParameterException
                    HA support is available only for Kubernetes version 1.16.0 and above | InvalidParameterException
                    ISO associated with version ID: v is not in Ready state for datacenter ID: d | InvalidStateException
                    Unable to find network with given ID                                | NotFoundException
                    Network ID: n is already under use by another Kubernetes cluster    | ResourceInUseException
                    Network ID: n does not support UserData that is required            | InvalidParameterException
                    Network : n has conflicting firewall rules to provision Kubernetes cluster | ConflictException
                    Network ID: n does not have a source NAT IP associated with it      | InvalidParameterException
                    AsNumber must be specified as network offering has specifyasnumber set | InvalidParameterException
                    VM cannot be removed from a CloudStack Managed Kubernetes cluster   | UnsupportedException
                    Affinity groups cannot be updated for a VM part of Kubernetes cluster: c | ResourceInUseException
                    Maximum domain resource limits of Type 'volume' exceeded            | LimitExceededException
                    Expunging a volume can only be done by an Admin                     | PermissionDeniedException
                    Unable to resolve cluster type X to a supported value (CloudManaged, ExternalManaged) | InvalidParameterException
                    Custom service offerings are not supported for Kubernetes clusters. Kubernetes cluster : c | InvalidParameterException
                    Zone: z supports only direct download Kubernetes versions           | InvalidParameterException
                    """)
    void whatTheKubernetesServiceSaysWith530IsToldByItsText(String text, String expected) {
        server.on("doThing", refusal(530, text));
        var failure = catchThrowable(() -> cloud.call("doThing", Map.of()));
        assertThat(failure.getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Invalid ISO associated with version ID: v                           | InvalidStateException  | choose another
                    ISO associated with version : v is not in Ready state for datacenter : z | InvalidStateException | look at isostate
                    Not able to find the System or Routing template in ready state for the zone z | InvalidStateException | name a template
                    Unable to register Kubernetes version ISO. No image store available in zone: z | InvalidStateException | have an image store added
                    Failed to start Kubernetes cluster : c as its network cannot be started | InternalErrorException | free public addresses
                    Failed to start Kubernetes cluster : c as no public IP found for the cluster | InternalErrorException | free public addresses
                    Failed to setup Kubernetes cluster : c, unable to setup network rules | InternalErrorException | free public addresses
                    Scaling Kubernetes cluster : c failed, scaling action timed out     | InternalErrorException | look at the offerings
                    Failed to provision firewall rules for SSH access for the Kubernetes cluster : c | InternalErrorException | compare them with the nodes
                    Failed to add nodes to cluster ID 8 due to: Failed to retrieve public IP for the network: n | UnsupportedException | shared and routed networks have none
                    Failed to add nodes to cluster ID 8 due to: Failed to attach binaries ISO for VM : null in the Kubernetes cluster name: c | InvalidStateException | detach it first
                    Failed to add nodes to cluster ID 8 due to: VM v on host h is against affinity group g | ConflictException | migrate it
                    Failed to remove node(s) from Kubernetes cluster ID: 1 due to: Failed to remove node(s) from Kubernetes cluster ID: 1 | InternalErrorException | without a display name
                    """)
    void theMessageSaysWhatToDo(String text, String expected, String remedy) {
        server.on("doThing", refusal(530, text));
        var failure = catchThrowable(() -> cloud.call("doThing", Map.of()));
        assertThat(failure.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(failure).hasMessageContaining(text).hasMessageContaining(remedy);
    }

    @Test
    void theNameOfAResourceDoesNotChangeTheMeaning() {
        server.on("doThing", refusal(530, "Kubernetes cluster : permission is not in running state"));
        assertThat(catchThrowable(() -> cloud.call("doThing", Map.of()))).isInstanceOf(InvalidStateException.class);
    }

    /** What recorded errors say, by meaning; each pattern stands for one thing a server has said. */
    private static final Map<Class<? extends ApiException>, List<String>> MEANINGS = new LinkedHashMap<>();

    /** Errors that are the server's own failure, with the reason for thinking so. */
    private static final Map<String, String> SERVER_FAILURES = new LinkedHashMap<>();

    static {
        MEANINGS.put(
                AuthenticationException.class,
                List.of("^unable to verify user credentials", "^Failed to authenticate user"));
        MEANINGS.put(
                PermissionDeniedException.class,
                List.of(
                        "does not have permission",
                        "^The API \\[\\w+] does not exist or is not available for the account",
                        "^Access denied to Account",
                        "is not authorized to see job",
                        "check your permissions",
                        "belong to different accounts$"));
        MEANINGS.put(
                NotFoundException.class,
                List.of(
                        "or entity does not exist or",
                        "^Unable to find (a )?(volume|zone|resource) (by|with)",
                        "^A UserData with id '1' does not exist",
                        "^Cannot find an affinity group with ID",
                        "^Given SSH key pair with name: \\w+ was not found",
                        "^Invalid cluster id specified$",
                        "^No Dedicated Resource available to release$"));
        MEANINGS.put(
                LimitExceededException.class,
                List.of(
                        "^Maximum amount of resources",
                        "^Maximum cluster size can not exceed",
                        "^Resource limits prevent"));
        MEANINGS.put(
                InsufficientCapacityException.class,
                List.of(
                        "failed due to insufficient capacity for",
                        "^Failed to find a storage pool with enough capacity",
                        "^Unable to find suitable primary storage",
                        "^No destination found for a deployment"));
        MEANINGS.put(
                ConflictException.class,
                List.of(
                        "^A userdata with name \\w+ already exists",
                        "already exists so can't create/update with custom id",
                        "^Entity already exists",
                        "is already having disk offering",
                        "^tag \\w+ already on"));
        MEANINGS.put(
                ResourceInUseException.class,
                List.of(
                        "^Please specify a volume that is not attached to any VM",
                        "^Volume needs to be detached from VM",
                        "please specify an Instance that does not have Instance Snapshots",
                        "^The volume is attached to a VM with memory&disk VM snapshots",
                        "cannot be removed as it is being used by",
                        "is already dedicated$",
                        "^Instance is a part of a Kubernetes cluster",
                        "has instances using it which are not part of",
                        "already attached to a VM",
                        "^deviceId \\d+ is used by vol"));
        MEANINGS.put(
                UnsupportedException.class,
                List.of(
                        "is supported only for (managed storage|KVM)",
                        "Failed to retrieve public IP for the network",
                        "^Unsupported hypervisor type",
                        "due to unsupported operation",
                        "size is (strictly )?fixed",
                        "is an experimental feature",
                        "^VM cannot be added to a CloudStack managed",
                        "is not supported for an externally managed cluster",
                        "Scaling down is not supported while the VM is running",
                        "Dynamically scaling Instances is disabled",
                        "does not have tools to support dynamic scaling"));
        MEANINGS.put(
                InvalidStateException.class,
                List.of(
                        "^Please specify a volume in Destroy state",
                        "Failed to attach binaries ISO",
                        "^Please specify a volume that is not destroyed",
                        "is not in BackedUp state yet",
                        "is not in Ready state but",
                        "snapshot operations in progress",
                        "has delete protection enabled",
                        "^Invalid volume state specified$",
                        "^Please specify a VM that is on of the following states",
                        "is not allowed for running Instances",
                        "detach can happen only when vm is in states",
                        "is already destroyed$",
                        "^The specified volume is not attached to a VM",
                        "^The volume in Allocated/Uploaded state can only be expunged",
                        "^Volume state must be in",
                        "is in state (Attaching|Destroy|Resizing)",
                        "unbacked up snapshot",
                        "^Can only archive snapshots present on primary storage",
                        "^Cannot perform delete operation on cluster .* in state: ",
                        "external node\\(s\\) present",
                        "^Config not found for",
                        "^Setup is in progress for",
                        "must be stopped before",
                        "is not in running state$",
                        "is in \\w+ state( and can not be scaled)?$",
                        "has invalid API endpoint",
                        "in unstable state as not enough existing VM instances",
                        "^Invalid service offering associated with",
                        "cluster service offering not found$",
                        "does not have a service offering set for node type"));
        MEANINGS.put(
                InvalidParameterException.class,
                List.of(
                        "parameter is required when",
                        "must be passed( whilst creating volume)?$",
                        "^Both resourceid and resourcetype required",
                        "^Can't specify page parameter",
                        "doesn't attach to vm",
                        "cannot be passed whilst creating volume",
                        "must be (larger|greater|at least|less)",
                        "^Disksize is (not allowed|required)",
                        "^Invalid (resource ?(id|type)|size for volume|value (provided|for)|version format)",
                        "^Invalid cluster (size|control)",
                        "^Invalid node ids$",
                        "^No (policy id|value is passed in)",
                        "^Page size can't exceed",
                        "^Please specify a (disk size|valid)",
                        "^Please specify different",
                        "^Please provide either",
                        "^Specify either",
                        "^This disk offering (does not allow|requires)",
                        "due to invalid value.*for parameter",
                        "due to missing parameter",
                        "Value greater than max allowed length",
                        "^Unable to resolve cluster type",
                        "^Unsupported interval type",
                        "is out of allowed range",
                        "has an invalid schedule",
                        "exceeds limit \\[\\d+] for interval",
                        "does not belong to the cluster owner",
                        "docker private registry parameters",
                        "should have valid",
                        "is not suitable for the Kubernetes cluster version",
                        "^Incomplete Node Type",
                        "needs an external load balancer",
                        "is minimum version supported",
                        "root disk size is lesser",
                        "for Node Type is invalid",
                        "must be specified",
                        "size strictness does not match",
                        "are not DATADISK attached",
                        "requires that a size be specified",
                        "^Value for the key",
                        "would shrink the volume",
                        "requires minsize and maxsize",
                        "^Can not remove all",
                        "No valid nodes found",
                        "cannot be scaled (for size|with service offering|down)",
                        "cannot be upgraded with Kubernetes version",
                        "^Kubernetes clusters can (be upgraded between|not be downgraded)",
                        "^deviceId should be",
                        "nodeids can not be passed along"));

        SERVER_FAILURES.put("^Internal error executing command", "the server hides the real error from plain users");
        SERVER_FAILURES.put(
                "has not been configured properly", "a setting of the operator is wrong; the remedy names it");
        SERVER_FAILURES.put(
                "^Unable to complete this operation", "a setting of the operator is wrong; the remedy names it");
        SERVER_FAILURES.put("^Cannot invoke \"", "a null pointer in the server");
        SERVER_FAILURES.put("^Index 0 out of bounds", "an exception in the server");
        SERVER_FAILURES.put("InvocationTargetException|ClassCast|cannot be cast", "an exception in the server");
        SERVER_FAILURES.put("^Command failed due to Internal Server Error", "its own words");
        SERVER_FAILURES.put("due to an internal error", "its own words");
        SERVER_FAILURES.put("[Ss]imulated failure", "a hypervisor that failed");
        SERVER_FAILURES.put("due to - Failed to resize$", "a hypervisor that failed");
        SERVER_FAILURES.put("^Unable to stop VM instance", "a hypervisor that failed");
        SERVER_FAILURES.put("^Failed to (delete tags|destroy vm with specified)", "no reason is given");
        SERVER_FAILURES.put("^Failed to remove node\\(s\\) .*Failed to remove node\\(s\\)", "no reason is given");
        SERVER_FAILURES.put("having purpose \\[Firewall", "rules are not what the server takes them to be");
        SERVER_FAILURES.put("unable to update network rules", "rules are not what the server takes them to be");
        SERVER_FAILURES.put("^Failed to provision firewall rules", "rules are not what the server takes them to be");
        SERVER_FAILURES.put("^Failed to autoscale", "a script on a node failed");
        SERVER_FAILURES.put("unable to drain|failed to remove Kubernetes node", "a command on a node failed");
        SERVER_FAILURES.put("in usable state", "nodes did not come up or cannot be reached");
        SERVER_FAILURES.put("desired number of nodes in ready state", "nodes did not come up in time");
        SERVER_FAILURES.put(
                "^Provisioning .*VM failed", "a machine did not start, for reasons the server keeps in its log");
        SERVER_FAILURES.put("^$", "a job cut short by a restart of the server, which leaves no text");
    }

    @Test
    void everyRecordedErrorMeansWhatItsTextSays() throws IOException {
        assumeTrue(Files.exists(RECORDINGS), "no recordings of a real server at " + RECORDINGS);
        var table = new Table();
        var mistakes = new ArrayList<String>();
        for (var error : recordedErrors()) {
            var mapped = error.job() == null ? refused(error) : failed(error);
            var expected = table.expected(error.text());
            if (!Set.of(mapped.getClass()).equals(expected)) {
                mistakes.add(mapped.getClass().getSimpleName() + " in place of " + expected + " for " + error);
            }
            assertThat(mapped.getErrorCode()).isEqualTo(error.code());
            assertThat(mapped.getText()).contains(error.text());
        }
        assertThat(mistakes).isEmpty();
        assertThat(table.unused()).as("patterns that no recording needs").isEmpty();
    }

    private ApiException refused(Recorded error) {
        server.on("doThing", json(error.code(), error.body()));
        return catchThrowableOfType(ApiException.class, () -> cloud.call("doThing", Map.of()));
    }

    private ApiException failed(Recorded error) {
        server.on("doThing", "{\"jobid\":\"j\"}").on("queryAsyncJobResult", json(200, error.body()));
        return catchThrowableOfType(OperationFailedException.class, () -> cloud.call("doThing", Map.of()))
                .getFailure();
    }

    /** An error a real server has returned; {@code job} is null where it was not a job's. */
    private record Recorded(String text, int code, String job, String body) {}

    private static List<Recorded> recordedErrors() throws IOException {
        var mapper = new ObjectMapper();
        var seen = new HashSet<String>();
        var errors = new ArrayList<Recorded>();
        for (var line : Files.readAllLines(RECORDINGS)) {
            var response = mapper.readTree(line).path("response");
            var error = recordedError(response.path("status").asInt(), response.path("body"));
            if (error != null && seen.add(error.code() + error.text() + (error.job() != null))) {
                errors.add(error);
            }
        }
        assertThat(errors).hasSizeGreaterThan(200);
        return errors;
    }

    private static Recorded recordedError(int status, JsonNode body) {
        if (!body.isObject()) {
            return null;
        }
        var content = body.elements().next();
        if (status >= 400) {
            return new Recorded(
                    content.path("errortext").asText(),
                    content.path("errorcode").asInt(),
                    null,
                    body.toString());
        }
        if (content.path("jobstatus").asInt() != 2) {
            return null;
        }
        return new Recorded(
                content.path("jobresult").path("errortext").asText(),
                content.path("jobresultcode").asInt(),
                content.path("jobid").asText(),
                body.toString());
    }

    /** The two tables above as one. */
    private static final class Table {
        private final Map<Pattern, Class<? extends ApiException>> rows = new LinkedHashMap<>();
        private final Set<String> unused = new TreeSet<>();

        Table() {
            MEANINGS.forEach((meaning, patterns) -> patterns.forEach(pattern -> add(pattern, meaning)));
            SERVER_FAILURES.keySet().forEach(pattern -> add(pattern, InternalErrorException.class));
        }

        private void add(String pattern, Class<? extends ApiException> meaning) {
            rows.put(Pattern.compile(pattern), meaning);
            unused.add(pattern);
        }

        Set<Class<? extends ApiException>> expected(String text) {
            var meanings = new HashSet<Class<? extends ApiException>>();
            rows.forEach((pattern, meaning) -> {
                if (pattern.matcher(text).find()) {
                    unused.remove(pattern.pattern());
                    meanings.add(meaning);
                }
            });
            return meanings;
        }

        Set<String> unused() {
            return unused;
        }
    }
}
