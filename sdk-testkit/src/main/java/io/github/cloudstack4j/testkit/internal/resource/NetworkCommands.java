// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.Emulation;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.engine.JobSubject;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Networks, public addresses and the rules on them. */
final class NetworkCommands implements CommandModule {

    private static final String ANYWHERE = "0.0.0.0/0";
    private static final int LAST_PORT = 65535;

    private final Emulation emulation;
    private final Networks networks;

    NetworkCommands(Emulation emulation) {
        this.emulation = emulation;
        this.networks = emulation.networks();
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("listNetworks", this::list).refersTo("id", Kind.NETWORK);
        registry.on("listPublicIpAddresses", this::addresses)
                .refersTo("id", Kind.IP_ADDRESS)
                .refersTo("associatednetworkid", Kind.NETWORK);
        registry.on("listFirewallRules", this::firewallRules).refersTo("id", Kind.FIREWALL_RULE);
        registry.on("listEgressFirewallRules", this::egressRules).refersTo("id", Kind.EGRESS_RULE);
        registry.on("listPortForwardingRules", this::portForwardingRules).refersTo("id", Kind.PORT_FORWARDING_RULE);
        registry.on("listLoadBalancerRules", this::loadBalancerRules).refersTo("id", Kind.LOAD_BALANCER_RULE);
        registry.on("createFirewallRule", this::createFirewallRule).checked("ipaddressid", Kind.IP_ADDRESS);
        registry.on("createPortForwardingRule", this::createPortForwardingRule)
                .checked("ipaddressid", Kind.IP_ADDRESS)
                .checked("virtualmachineid", Kind.VIRTUAL_MACHINE);
        registry.on("deletePortForwardingRule", this::deletePortForwardingRule)
                .checked("id", Kind.PORT_FORWARDING_RULE);
        registry.on("deleteFirewallRule", this::deleteFirewallRule).checked("id", Kind.FIREWALL_RULE);
    }

    private Answer list(Call call) {
        return call.list(Kind.NETWORK)
                .byId()
                .visibleOrPublic()
                .byText("type", "traffictype", "acltype")
                .byReference("zoneid", "networkofferingid", "vpcid")
                .byFlag("issystem", "restartrequired", "canusefordeploy", "displaynetwork")
                .byKeyword("name", "displaytext")
                .answer(
                        "network",
                        forCaller(
                                call,
                                "vlan",
                                "broadcasturi",
                                "displaynetwork",
                                "details",
                                "keepmacaddressonpublicnic"));
    }

    /** What concerns only who runs the cloud, such as VLANs, is shown to root admins alone. */
    private static Function<Resource, ObjectNode> forCaller(Call call, String... rootAdminsOnly) {
        return row -> {
            var view = row.fields().deepCopy();
            return call.isRootAdmin() ? view : view.without(List.of(rootAdminsOnly));
        };
    }

    private Answer addresses(Call call) {
        return call.list(Kind.IP_ADDRESS)
                .byId()
                .visible()
                .byText("ipaddress", "state")
                .byReference("associatednetworkid", "vpcid", "zoneid", "vlanid", "physicalnetworkid")
                .byFlag("issourcenat", "isstaticnat", "forvirtualnetwork")
                .byKeyword("ipaddress")
                .answer("publicipaddress", forCaller(call, "fordisplay", "vlanid", "vlanname"));
    }

    private Answer firewallRules(Call call) {
        return call.list(Kind.FIREWALL_RULE)
                .byId()
                .visible()
                .byReference("ipaddressid", "networkid")
                .newestFirst()
                .answer("firewallrule", forCaller(call, "fordisplay"));
    }

    private Answer egressRules(Call call) {
        return call.list(Kind.EGRESS_RULE)
                .byId()
                .visible()
                .byReference("networkid")
                .newestFirst()
                .answer("firewallrule", forCaller(call, "fordisplay"));
    }

    private Answer portForwardingRules(Call call) {
        return call.list(Kind.PORT_FORWARDING_RULE)
                .byId()
                .visible()
                .byReference("ipaddressid", "networkid")
                .newestFirst()
                .answer("portforwardingrule", forCaller(call, "fordisplay"));
    }

    private Answer loadBalancerRules(Call call) {
        return call.list(Kind.LOAD_BALANCER_RULE)
                .byId()
                .visible()
                .byText("name")
                .byReference("publicipid", "networkid", "zoneid")
                .byKeyword("name")
                .newestFirst()
                .answer("loadbalancerrule", forCaller(call, "fordisplay"));
    }

