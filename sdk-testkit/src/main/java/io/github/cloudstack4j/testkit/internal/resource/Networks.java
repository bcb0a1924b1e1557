// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens to networks, public addresses and the rules on them, apart from who asked for it. */
public final class Networks {

    private static final int FIRST_VLAN = 100;
    private static final int MTU = 1500;
    private static final int PUBLIC_ADDRESSES = 250;

    private final World world;
    private int vlans;
    private int publicAddresses;

    public Networks(World world) {
        this.world = world;
    }

    /** A new isolated network, still without a VLAN or an address. */
    public Resource create(Account owner, Resource zone, Resource offering, String name, String displayText) {
        var network = world.add(Kind.NETWORK, owner, name);
        network.show("displaytext", displayText)
                .show("broadcastdomaintype", "Vlan")
                .show("traffictype", "Guest")
                .show("gateway", "10.1.1.1")
                .show("netmask", "255.255.255.0")
                .show("cidr", "10.1.1.0/24")
                .show("zoneid", zone.uuid())
                .show("zonename", zone.name())
                .show("networkofferingid", offering.uuid())
                .show("networkofferingname", offering.name())
                .show("networkofferingdisplaytext", offering.text("displaytext"))
                .show("networkofferingconservemode", offering.flag("conservemode"))
                .show("networkofferingavailability", offering.text("availability"))
                .show("specifyvlan", offering.flag("specifyvlan"))
                .show("egressdefaultpolicy", offering.flag("egressdefaultpolicy"))
                .show("physicalnetworkid", zone.inner().path("physicalnetwork").asText())
                .show("issystem", false)
                .show("state", "Allocated")
                .show("related", network.uuid())
                .show("dns1", zone.text("dns1"))
                .show("type", offering.text("guestiptype"))
                .show("acltype", "Account");
        World.showOwner(network);
        network.show("service", offering.fields().path("service").deepCopy())
                .show("networkdomain", "cs" + network.number() + "cloud.internal")
                .show("specifyipranges", false)
                .show("restartrequired", false)
                .show("canusefordeploy", true)
                .show("ispersistent", false)
                .show("tags", JsonNodeFactory.instance.arrayNode())
                .show("displaynetwork", true)
                .show("strechedl2subnet", false)
                .show("redundantrouter", false)
                .show("supportsvmautoscaling", true)
                .show("keepmacaddressonpublicnic", true)
                .show("publicmtu", MTU)
                .show("privatemtu", MTU)
                .show("receivedbytes", 0)
                .show("sentbytes", 0)
                .show("details", JsonNodeFactory.instance.objectNode())
                .show("created", Timestamps.format(world.now()))
                .show("hasannotations", false);
        return network;
    }

    /** A network of several tiers, which share a source NAT address. */
    public Resource createVpc(Account owner, Resource zone, String name) {
        var vpc = World.showOwner(world.add(Kind.VPC, owner, name)
                .show("displaytext", name)
                .show("zoneid", zone.uuid())
                .show("zonename", zone.name())
                .show("cidr", "10.9.0.0/16")
                .show("state", "Enabled"));
        showVpc(acquire(owner, zone, true), vpc);
        return vpc;
    }

    /** A new tier of a VPC, which lets in what its ACL allows: everything. */
    public Resource createTier(Resource vpc, Resource offering, String name) {
        var zone = world.store(Kind.ZONE).require(vpc.requireText("zoneid"));
        var tier = create(vpc.requireOwner(), zone, offering, name, name);
        return showVpc(tier, vpc)
                .show("aclname", "default_allow")
                .show("gateway", "10.9.1.1")
                .show("cidr", "10.9.1.0/24");
    }

    private static Resource showVpc(Resource part, Resource vpc) {
        return part.show("vpcid", vpc.uuid()).show("vpcname", vpc.name());
    }

    /**
     * Gives an isolated network its VLAN and its source NAT address; does nothing if it has them. Tiers go out by the
     * address of their VPC.
     */
    public void implement(Resource network) {
        if ("Implemented".equals(network.text("state"))) {
            return;
        }
        var vlan = FIRST_VLAN + ++vlans;
        network.show("state", "Implemented").show("vlan", String.valueOf(vlan)).show("broadcasturi", "vlan://" + vlan);
        if (isIsolated(network) && network.text("vpcid") == null) {
            acquire(network, true);
        }
    }

    public static boolean isIsolated(Resource network) {
        return "Isolated".equals(network.text("type"));
    }

    /** The source NAT address of an implemented isolated network. */
    public Optional<Resource> sourceNat(Resource network) {
        return addressesOf(network).filter(ip -> ip.flag("issourcenat")).findFirst();
    }

    public Stream<Resource> addressesOf(Resource network) {
        return world.store(Kind.IP_ADDRESS).stream()
                .filter(ip -> network.uuid().equals(ip.text("associatednetworkid")));
    }

    /** Acquires one more public address for the network. */
    public Resource acquire(Resource network, boolean sourceNat) {
        var zone = world.store(Kind.ZONE).require(network.requireText("zoneid"));
        var ip = acquire(network.requireOwner(), zone, sourceNat)
                .show("associatednetworkid", network.uuid())
                .show("associatednetworkname", network.name());
        return network.text("vpcid") == null
                ? ip
                : ip.show("vpcid", network.text("vpcid")).show("vpcname", network.text("vpcname"));
    }

