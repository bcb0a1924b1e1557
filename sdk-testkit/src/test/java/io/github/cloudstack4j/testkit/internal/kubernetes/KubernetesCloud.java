// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorUser;
import io.github.cloudstack4j.testkit.KubernetesFailures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An emulator and a client of its own, which knows of CloudStack no more than how to sign and what an envelope is. */
final class KubernetesCloud implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    final CloudStackEmulator emulator;

    KubernetesCloud() {
        this(builder -> builder);
    }

    KubernetesCloud(UnaryOperator<CloudStackEmulator.Builder> setup) {
        this.emulator = setup.apply(CloudStackEmulator.builder()).start();
    }

    /** What came back, without its envelope. */
    record Reply(int status, String envelope, JsonNode body) {
        String error() {
            return body.path("errortext").asText();
        }

        List<JsonNode> items(String name) {
            return StreamSupport.stream(body.path(name).spliterator(), false).toList();
        }
    }

    /** A finished job, with the states the cluster was seen in on the way. */
    record Outcome(boolean succeeded, int code, JsonNode result, List<String> states, Duration took) {
        String error() {
            return result.path("errortext").asText();
        }

        JsonNode cluster() {
            return result.path("kubernetescluster");
        }
    }

    Reply call(String command, Object... params) {
        return call(emulator.admin(), command, params);
    }

    Reply call(EmulatorUser user, String command, Object... params) {
        return send(user, command, map(params));
    }

    Reply send(EmulatorUser user, String command, Map<String, String> params) {
        var all = new TreeMap<String, String>(params);
        all.put("command", command);
        all.put("response", "json");
        all.put("apiKey", user.getApiKey());
        var query = query(all).replace("[", "%5B").replace("]", "%5D") + "&signature="
                + encode(sign(query(all), user.getSecretKey()));
        try (var socket = new Socket("127.0.0.1", emulator.endpoint().getPort())) {
            socket.setTcpNoDelay(true);
            var request = "GET " + emulator.endpoint().getPath() + "?" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return reply(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(command + " got no answer", e);
        }
    }

    /** A connection per call: on a kept one each answer would wait for the kernel's delayed acknowledgement. */
    private static Reply reply(InputStream in) throws IOException {
        var status = Integer.parseInt(line(in).split(" ")[1]);
        var length = 0;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        var envelope =
                JSON.readTree(in.readNBytes(length)).properties().iterator().next();
        return new Reply(status, envelope.getKey(), envelope.getValue());
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (var next = in.read(); next != '\n' && next >= 0; next = in.read()) {
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    /** Calls an asynchronous command and moves the clock until its job has ended. */
    Outcome run(String command, Object... params) {
        return runAs(emulator.admin(), command, params);
    }

    Outcome runAs(EmulatorUser user, String command, Object... params) {
        var arguments = map(params);
        var reply = send(user, command, arguments);
        if (reply.status() != 200) {
            throw new AssertionError(command + " was refused: " + reply.body());
        }
        var id = reply.body().path("id").asText(arguments.getOrDefault("id", ""));
        return await(user, reply.body().path("jobid").asText(), id);
    }

    Outcome await(EmulatorUser user, String jobId, String clusterId) {
        var states = new ArrayList<String>();
        var begin = emulator.clock().instant();
        var limit = begin.plus(PATIENCE);
        var job = job(user, jobId);
        while (job.path("jobstatus").asInt() == 0 && emulator.clock().instant().isBefore(limit)) {
            watch(states, clusterId);
            emulator.clock().advance(TICK);
            job = job(user, jobId);
        }
        watch(states, clusterId);
        if (job.path("jobstatus").asInt() == 0) {
            throw new AssertionError("job never ends: " + job);
        }
        return new Outcome(
                job.path("jobstatus").asInt() == 1,
                job.path("jobresultcode").asInt(),
                job.path("jobresult"),
                states,
                Duration.between(begin, emulator.clock().instant()));
    }

    private JsonNode job(EmulatorUser user, String jobId) {
        return call(user, "queryAsyncJobResult", "jobid", jobId).body();
    }

    private void watch(List<String> states, String clusterId) {
        if (clusterId.isEmpty()) {
            return;
        }
        var seen = call("listKubernetesClusters", "id", clusterId, "listall", "true")
                .items("kubernetescluster");
        var state = seen.isEmpty() ? "gone" : seen.get(0).path("state").asText();
        if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
            states.add(state);
        }
    }

    void pass(Duration time) {
        emulator.clock().advance(time);
    }

    KubernetesFailures failures() {
        return emulator.kubernetesFailures();
    }

    String id(String kind, String name) {
        return emulator.world().id(kind, name);
    }

    String zone() {
        return id("zone", "zone-1");
    }

    String offering(String name) {
        return id("serviceoffering", name);
    }

    String version(String name) {
        return call("listKubernetesSupportedVersions").items("kubernetessupportedversion").stream()
                .filter(version -> version.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** Parameters of a create that works, changed by what is given; a null value takes one away. */
    Object[] createParams(Object... changes) {
        var params = map(
                "name",
                "c1",
                "description",
                "a cluster",
                "zoneid",
                zone(),
                "kubernetesversionid",
                version("v1.32.9"),
                "serviceofferingid",
                offering("small"),
                "size",
                "2");
        for (var i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                params.remove(changes[i].toString());
            } else {
                params.put(changes[i].toString(), changes[i + 1].toString());
            }
        }
        return params.entrySet().stream()
                .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                .toArray();
    }

    Outcome create(Object... changes) {
        return run("createKubernetesCluster", createParams(changes));
    }

    /** Creates a cluster and returns its id; the create must work. */
    String created(Object... changes) {
        var outcome = create(changes);
        if (!outcome.succeeded()) {
            throw new AssertionError(outcome.error());
        }
        return outcome.cluster().path("id").asText();
    }

    /** Creates a cluster and returns the id of what that left behind; the create must fail. */
    String failedToCreate() {
        var outcome = create();
        if (outcome.succeeded()) {
            throw new AssertionError("the cluster was created: " + outcome.cluster());
        }
        return call("listKubernetesClusters")
                .items("kubernetescluster")
                .get(0)
                .path("id")
                .asText();
    }

    JsonNode cluster(String id) {
        var found = call("listKubernetesClusters", "id", id).items("kubernetescluster");
        return found.isEmpty() ? JSON.missingNode() : found.get(0);
    }

    String state(String id) {
        return cluster(id).path("state").asText();
    }

    List<String> nodes(String clusterId, String part) {
        return StreamSupport.stream(cluster(clusterId).path("virtualmachines").spliterator(), false)
                .filter(vm -> vm.path("name").asText().contains(part))
                .map(vm -> vm.path("id").asText())
                .toList();
    }

    /** Port ranges of the firewall on the cluster's address, in the order of the list. */
    List<String> firewall(String clusterId) {
        return call("listFirewallRules", "ipaddressid", ip(clusterId)).items("firewallrule").stream()
                .map(rule -> rule.path("startport").asText() + "-"
                        + rule.path("endport").asText())
                .toList();
    }

    List<String> forwardings(String clusterId) {
        return call("listPortForwardingRules", "ipaddressid", ip(clusterId)).items("portforwardingrule").stream()
                .map(rule -> rule.path("publicport").asText())
                .toList();
    }

    String ip(String clusterId) {
        return cluster(clusterId).path("ipaddressid").asText();
    }

    @Override
    public void close() {
        emulator.close();
    }

    static Map<String, String> map(Object... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1].toString());
        }
        return map;
    }

    private static String query(Map<String, String> params) {
        return params.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String sign(String query, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            var digest = mac.doFinal(query.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
