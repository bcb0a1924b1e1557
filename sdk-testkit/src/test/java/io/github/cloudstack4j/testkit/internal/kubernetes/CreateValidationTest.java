// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every complaint of createKubernetesCluster, each provoked by one change to a request that works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreateValidationTest {
    private static final String ISO = "http://images.example.test/kubernetes.iso";
    private static final String UNKNOWN = "11111111-1111-1111-1111-111111111111";

    private KubernetesCloud shared;
    private KubernetesCloud cloud;

    @BeforeAll
    void start() {
        shared = new KubernetesCloud();
        cloud = shared;
        arrange();
    }

    @BeforeEach
    void useTheSharedCloud() {
        cloud = shared;
    }

    private void arrange() {
        var world = cloud.emulator.world();
        world.addKubernetesNetwork("k8s-net", cloud.emulator.admin());
        addVersion("demanding", 4, 2048);
        addVersion("spacious", 2, 4096);
        addVersion("elsewhere", 2, 2048, "zoneid", cloud.id("zone", "zone-2"));
        world.addServiceOffering("enormous", 48, 131072);
    }

    private void addVersion(String name, int cpus, int memory, String... more) {
        var params = new ArrayList<Object>(List.of(
                "name", name, "semanticversion", "1.33.0", "mincpunumber", cpus, "minmemory", memory, "url", ISO));
        params.addAll(List.of(more));
        assertThat(cloud.call("addKubernetesSupportedVersion", params.toArray()).status())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() {
        shared.close();
    }

    /** Changes as pairs; a value in angle brackets is resolved in the cloud, "-" takes the parameter away. */
    record Complaint(int status, int csErrorCode, String text, List<String> changes) {
        @Override
        public String toString() {
            return String.join(" ", changes) + " → " + status;
        }
    }

    static Stream<Complaint> complaints() {
        return Stream.of(
                new Complaint(
                        431,
                        4350,
                        "Unable to resolve cluster type Nonsense to a supported value (CloudManaged, ExternalManaged)",
                        List.of("clustertype", "Nonsense")),
                new Complaint(
                        431,
                        4350,
                        "Unable to resolve cluster type cloudmanaged to a supported value (CloudManaged, ExternalManaged)",
                        List.of("clustertype", "cloudmanaged")),
                new Complaint(431, 4350, "Invalid value provided for API arg: name", List.of("name", "")),
                complaint("Provided node root disk size is lesser than default size of 8GB", "noderootdisksize", "7"),
                complaint(
                        "Incomplete Node Type to Service Offering ID mapping: 'WORKER' -> 'null'",
                        "nodeofferings[0].node",
                        "WORKER"),
                complaint(
                        "The provided value 'BOGUS' for Node Type is invalid",
                        "nodeofferings[0].node",
                        "BOGUS",
                        "nodeofferings[0].offering",
                        "<offering:small>"),
                complaint(
                        "Cannot find a service offering with ID " + UNKNOWN,
                        "nodeofferings[0].node",
                        "worker",
                        "nodeofferings[0].offering",
                        UNKNOWN),
                complaint("Invalid cluster control nodes count: 0", "controlnodes", "0"),
                complaint("Invalid cluster size: null", "size", "-"),
                complaint("Invalid cluster size: 0", "size", "0"),
                complaint("Maximum cluster size can not exceed 10. Please contact your administrator", "size", "10"),
                complaint("Unable to find given Kubernetes version in supported versions", "kubernetesversionid", "-"),
                complaint(
                        "Kubernetes version ID: <version:v1.29.15> is in Disabled state",
                        "kubernetesversionid",
                        "<version:v1.29.15>"),
                complaint(
                        "ISO associated with version ID: <version:v1.34.0> is not in Ready state for datacenter ID: <zone>",
                        "kubernetesversionid",
                        "<version:v1.34.0>"),
                complaint(
                        "HA support is available only for Kubernetes version 1.16.0 and above. Given version ID: <version:v1.15.12> is 1.15.12",
                        "kubernetesversionid",
                        "<version:v1.15.12>",
                        "controlnodes",
                        "2"),
                complaint(
                        "When serviceofferingid is not specified, service offerings for each node type must be specified in the nodeofferings parameter.",
                        "serviceofferingid",
                        "-"),
                complaint(
                        "When serviceofferingid is not specified, service offerings for each node type must be specified in the nodeofferings parameter.",
                        "serviceofferingid",
                        "-",
                        "etcdnodes",
                        "1",
                        "nodeofferings[0].node",
                        "WORKER",
                        "nodeofferings[0].offering",
                        "<offering:small>",
                        "nodeofferings[1].node",
                        "CONTROL",
                        "nodeofferings[1].offering",
                        "<offering:small>"),
                complaint(
                        "Kubernetes cluster cannot be created with service offering ID: <offering:too-small>, Kubernetes cluster Template needs minimum 2 vCPUs and 2048 MB RAM",
                        "serviceofferingid",
                        "<offering:too-small>"),
                complaint(
                        "Custom service offerings are not supported for creating clusters",
                        "serviceofferingid",
                        "<offering:custom>"),
                complaint(
                        "Kubernetes cluster cannot be created with service offering ID: <offering:small>, Kubernetes version ID: <version:demanding> needs minimum 4 vCPUs",
                        "kubernetesversionid",
                        "<version:demanding>"),
                complaint(
                        "Kubernetes cluster cannot be created with service offering ID: <offering:small>, associated Kubernetes version ID: <version:spacious> needs minimum 4096 MB RAM",
                        "kubernetesversionid",
                        "<version:spacious>"),
                complaint(
                        "Kubernetes version ID: <version:elsewhere> is not available for zone ID: <zone>",
                        "kubernetesversionid",
                        "<version:elsewhere>"),
                complaint("Account must be specified with domainId parameter", "account", "plainacct"),
                complaint("Unable to find project by id", "projectid", "-1"),
                complaint("Given SSH key pair with name: nope was not found for the account admin", "keypair", "nope"),
                complaint(
                        "All the docker private registry parameters (username, password, url) required are specified",
                        "dockerregistryusername",
                        "a"),
                complaint(
                        "Invalid docker registry url specified",
                        "dockerregistryusername",
                        "a",
                        "dockerregistrypassword",
                        "b",
                        "dockerregistryurl",
                        "no url"),
                complaint(
                        "Private registry for the Kubernetes cluster is an experimental feature. Use cloud.kubernetes.cluster.experimental.features.enabled configuration for enabling experimental features",
                        "dockerregistryusername",
                        "a",
                        "dockerregistrypassword",
                        "b",
                        "dockerregistryurl",
                        "https://registry.example.test"),
                complaint("Invalid external load balancer IP address", "externalloadbalanceripaddress", "balancer"),
                complaint(
                        "externalloadbalanceripaddress parameter must be specified along with networkid parameter",
                        "externalloadbalanceripaddress",
                        "10.0.0.1"),
                complaint(
                        "externalloadbalanceripaddress parameter must be specified along with Shared or ROUTED network parameter",
                        "externalloadbalanceripaddress",
                        "10.0.0.1",
                        "networkid",
                        "<network:k8s-net>"),
                complaint(
                        "Kubernetes service has not been configured properly to provision Kubernetes clusters",
                        "networkid",
                        "<network:admin-net>"),
                complaint(
                        "Multi-control nodes, HA Kubernetes cluster with Shared network ID: <network:shared-1> needs an external load balancer IP address. externalloadbalanceripaddress parameter can be used",
                        "networkid",
                        "<network:shared-1>",
                        "controlnodes",
                        "2"),
                complaint(
                        "Creating Kubernetes cluster failed due to insufficient capacity for 9 nodes cluster in zone : zone-1 with service offering : enormous",
                        "serviceofferingid",
                        "<offering:enormous>",
                        "size",
                        "9"),
                complaint(
                        "Incomplete Node Type to template ID mapping: 'WORKER' -> 'null'",
                        "nodetemplates[0].node",
                        "WORKER"),
                complaint(
                        "Cannot find a template with ID " + UNKNOWN,
                        "nodetemplates[0].node",
                        "WORKER",
                        "nodetemplates[0].template",
                        UNKNOWN),
                complaint(
                        "Any Node Type to Affinity Group entry should have valid 'node' and 'affinitygroup' values",
                        "nodeaffinitygroups[0].node",
                        "WORKER"),
                complaint(
                        "Empty affinity group UUID provided",
                        "nodeaffinitygroups[0].node",
                        "WORKER",
                        "nodeaffinitygroups[0].affinitygroup",
                        "<affinitygroup:group-1>,"),
                complaint(
                        "Cannot find an affinity group with ID " + UNKNOWN,
                        "nodeaffinitygroups[0].node",
                        "WORKER",
                        "nodeaffinitygroups[0].affinitygroup",
                        UNKNOWN));
    }

    private static Complaint complaint(String text, String... changes) {
        return new Complaint(530, 9999, text, List.of(changes));
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void complains(Complaint complaint) {
        var changes = new ArrayList<Object>();
        for (var value : complaint.changes()) {
            changes.add(value.equals("-") ? null : resolve(value));
        }

        var reply = cloud.call("createKubernetesCluster", cloud.createParams(changes.toArray()));

        assertThat(reply.error()).contains(resolve(complaint.text()));
        assertThat(reply.status()).isEqualTo(complaint.status());
        assertThat(reply.body().path("errorcode").asInt()).isEqualTo(complaint.status());
        assertThat(reply.body().path("cserrorcode").asInt()).isEqualTo(complaint.csErrorCode());
        assertThat(reply.envelope()).isEqualTo("createkubernetesclusterresponse");
        assertThat(cloud.call("listKubernetesClusters").items("kubernetescluster"))
                .isEmpty();
    }

    @Test
    void refusesAnUnknownVersionWhileDecoding() {
        var reply = cloud.call("createKubernetesCluster", cloud.createParams("kubernetesversionid", UNKNOWN));

        assertThat(reply.status()).isEqualTo(431);
        assertThat(reply.body().path("cserrorcode").asInt()).isEqualTo(9999);
    }

    /** Each line repairs what the line before complained about, and meets the next check of the server's order. */
    @Test
    void complainsInTheServersOrder() {
        try (var other = new KubernetesCloud()) {
            cloud = other;
            arrange();
            var world = other.emulator.world();
            var inUse = cloud.created("networkid", cloud.id("network", "k8s-net"));
            assertThat(inUse).isNotEmpty();
            world.setting("cloud.kubernetes.service.enabled", "false");
            world.setting("endpoint.url", "http://localhost:8080/client/api");
            world.set("zone", "zone-1", "allocationstate", "Disabled");
            addVersion("insatiable", 64, 2048);
            var request = new ArrayList<Object>(List.of(
                    "clustertype",
                    "Nonsense",
                    "account",
                    "admin",
                    "noderootdisksize",
                    "4",
                    "nodeofferings[0].node",
                    "BOGUS",
                    "nodeofferings[0].offering",
                    cloud.offering("small"),
                    "controlnodes",
                    "0",
                    "size",
                    "0",
                    "networkid",
                    cloud.id("network", "admin-net"),
                    "kubernetesversionid",
                    cloud.version("v1.29.15"),
                    "serviceofferingid",
                    cloud.offering("enormous"),
                    "keypair",
                    "nope",
                    "dockerregistryusername",
                    "me",
                    "externalloadbalanceripaddress",
                    "balancer",
                    "nodetemplates[0].node",
                    "worker",
                    "nodeaffinitygroups[0].node",
                    "worker"));

            assertNext(request, "Unable to resolve cluster type Nonsense", "clustertype", null);
            assertNext(request, "Kubernetes Service plugin is disabled");
            world.setting("cloud.kubernetes.service.enabled", "true");
            assertNext(request, "Unable to complete this operation. Contact your cloud admin.");
            world.setting("endpoint.url", "https://cloud.example.test:8443/client/api");
            assertNext(request, "Account must be specified with domainId parameter", "account", null);
            assertNext(request, "Provided node root disk size is lesser", "noderootdisksize", null);
            assertNext(request, "The provided value 'BOGUS' for Node Type is invalid", "nodeofferings[0].node", "etcd");
            assertNext(request, "Invalid cluster control nodes count: 0", "controlnodes", "2");
            assertNext(request, "Invalid cluster size: 0", "size", "9");
            assertNext(request, "Maximum cluster size can not exceed 10", "size", "2");
            assertNext(request, "Cannot perform this operation, zone ID: " + cloud.zone() + " is currently disabled");
            world.set("zone", "zone-1", "allocationstate", "Enabled");
            assertNext(
                    request,
                    "Kubernetes service has not been configured properly",
                    "networkid",
                    cloud.id("network", "k8s-net"));
            assertNext(request, "is in Disabled state", "kubernetesversionid", cloud.version("elsewhere"));
            assertNext(request, "is not available for zone", "kubernetesversionid", cloud.version("v1.15.12"));
            assertNext(request, "HA support is available only", "kubernetesversionid", cloud.version("v1.34.0"));
            assertNext(request, "is not in Ready state", "kubernetesversionid", cloud.version("insatiable"));
            assertNext(request, "needs minimum 64 vCPUs", "kubernetesversionid", cloud.version("v1.32.9"));
            assertNext(request, "Given SSH key pair", "keypair", null);
            assertNext(request, "All the docker private registry", "dockerregistrypassword", "c4jSecret");
            assertNext(request, "All the docker private registry", "dockerregistryurl", "https://registry.test");
            assertNext(request, "Invalid external load balancer IP", "externalloadbalanceripaddress", "10.0.0.1");
            assertNext(request, "Shared or ROUTED network", "externalloadbalanceripaddress", null);
            assertNext(request, "Private registry for the Kubernetes cluster is an experimental feature");
            world.setting("cloud.kubernetes.cluster.experimental.features.enabled", "true");
            assertNext(request, "insufficient capacity for 2 nodes", "serviceofferingid", cloud.offering("small"));
            assertNext(request, "to template ID mapping", "nodetemplates[0].node", null);
            assertNext(request, "Any Node Type to Affinity Group entry", "nodeaffinitygroups[0].node", null);
            assertNext(request, "is already under use by another Kubernetes cluster", "networkid", null);
            var accepted = cloud.call("createKubernetesCluster", cloud.createParams(request.toArray()));
            assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
        }
    }

    /** Sends the request, expects the complaint, and changes the request for the next time. */
    private void assertNext(List<Object> request, String complaint, @Nullable Object... changes) {
        var reply = cloud.call("createKubernetesCluster", cloud.createParams(request.toArray()));
        assertThat(reply.error()).contains(complaint);
        assertThat(reply.status()).isEqualTo(complaint.startsWith("Unable to resolve") ? 431 : 530);
        request.addAll(Arrays.asList(changes));
    }

    @Test
    void anEdgeZoneNeedsANetworkThatExists() {
        cloud.emulator.world().set("zone", "zone-1", "type", "Edge");
        try {
            assertRefused(530, "Kubernetes clusters cannot be created on an edge zone without an existing network");
        } finally {
            cloud.emulator.world().set("zone", "zone-1", "type", "Core");
        }
    }

    @Test
    void countsNodesAgainstTheOwnersOwnMaximum() {
        var user = cloud.emulator.user();
        cloud.emulator.world().setting("cloud.kubernetes.cluster.max.size", user, "2");
        try {
            var reply = cloud.call(user, "createKubernetesCluster", cloud.createParams("etcdnodes", "3"));
            assertThat(reply.error())
                    .isEqualTo("Maximum cluster size can not exceed 2. Please contact your administrator");
        } finally {
            cloud.emulator.world().setting("cloud.kubernetes.cluster.max.size", user, "10");
        }
    }

    @ParameterizedTest
    @CsvSource({"state, Disabled", "egressdefaultpolicy, false", "service, ''"})
    void theServiceNeedsAnOfferingForItsNetworks(String field, String value) {
        var world = cloud.emulator.world();
        var offering = "DefaultNetworkOfferingforKubernetesService";
        var before = world.find("networkoffering", offering).orElseThrow().get(field);
        world.set("networkoffering", offering, field, value);
        try {
            assertRefused(530, "Kubernetes service has not been configured properly to provision Kubernetes clusters");
        } finally {
            world.set("networkoffering", offering, field, before);
        }
    }

    @Test
    void anOfferingWithAsNumbersNeedsOne() {
        var world = cloud.emulator.world();
        world.set("networkoffering", "DefaultNetworkOfferingforKubernetesService", "specifyasnumber", true);
        try {
            assertRefused(431, "AsNumber must be specified as network offering has specifyasnumber set");
        } finally {
            world.set("networkoffering", "DefaultNetworkOfferingforKubernetesService", "specifyasnumber", false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UserData", "Dhcp", "Firewall", "PortForwarding"})
    void aNetworkOfTheCallerNeedsItsServices(String missing) {
        var network = cloud.emulator.world().addKubernetesNetwork("without-" + missing, cloud.emulator.admin());
        var services = Stream.of("UserData", "Dhcp", "Firewall", "PortForwarding", "SourceNat")
                .filter(service -> !service.equals(missing))
                .map(service -> Map.of("name", service))
                .toList();
        cloud.emulator.world().set("network", network, "service", services);

        assertRefused(
                530,
                "Network ID: " + network + " does not support " + missing + " that is required for Kubernetes cluster",
                "networkid",
                network);
    }

    @ParameterizedTest
    @CsvSource({"6000, 6443, API access", "2000, 2222, node VM SSH access", "2224, 2224, node VM SSH access"})
    void tcpRulesOfTheNetworkMayNotBeInTheWay(int start, int end, String purpose) {
        try (var other = new KubernetesCloud()) {
            cloud = other;
            var network = networkInUse();
            open(network, "udp", start, end);
            open(network, "tcp", 2225, 2225);
            assertThat(refusal("networkid", network, "size", "2").status()).isEqualTo(200);
        }
        try (var other = new KubernetesCloud()) {
            cloud = other;
            var network = networkInUse();
            open(network, "tcp", start, end);
            assertRefused(
                    530,
                    "Network: " + network + " has conflicting firewall rules to provision Kubernetes cluster for "
                            + purpose,
                    "networkid",
                    network);
        }
    }

    private String networkInUse() {
        var network = cloud.emulator.world().addKubernetesNetwork("used", cloud.emulator.admin());
        cloud.run(
                "deployVirtualMachine",
                "zoneid",
                cloud.zone(),
                "networkids",
                network,
                "serviceofferingid",
                cloud.offering("small"),
                "templateid",
                cloud.id("template", "ubuntu-24.04"));
        return network;
    }

    private void open(String network, String protocol, int start, int end) {
        var ip = cloud.call("listPublicIpAddresses", "associatednetworkid", network)
                .items("publicipaddress")
                .get(0)
                .path("id")
                .asText();
        cloud.run("createFirewallRule", "ipaddressid", ip, "protocol", protocol, "startport", start, "endport", end);
    }

    @Test
    void refusesNetworksThatAreGoneOrBelongToOthers() {
        try (var other = new KubernetesCloud()) {
            cloud = other;
            var gone = cloud.created();
            var network = cloud.cluster(gone).path("networkid").asText();
            cloud.run("deleteKubernetesCluster", "id", gone);
            assertRefused(530, "Unable to find network with given ID", "networkid", network);

            var foreign = cloud.emulator.world().addKubernetesNetwork("foreign", cloud.emulator.admin());
            var reply = cloud.call(
                    cloud.emulator.user(), "createKubernetesCluster", cloud.createParams("networkid", foreign));
            assertThat(reply.status()).isEqualTo(530);
            assertThat(reply.error()).isEqualTo("Caller does not have permission to operate with provided resource.");
        }
    }

    private void assertRefused(int status, String text, Object... changes) {
        var reply = refusal(changes);
        assertThat(reply.error()).isEqualTo(text);
        assertThat(reply.status()).isEqualTo(status);
    }

    private KubernetesCloud.Reply refusal(Object... changes) {
        return cloud.call("createKubernetesCluster", cloud.createParams(changes));
    }

    private String resolve(String text) {
        var resolved = text.replace("<zone>", cloud.zone());
        var open = resolved.indexOf('<');
        if (open < 0) {
            return resolved;
        }
        var close = resolved.indexOf('>', open);
        var parts = resolved.substring(open + 1, close).split(":");
        if (parts.length < 2) {
            return resolved;
        }
        var id = switch (parts[0]) {
            case "version" -> cloud.version(parts[1]);
            case "offering" -> cloud.offering(parts[1]);
            default -> cloud.id(parts[0], parts[1]);
        };
        return resolve(resolved.substring(0, open) + id + resolved.substring(close + 1));
    }
}
