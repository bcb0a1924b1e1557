// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.conformance.refusal.Given.aCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.aMachine;
import static io.github.cloudstack4j.conformance.refusal.Given.aNetwork;
import static io.github.cloudstack4j.conformance.refusal.Given.aNetworkWithout;
import static io.github.cloudstack4j.conformance.refusal.Given.field;
import static io.github.cloudstack4j.conformance.refusal.Given.removed;
import static io.github.cloudstack4j.conformance.refusal.Sandbox.UNKNOWN;

import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is wrong with the network that a request for a cluster names, and with the balancer in front of it. */
final class NetworkRefusals {
    private NetworkRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(balancers(), networks(), rules()).flatMap(List::stream);
    }

    /** A cluster on the network named so. */
    private static Refusal on(String network, String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> s.admin().create("networkid", s.id("network", network)))
                .typed(s -> s.admin().creating(c -> c.network(network)));
    }

    private static List<Refusal> balancers() {
        return List.of(
                Refusal.of("2.1/17 balancer malformed", InvalidParameterException.class)
                        .raw(s -> s.admin()
                                .create(
                                        "externalloadbalanceripaddress",
                                        "balancer",
                                        "networkid",
                                        s.id("network", "shared-1")))
                        .heldBack(
                                InvalidRequestException.class,
                                "externalLoadBalancerIp is \"balancer\"",
                                s -> s.admin()
                                        .creating(c -> c.network("shared-1").externalLoadBalancerIp("balancer"))),
                Refusal.of("2.1/17 balancer without network", InvalidParameterException.class)
                        .raw(s -> s.admin().create("externalloadbalanceripaddress", "203.0.113.5"))
                        .heldBack(
                                InvalidRequestException.class,
                                "externalLoadBalancerIp is given without network",
                                s -> s.admin().creating(c -> c.externalLoadBalancerIp("203.0.113.5"))),
                Refusal.of("2.1/17 balancer not shared", InvalidParameterException.class)
                        .given(aNetwork("mine"))
                        .raw(s -> s.admin()
                                .create(
                                        "externalloadbalanceripaddress",
                                        "203.0.113.5",
                                        "networkid",
                                        s.id("network", "mine")))
                        .typed(s -> s.admin().creating(c -> c.network("mine").externalLoadBalancerIp("203.0.113.5"))),
                Refusal.of("2.1/22 shared without balancer", InvalidParameterException.class)
                        .raw(s -> s.admin().create("networkid", s.id("network", "shared-1"), "controlnodes", 2))
                        .typed(s ->
                                s.admin().creating(c -> c.network("shared-1").controlNodes(2))));
    }

    private static List<Refusal> networks() {
        return List.of(
                on("admin-net", "2.1/9 network offering", InternalErrorException.class)
                        .when("of the network named"),
                Refusal.of("2.1/16 network unknown", NotFoundException.class)
                        .raw(s -> s.admin().create("networkid", UNKNOWN))
                        .typed(s -> s.admin().creating(c -> c.network(UNKNOWN))),
                Refusal.of("2.1/16 network removed", NotFoundException.class)
                        .given(aNetwork("mine"), removed("network", "mine"))
                        .raw(s -> s.admin().create("networkid", s.remembered()))
                        .typed(s -> s.admin().creating(c -> c.network(s.remembered()))),
                on("mine", "2.1/22 network in use", ResourceInUseException.class)
                        .given(aNetwork("mine"), aCluster(c -> c.network("mine"))),
                on("mine", "2.1/22 network UserData", InvalidParameterException.class)
                        .given(aNetworkWithout("mine", "UserData")),
                on("mine", "2.1/22 network Dhcp", InvalidParameterException.class)
                        .given(aNetworkWithout("mine", "Dhcp")),
                on("mine", "2.1/22 network Firewall", InvalidParameterException.class)
                        .given(aNetworkWithout("mine", "Firewall")),
                on("mine", "2.1/22 network PortForwarding", InvalidParameterException.class)
                        .given(aNetworkWithout("mine", "PortForwarding")),
                on("mine", "2.1/22 tier denies", InvalidParameterException.class)
                        .given(
                                aNetwork("mine"),
                                field("network", "mine", "vpcid", UNKNOWN),
                                field("network", "mine", "aclname", "default_deny"),
                                field("network", "mine", "state", "Implemented")),
                on("mine", "2.1/22 source nat", InvalidParameterException.class)
                        .given(aNetwork("mine"), field("network", "mine", "state", "Implemented")),
                Refusal.of("2.1/22 network of others", PermissionDeniedException.class)
                        .given(aNetwork("mine"))
                        .raw(s -> s.user().create("networkid", s.id("network", "mine")))
                        .typed(s -> s.user().creating(c -> c.network(s.id("network", "mine")))));
    }

    private static List<Refusal> rules() {
        return List.of(
                on("mine", "2.1/22 firewall in the way of API", ConflictException.class)
                        .given(aNetworkInUse(), open(6000, 6443)),
                on("mine", "2.1/22 firewall in the way of SSH", ConflictException.class)
                        .when("of the first node")
                        .given(aNetworkInUse(), open(2000, 2222)),
                on("mine", "2.1/22 firewall in the way of SSH", ConflictException.class)
                        .when("of the last node")
                        .given(aNetworkInUse(), open(2224, 2224)),
                on("mine", "2.1/22 forwarding in the way of API", ConflictException.class)
                        .given(aNetworkInUse(), forward(6443)),
                on("mine", "2.1/22 forwarding in the way of SSH", ConflictException.class)
                        .given(aNetworkInUse(), forward(2223)));
    }

    /** A network implemented for a machine on it. */
    private static Consumer<Sandbox> aNetworkInUse() {
        return aNetwork("mine").andThen(aMachine("vm1", "mine"));
    }

    private static Consumer<Sandbox> open(int start, int end) {
        return s -> s.admin()
                .cloud()
                .networkRules()
                .openFirewall(rule -> rule.ipAddressId(address(s))
                        .protocol("tcp")
                        .startPort(start)
                        .endPort(end))
                .await();
    }

    private static Consumer<Sandbox> forward(int port) {
        return s -> s.admin()
                .call(
                        "createPortForwardingRule",
                        "ipaddressid",
                        address(s),
                        "virtualmachineid",
                        s.id("virtualmachine", "vm1"),
                        "protocol",
                        "tcp",
                        "publicport",
                        port,
                        "privateport",
                        port,
                        "openfirewall",
                        false);
    }

    private static String address(Sandbox sandbox) {
        return sandbox.admin()
                .cloud()
                .networkRules()
                .publicIpAddresses(filter -> filter.associatedNetwork("mine"))
                .one()
                .getId();
    }
}
