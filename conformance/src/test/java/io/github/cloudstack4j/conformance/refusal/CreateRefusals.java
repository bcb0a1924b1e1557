// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.conformance.refusal.Given.KUBERNETES_OFFERING;
import static io.github.cloudstack4j.conformance.refusal.Given.aVersion;
import static io.github.cloudstack4j.conformance.refusal.Given.field;
import static io.github.cloudstack4j.conformance.refusal.Given.ownSetting;
import static io.github.cloudstack4j.conformance.refusal.Given.removed;
import static io.github.cloudstack4j.conformance.refusal.Given.setting;
import static io.github.cloudstack4j.conformance.refusal.Sandbox.UNKNOWN;

import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.InsufficientCapacityException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.LimitExceededException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.model.Ref;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with a request for a cluster, apart from the network it names. */
final class CreateRefusals {
    private CreateRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(serviceAndOwner(), shape(), zones(), versions(), offerings(), extras(), maps())
                .flatMap(List::stream);
    }

    private static List<Refusal> serviceAndOwner() {
        return List.of(
                Refusal.of("2.1/0 type", InvalidParameterException.class)
                        .raw(s -> s.admin().create("clustertype", "Nonsense"))
                        .typed(s -> s.admin().creating(c -> c.clusterType(ClusterType.of("Nonsense")))),
                Refusal.of("2.1/0 type", InvalidParameterException.class)
                        .when("spelt otherwise")
                        .raw(s -> s.admin().create("clustertype", "cloudmanaged"))
                        .typed(s -> s.admin().creating(c -> c.clusterType(ClusterType.of("cloudmanaged")))),
                Refusal.of("2.1/1 plugin", UnsupportedException.class)
                        .given(setting("cloud.kubernetes.service.enabled", "false"))
                        .raw(s -> s.admin().create())
                        .typed(s -> s.admin().creating(c -> {})),
                Refusal.of("2.1/2 endpoint", InternalErrorException.class)
                        .given(setting("endpoint.url", "http://localhost:8080/client/api"))
                        .raw(s -> s.admin().create())
                        .typed(s -> s.admin().creating(c -> {})),
                Refusal.of("2.1/2 endpoint", InternalErrorException.class)
                        .when("not set")
                        .given(setting("endpoint.url", ""))
                        .raw(s -> s.admin().create())
                        .typed(s -> s.admin().creating(c -> {})),
                Refusal.of("2.1/3 owner without domain", InvalidParameterException.class)
                        .raw(s -> s.admin().create("account", "plainacct"))
                        .heldBack(
                                InvalidRequestException.class,
                                "is given without its domain",
                                s -> s.admin().creating(c -> c.account("plainacct"))),
                Refusal.of("2.1/3 owner unknown", NotFoundException.class)
                        .raw(s -> s.admin().create("projectid", "-1"))
                        .heldBack(
                                UnknownNameException.class, "-1", s -> s.admin().creating(c -> c.project("-1"))));
    }

    private static List<Refusal> shape() {
        return List.of(
                Refusal.of("2.1/3 root disk", InvalidParameterException.class)
                        .raw(s -> s.admin().create("noderootdisksize", 7))
                        .heldBack(
                                InvalidRequestException.class,
                                "nodeRootDiskGb is 7",
                                s -> s.admin().creating(c -> c.nodeRootDiskGb(7))),
                Refusal.of("2.1/4 name", InvalidParameterException.class)
                        .raw(s -> s.admin().create("name", ""))
                        .heldBack(
                                InvalidRequestException.class,
                                "name is blank",
                                s -> s.admin().creating(c -> c.name(""))),
                Refusal.of("2.1/5 control nodes", InvalidParameterException.class)
                        .raw(s -> s.admin().create("controlnodes", 0))
                        .heldBack(
                                InvalidRequestException.class,
                                "controlNodes is 0",
                                s -> s.admin().creating(c -> c.controlNodes(0))),
                Refusal.of("2.1/6 size", InvalidParameterException.class)
                        .when("none")
                        .raw(s -> s.admin().create("size", null))
                        .heldBack(
                                InvalidRequestException.class,
                                "workers is missing",
                                s -> s.admin().creating(c -> c.workers(null))),
                Refusal.of("2.1/6 size", InvalidParameterException.class)
                        .when("zero")
                        .raw(s -> s.admin().create("size", 0))
                        .heldBack(
                                InvalidRequestException.class,
                                "workers is 0",
                                s -> s.admin().creating(c -> c.workers(0))),
                Refusal.of("2.1/7 maximum size", LimitExceededException.class)
                        .raw(s -> s.admin().create("size", 10))
                        .typed(s -> s.admin().creating(c -> c.workers(10))),
                Refusal.of("2.1/7 maximum size", LimitExceededException.class)
                        .when("the account's own")
                        .given(ownSetting("cloud.kubernetes.cluster.max.size", "2"))
                        .raw(s -> s.admin().create())
                        .typed(s -> s.admin().creating(c -> {})));
    }

    private static List<Refusal> zones() {
        return List.of(
                Refusal.of("2.1/8 zone missing", InvalidParameterException.class)
                        .raw(s -> s.admin().create("zoneid", null))
                        .heldBack(
                                InvalidRequestException.class,
                                "zone",
                                s -> s.admin().clusters().create(c -> c.name("c1"))),
                Refusal.of("2.1/8 zone unknown", NotFoundException.class)
                        .raw(s -> s.admin().create("zoneid", UNKNOWN))
                        .heldBack(
                                NotFoundException.class, UNKNOWN, s -> s.admin().creating(c -> c.zone(UNKNOWN))),
                Refusal.of("2.1/8 zone removed", NotFoundException.class)
                        .given(removed("zone", "zone-2"))
                        .raw(s -> s.admin().create("zoneid", s.remembered()))
                        .typed(s -> s.admin().creating(c -> c.zone(s.remembered()))),
                Refusal.of("2.1/8 zone disabled", InvalidStateException.class)
                        .given(field("zone", "zone-1", "allocationstate", "Disabled"))
                        .raw(s -> s.admin().create())
                        .typed(s -> s.admin().creating(c -> {})),
                Refusal.of("2.1/8 edge zone", InvalidParameterException.class)
                        .given(field("zone", "zone-1", "type", "Edge"))
                        .raw(s -> s.admin().create())
                        .typed(s -> s.admin().creating(c -> {})),
                unfitOffering("none of that name")
                        .given(setting("cloud.kubernetes.cluster.network.offering", "none-of-that-name")),
                unfitOffering("disabled").given(field("networkoffering", KUBERNETES_OFFERING, "state", "Disabled")),
                unfitOffering("without source NAT")
                        .given(field("networkoffering", KUBERNETES_OFFERING, "service", List.of())),
                unfitOffering("lets nothing out")
                        .given(field("networkoffering", KUBERNETES_OFFERING, "egressdefaultpolicy", false)),
                unfitOffering("of another zone")
                        .given(s -> s.world()
                                .set("networkoffering", KUBERNETES_OFFERING, "zoneid", s.id("zone", "zone-2"))),
                unfitOffering("no physical network").given(field("zone", "zone-1", "physicalnetwork", "")));
    }

    private static Refusal unfitOffering(String why) {
        return Refusal.of("2.1/9 network offering", InternalErrorException.class)
                .when(why)
                .raw(s -> s.admin().create())
                .typed(s -> s.admin().creating(c -> {}));
    }

    private static List<Refusal> versions() {
        return List.of(
                Refusal.of("2.1/10 version unknown", NotFoundException.class)
                        .raw(s -> s.admin().create("kubernetesversionid", UNKNOWN))
                        .heldBack(
                                NotFoundException.class,
                                UNKNOWN,
                                s -> s.admin().creating(c -> c.kubernetesVersion(UNKNOWN))),
                Refusal.of("2.1/10 version", NotFoundException.class)
                        .when("none")
                        .raw(s -> s.admin().create("kubernetesversionid", null))
                        .heldBack(
                                InvalidRequestException.class,
                                "kubernetesVersion is missing",
                                s -> s.admin().creating(c -> c.kubernetesVersion((Ref) null))),
                Refusal.of("2.1/10 version", NotFoundException.class)
                        .when("removed")
                        .given(removed("kubernetesversion", "v1.30.0"))
                        .raw(s -> s.admin().create("kubernetesversionid", s.remembered()))
                        .heldBack(
                                NotFoundException.class,
                                "",
                                s -> s.admin().creating(c -> c.kubernetesVersion(s.remembered()))),
                Refusal.of("2.1/10 version disabled", InvalidStateException.class)
                        .raw(s -> s.admin().create("kubernetesversionid", s.version("v1.29.15")))
                        .heldBack(
                                InvalidRequestException.class,
                                "v1.29.15 is disabled",
                                s -> s.admin().creating(c -> c.kubernetesVersion("v1.29.15"))),
                Refusal.of("2.1/10 version elsewhere", InvalidParameterException.class)
                        .given(s -> s.admin()
                                .versions()
                                .add(v -> v.semanticVersion("1.33.9")
                                        .name("elsewhere")
                                        .zone("zone-2")
                                        .url("http://images.example.test/kubernetes.iso")))
                        .raw(s -> s.admin().create("kubernetesversionid", s.version("elsewhere")))
                        .heldBack(
                                UnknownNameException.class,
                                "elsewhere",
                                s -> s.admin().creating(c -> c.kubernetesVersion("elsewhere")))
                        .typed(s -> s.admin().creating(c -> c.kubernetesVersion(s.version("elsewhere")))),
                Refusal.of("2.1/11 several control nodes", InvalidParameterException.class)
                        .raw(s -> s.admin().create("kubernetesversionid", s.version("v1.15.12"), "controlnodes", 2))
                        .heldBack(
                                InvalidRequestException.class,
                                "runs with one control node only",
                                s -> s.admin()
                                        .creating(c ->
                                                c.kubernetesVersion("v1.15.12").controlNodes(2))),
                Refusal.of("2.1/12 iso", InvalidStateException.class)
                        .given(s -> s.world().set("kubernetesversion", "v1.32.9", "isoid", null))
                        .raw(s -> s.admin().create())
                        .typed(s -> s.admin().creating(c -> {})),
                Refusal.of("2.1/12 iso not ready", InvalidStateException.class)
                        .raw(s -> s.admin().create("kubernetesversionid", s.version("v1.34.0")))
                        .typed(s -> s.admin().creating(c -> c.kubernetesVersion("v1.34.0"))));
    }

    private static List<Refusal> offerings() {
        return List.of(
                Refusal.of("2.1/3 offering incomplete", InvalidParameterException.class)
                        .raw(s -> s.admin().create("nodeofferings[0].node", "WORKER"))
                        .onlyRaw("a node type and its choice are given together"),
                Refusal.of("2.1/3 offering for nobody", InvalidParameterException.class)
                        .raw(s -> s.admin()
                                .create(
                                        "nodeofferings[0].node",
                                        "BOGUS",
                                        "nodeofferings[0].offering",
                                        s.offering("small")))
                        .onlyRaw("node types are an enum"),
                Refusal.of("2.1/3 offering unknown", NotFoundException.class)
                        .raw(s -> s.admin()
                                .create("nodeofferings[0].node", "worker", "nodeofferings[0].offering", UNKNOWN))
                        .typed(s -> s.admin().creating(c -> c.offering(NodeType.WORKER, UNKNOWN))),
                Refusal.of("2.1/13 no offering", InvalidParameterException.class)
                        .raw(s -> s.admin().create("serviceofferingid", null))
                        .heldBack(
                                InvalidRequestException.class,
                                "offering is missing",
                                s -> s.admin().creating(c -> c.offering((Ref) null))),
                Refusal.of("2.1/13 no offering", InvalidParameterException.class)
                        .when("for etcd nodes")
                        .raw(s -> s.admin()
                                .create(
                                        "serviceofferingid",
                                        null,
                                        "etcdnodes",
                                        1,
                                        "nodeofferings[0].node",
                                        "worker",
                                        "nodeofferings[0].offering",
                                        s.offering("small"),
                                        "nodeofferings[1].node",
                                        "control",
                                        "nodeofferings[1].offering",
                                        s.offering("small")))
                        .avoided(s -> s.admin()
                                .creating(c -> c.offering((Ref) null)
                                        .etcdNodes(1)
                                        .offering(NodeType.WORKER, "small")
                                        .offering(NodeType.CONTROL, "small"))),
                Refusal.of("2.1/13 offering custom", InvalidParameterException.class)
                        .raw(s -> s.admin().create("serviceofferingid", s.offering("custom")))
                        .typed(s -> s.admin().creating(c -> c.offering("custom"))),
                Refusal.of("2.1/13 offering small", InvalidParameterException.class)
                        .raw(s -> s.admin().create("serviceofferingid", s.offering("too-small")))
                        .typed(s -> s.admin().creating(c -> c.offering("too-small"))),
                Refusal.of("2.1/13 offering cores", InvalidParameterException.class)
                        .given(aVersion("1.33.7", 4, 2048))
                        .raw(s -> s.admin().create("kubernetesversionid", s.version("v1.33.7")))
                        .typed(s -> s.admin().creating(c -> c.kubernetesVersion("1.33.7"))),
                Refusal.of("2.1/13 offering memory", InvalidParameterException.class)
                        .given(aVersion("1.33.8", 2, 4096))
                        .raw(s -> s.admin().create("kubernetesversionid", s.version("v1.33.8")))
                        .typed(s -> s.admin().creating(c -> c.kubernetesVersion("1.33.8"))),
                Refusal.of("2.1/20 capacity", InsufficientCapacityException.class)
                        .given(s -> s.world().addServiceOffering("enormous", 48, 131072))
                        .raw(s -> s.admin().create("serviceofferingid", s.offering("enormous"), "size", 9))
                        .typed(s ->
                                s.admin().creating(c -> c.offering("enormous").workers(9))));
    }

    private static List<Refusal> extras() {
        return List.of(
                Refusal.of("2.1/14 key pair", NotFoundException.class)
                        .raw(s -> s.admin().create("keypair", "nope"))
                        .typed(s -> s.admin().creating(c -> c.keyPair("nope"))),
                Refusal.of("2.1/15 registry incomplete", InvalidParameterException.class)
                        .raw(s -> s.admin().create("dockerregistryusername", "me"))
                        .heldBack(
                                InvalidRequestException.class,
                                "The Docker registry is incomplete",
                                s -> s.admin().creating(c -> c.dockerRegistryUsername("me"))),
                Refusal.of("2.1/15 registry url", InvalidParameterException.class)
                        .raw(s -> registry(s, "no url"))
                        .typed(s -> s.admin().creating(c -> c.dockerRegistry("no url", "me", "c4jSecret"))),
                Refusal.of("2.1/18 registry experimental", UnsupportedException.class)
                        .raw(s -> registry(s, "https://registry.example.test"))
                        .typed(s -> s.admin()
                                .creating(c -> c.dockerRegistry("https://registry.example.test", "me", "c4jSecret"))),
                Refusal.of("2.1/19 as number", InvalidParameterException.class)
                        .given(field("networkoffering", KUBERNETES_OFFERING, "specifyasnumber", true))
                        .raw(s -> s.admin().create())
                        .typed(s -> s.admin().creating(c -> {})));
    }

    private static Object registry(Sandbox sandbox, String url) {
        return sandbox.admin()
                .create(
                        "dockerregistryusername", "me",
                        "dockerregistrypassword", "c4jSecret",
                        "dockerregistryurl", url);
    }

    private static List<Refusal> maps() {
        return List.of(
                Refusal.of("2.1/21 template incomplete", InvalidParameterException.class)
                        .raw(s -> s.admin().create("nodetemplates[0].node", "WORKER"))
                        .onlyRaw("a node type and its choice are given together"),
                Refusal.of("2.1/21 template unknown", NotFoundException.class)
                        .raw(s -> s.admin()
                                .create("nodetemplates[0].node", "worker", "nodetemplates[0].template", UNKNOWN))
                        .typed(s -> s.admin().creating(c -> c.template(NodeType.WORKER, UNKNOWN))),
                Refusal.of("2.1/21 system template", InvalidStateException.class)
                        .when("not ready")
                        .given(field("template", "SystemVM Template (Simulator)", "isready", false))
                        .raw(s -> s.admin().create())
                        .typed(s -> s.admin().creating(c -> {})),
                Refusal.of("2.1/21 system template", InvalidStateException.class)
                        .when("of another architecture")
                        .given(field("kubernetesversion", "v1.32.9", "arch", "aarch64"))
                        .raw(s -> s.admin().create())
                        .typed(s -> s.admin().creating(c -> {})),
                Refusal.of("2.1/21 affinity incomplete", InvalidParameterException.class)
                        .raw(s -> s.admin().create("nodeaffinitygroups[0].node", "WORKER"))
                        .heldBack(
                                InvalidRequestException.class,
                                "name a group or leave the type out",
                                s -> s.admin().creating(c -> c.affinityGroups(NodeType.WORKER))),
                Refusal.of("2.1/21 affinity empty", InvalidParameterException.class)
                        .raw(s -> s.admin()
                                .create(
                                        "nodeaffinitygroups[0].node",
                                        "worker",
                                        "nodeaffinitygroups[0].affinitygroup",
                                        s.id("affinitygroup", "group-1") + ","))
                        .onlyRaw("groups are a list of references, none of which is empty"),
                Refusal.of("2.1/21 affinity unknown", NotFoundException.class)
                        .raw(s -> s.admin()
                                .create(
                                        "nodeaffinitygroups[0].node",
                                        "worker",
                                        "nodeaffinitygroups[0].affinitygroup",
                                        UNKNOWN))
                        .typed(s -> s.admin().creating(c -> c.affinityGroups(NodeType.WORKER, UNKNOWN))));
    }
}