    private Answer createFirewallRule(Call call) {
        var args = call.args();
        var ip = args.requireResource("ipaddressid");
        var start = (int) args.number("startport", 1);
        var end = (int) args.number("endport", args.number("startport") == null ? LAST_PORT : start);
        var protocol = args.requireString("protocol");
        var cidrs = args.list("cidrlist").isEmpty() ? ANYWHERE : String.join(",", args.list("cidrlist"));
        checkPorts(start, end);
        refuseConflict(ip, protocol, start, end, cidrs);
        var rule = networks.openFirewall(ip, protocol, start, end, cidrs);
        rule.show("state", "Staged");
        return call.startJobCreating(rule, subject(rule), run -> {
            rule.show("state", "Active");
            run.after(
                    time("firewallrule.create"),
                    done -> done.succeed(
                            "firewallrule",
                            rule.fields()
                                    .deepCopy()
                                    .put("jobid", done.job().uuid())
                                    .put("jobstatus", 0)));
        });
    }

    private static void checkPorts(int start, int end) {
        if (start < 1 || start > LAST_PORT) {
            throw ApiFault.invalidValue("publicPort is an invalid value: " + start);
        }
        if (end < 1 || end > LAST_PORT) {
            throw ApiFault.invalidValue("Public port range is an invalid value: " + end);
        }
        if (start > end) {
            throw ApiFault.invalidValue("Start port can't be bigger than end port");
        }
    }

    private void refuseConflict(Resource ip, String protocol, int start, int end, String cidrs) {
        networks.rulesOn(ip)
                .filter(rule -> rule.kind() == Kind.FIREWALL_RULE)
                .filter(rule -> protocol.equalsIgnoreCase(rule.text("protocol")) && cidrs.equals(rule.text("cidrlist")))
                .filter(rule -> rule.number("startport") <= end && rule.number("endport") >= start)
                .findFirst()
                .ifPresent(rule -> {
                    throw ApiFault.server(
                            537,
                            "The range specified, " + start + "-" + end + ", conflicts with rule " + rule.number()
                                    + " which has " + rule.number("startport") + "-" + rule.number("endport"));
                });
    }

    /** Unless told not to, the server lets the port in as well. */
    private Answer createPortForwardingRule(Call call) {
        var args = call.args();
        var ip = args.requireResource("ipaddressid");
        var vm = args.requireResource("virtualmachineid");
        var publicPort = (int) args.number("publicport", 0);
        var privatePort = (int) args.number("privateport", 0);
        checkPorts(publicPort, publicPort);
        checkPorts(privatePort, privatePort);
        networks.rulesOn(ip)
                .filter(rule -> rule.kind() == Kind.PORT_FORWARDING_RULE && rule.number("publicport") == publicPort)
                .findFirst()
                .ifPresent(rule -> {
                    throw ApiFault.server(
                            537,
                            "The range specified, " + publicPort + "-" + publicPort + ", conflicts with rule "
                                    + rule.number() + " which has " + publicPort + "-" + publicPort);
                });
        if (!Boolean.FALSE.equals(args.flagIfSent("openfirewall"))) {
            refuseConflict(ip, "tcp", publicPort, publicPort, ANYWHERE);
            networks.openFirewall(ip, "tcp", publicPort, publicPort, ANYWHERE);
        }
        var rule = networks.forward(ip, publicPort, vm, privatePort);
        return call.startJobCreating(
                rule,
                new JobSubject("PortForwardingRule", rule.uuid()),
                run -> run.after(
                        time("portforwardingrule.create"),
                        done -> done.succeed("portforwardingrule", rule.fields().deepCopy())));
    }

    private Answer deletePortForwardingRule(Call call) {
        var rule = call.args().requireResource("id");
        return call.startJob(new JobSubject("PortForwardingRule", rule.uuid()), run -> {
            networks.removeRule(rule);
            run.after(time("portforwardingrule.delete"), done -> done.succeed((String) null));
        });
    }

    private Answer deleteFirewallRule(Call call) {
        var rule = call.args().requireResource("id");
        return call.startJob(subject(rule), run -> {
            if (rule.isRemoved()) {
                throw ApiFault.invalidValue("Unable to find firewall rule having id " + rule.number());
            }
            networks.removeRule(rule);
            run.after(time("firewallrule.delete"), done -> done.succeed((String) null));
        });
    }

    private Duration time(String activity) {
        return emulation.timing().of(activity, Duration.ofMillis(500));
    }

    private static JobSubject subject(Resource rule) {
        return new JobSubject("FirewallRule", rule.uuid());
    }
}