    private Resource acquire(Account owner, Resource zone, boolean sourceNat) {
        var ip = world.add(Kind.IP_ADDRESS, owner, null);
        ip.show("ipaddress", nextPublicAddress())
                .show("allocated", Timestamps.format(world.now()))
                .show("zoneid", zone.uuid())
                .show("zonename", zone.name())
                .show("issourcenat", sourceNat);
        World.showOwner(ip);
        return ip.show("forvirtualnetwork", true)
                .show("vlanid", zone.inner().path("publicvlan").asText())
                .show("vlanname", "vlan://50")
                .show("isstaticnat", false)
                .show("issystem", false)
                .show("networkid", zone.inner().path("publicnetwork").asText())
                .show("state", "Allocated")
                .show("physicalnetworkid", zone.inner().path("physicalnetwork").asText())
                .show("tags", JsonNodeFactory.instance.arrayNode())
                .show("isportable", false)
                .show("fordisplay", true)
                .show("hasrules", false)
                .show("forsystemvms", false)
                .show("forprovider", false)
                .show("hasannotations", false);
    }

    /** Releases an address and all rules on it. */
    public void release(Resource ip) {
        rulesOn(ip).forEach(this::removeRule);
        world.remove(ip);
    }

    /** Removes a network with its addresses and rules. */
    public void delete(Resource network) {
        addressesOf(network).forEach(this::release);
        world.remove(network);
    }

    /** Opens a range of ports of an address to the given source. */
    public Resource openFirewall(Resource ip, String protocol, int startPort, int endPort, String cidrs) {
        var rule = world.add(Kind.FIREWALL_RULE, ip.requireOwner(), null);
        rule.show("protocol", protocol)
                .show("startport", startPort)
                .show("endport", endPort)
                .show("ipaddressid", ip.uuid())
                .show("networkid", ip.text("associatednetworkid"))
                .show("ipaddress", ip.text("ipaddress"))
                .show("state", "Active")
                .show("cidrlist", cidrs)
                .show("tags", JsonNodeFactory.instance.arrayNode())
                .show("fordisplay", true)
                .show("destcidrlist", "")
                .show("traffictype", "Ingress");
        markUsed(ip);
        return rule;
    }

    /** Forwards a TCP port of an address to a port of an instance. */
    public Resource forward(Resource ip, int publicPort, Resource vm, int privatePort) {
        var network = world.store(Kind.NETWORK).require(ip.requireText("associatednetworkid"));
        var rule = world.add(Kind.PORT_FORWARDING_RULE, ip.requireOwner(), null);
        rule.show("privateport", String.valueOf(privatePort))
                .show("privateendport", String.valueOf(privatePort))
                .show("protocol", "tcp")
                .show("publicport", String.valueOf(publicPort))
                .show("publicendport", String.valueOf(publicPort))
                .show("virtualmachineid", vm.uuid())
                .show("virtualmachinename", vm.name())
                .show("virtualmachinedisplayname", vm.text("displayname"))
                .show("ipaddressid", ip.uuid())
                .show("ipaddress", ip.text("ipaddress"))
                .show("state", "Active")
                .show("cidrlist", "")
                .show("tags", JsonNodeFactory.instance.arrayNode())
                .show("vmguestip", addressIn(vm, network))
                .show("networkid", network.uuid())
                .show("networkname", network.name())
                .show("fordisplay", true);
        markUsed(ip);
        return rule;
    }

    /** Balances a TCP port of an address, round robin, over the same or another port of the instances. */
    public Resource balance(
            Resource ip, String name, String description, int publicPort, int privatePort, List<Resource> vms) {
        var rule = world.add(Kind.LOAD_BALANCER_RULE, ip.requireOwner(), name);
        rule.show("description", description)
                .show("publicipid", ip.uuid())
                .show("publicip", ip.text("ipaddress"))
                .show("publicport", String.valueOf(publicPort))
                .show("privateport", String.valueOf(privatePort))
                .show("algorithm", "roundrobin")
                .show("networkid", ip.text("associatednetworkid"));
        World.showOwner(rule);
        rule.show("state", "Active")
                .show("zoneid", ip.text("zoneid"))
                .show("zonename", ip.text("zonename"))
                .show("protocol", "tcp")
                .show("tags", JsonNodeFactory.instance.arrayNode())
                .show("fordisplay", true);
        var members = rule.inner().putArray("members");
        vms.forEach(vm -> members.add(vm.uuid()));
        markUsed(ip);
        return rule;
    }

    /** Firewall, port forwarding and load balancer rules on an address, oldest first within each kind. */
    public Stream<Resource> rulesOn(Resource ip) {
        return Stream.of(Kind.FIREWALL_RULE, Kind.PORT_FORWARDING_RULE, Kind.LOAD_BALANCER_RULE)
                .flatMap(kind -> world.store(kind).stream())
                .filter(rule -> ip.uuid().equals(addressOf(rule)));
    }

    public void removeRule(Resource rule) {
        world.remove(rule);
        var address = addressOf(rule);
        if (address != null) {
            var ip = world.store(Kind.IP_ADDRESS).require(address);
            ip.show("hasrules", rulesOn(ip).findAny().isPresent());
        }
    }

    /** The instance's address in a network; null if it has no interface there. */
    public static @Nullable String addressIn(Resource vm, Resource network) {
        for (var nic : vm.fields().path("nic")) {
            if (nic.path("networkid").asText().equals(network.uuid())) {
                return nic.path("ipaddress").asText();
            }
        }
        return null;
    }

    private static @Nullable String addressOf(Resource rule) {
        return rule.kind() == Kind.LOAD_BALANCER_RULE ? rule.text("publicipid") : rule.text("ipaddressid");
    }

    private static void markUsed(Resource ip) {
        ip.show("hasrules", true);
    }

    /**
     * Addresses from 203.0.113.0/24, which documentation may use; a test's world hardly needs more than two hundred.
     */
    private String nextPublicAddress() {
        return "203.0.113." + (2 + publicAddresses++ % PUBLIC_ADDRESSES);
    }
}
