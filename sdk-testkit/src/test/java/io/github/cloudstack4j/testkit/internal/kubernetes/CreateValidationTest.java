// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every complaint of createKubernetesCluster, each provoked by one change to a request that works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreateValidationTest {
    private static final String UNKNOWN = "11111111-1111-1111-1111-111111111111";

    private KubernetesCloud cloud;

    @BeforeAll
    void start() {
        cloud = new KubernetesCloud();
    }

    @AfterAll
    void stop() {
        cloud.close();
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
                        "<enormous>",
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

    @Test
    void refusesToCreateWhenNodesCouldNotReachTheApi() {
        cloud.emulator.world().setting("endpoint.url", "http://localhost:8080/client/api");
        try {
            var reply = cloud.call("createKubernetesCluster", cloud.createParams());

            assertThat(reply.status()).isEqualTo(530);
            assertThat(reply.error()).isEqualTo("Unable to complete this operation. Contact your cloud admin.");
        } finally {
            cloud.emulator.world().setting("endpoint.url", "https://cloud.example.test:8443/client/api");
        }
    }

    @Test
    void reportsTheFirstOfSeveralMistakes() {
        var reply = cloud.call(
                "createKubernetesCluster",
                cloud.createParams("size", "0", "controlnodes", "0", "keypair", "nope", "noderootdisksize", "4"));

        assertThat(reply.error()).isEqualTo("Provided node root disk size is lesser than default size of 8GB");
    }

    private String resolve(String text) {
        var resolved = text;
        if (resolved.contains("<enormous>")) {
            resolved = resolved.replace("<enormous>", enormousOffering());
        }
        resolved = resolved.replace("<zone>", cloud.zone());
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

    private String enormousOffering() {
        return cloud.emulator
                .world()
                .find("serviceoffering", "enormous")
                .map(offering -> offering.get("id").toString())
                .orElseGet(() -> cloud.emulator.world().addServiceOffering("enormous", 48, 131072));
    }
}
