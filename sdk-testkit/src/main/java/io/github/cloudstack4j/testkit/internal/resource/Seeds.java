// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.Emulation;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Domain;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the things that an administrator sets up, and the world that every emulator starts with. */
public final class Seeds {

    /** The offering of isolated networks that CKS makes for its clusters. */
    public static final String KUBERNETES_NETWORK_OFFERING = "DefaultNetworkOfferingforKubernetesService";

    private static final String VPC_NETWORK_OFFERING = "DefaultIsolatedNetworkOfferingForVpcNetworks";

    private static final long MEGABYTE = 1024L * 1024L;
    private static final int HOST_COUNT = 12;

    private final World world;
    private final Networks networks;
    private final Account system;
    private final Account admin;
    private final String imageStore;
    private final String managementServer;
    private final List<Resource> zones = new ArrayList<>();

    Seeds(Emulation emulation) {
        this.world = emulation.world();
        this.networks = emulation.networks();
        this.imageStore = world.ids().uuid();
        this.managementServer = emulation.jobs().serverUuid();
        this.system = world.addAccount("system", world.rootDomain(), Role.ADMIN);
        this.admin = world.addAccount("admin", world.rootDomain(), Role.ADMIN);
    }

    void seed() {
        accounts();
        zone("zone-1");
        zone("zone-2");
        for (var i = 1; i <= HOST_COUNT; i++) {
            host("host-" + i, 16, 65536);
        }
        osTypes();
        networkOfferings();
        serviceOfferings();
        templatesAndIsos();
        personalThings();
    }

    private void accounts() {
        world.addUser("admin", admin);
        var domain = world.addDomain("testdomain", world.rootDomain());
        world.addUser("domadmin", world.addAccount("domacct", domain, Role.DOMAIN_ADMIN));
        var plain = world.addAccount("plainacct", domain, Role.USER);
        world.addUser("plainuser", plain);
        project("project-1", domain, List.of(plain));
    }

    public Resource project(String name, Domain domain, List<Account> members) {
        var account = world.addProject(name, domain, members);
        var project = Objects.requireNonNull(account.project());
        var owners = JsonNodeFactory.instance.arrayNode();
        members.forEach(member -> owners.addObject().put("account", member.name()));
        return project.show("displaytext", name)
                .show("domainid", domain.uuid())
                .show("domain", domain.name())
                .show("owner", owners)
                .show("projectaccountname", account.name())
                .show("state", "Active")
                .show("tags", empty())
                .show("created", Timestamps.format(world.now()));
    }

    private void zone(String name) {
        var zone = world.add(Kind.ZONE, null, name);
        zone.show("dns1", "192.0.2.53")
                .show("internaldns1", "192.0.2.54")
                .show("guestcidraddress", "10.1.1.0/24")
                .show("networktype", "Advanced")
                .show("securitygroupsenabled", false)
                .show("gputotal", 0)
                .show("gpuused", 0)
                .show("allocationstate", "Enabled")
                .show("zonetoken", world.ids().uuid())
                .show("dhcpprovider", "VirtualRouter")
                .show("localstorageenabled", false)
                .show("tags", empty())
                .show("allowuserspecifyvrmtu", false)
                .show("routerprivateinterfacemaxmtu", 1500)
                .show("routerpublicinterfacemaxmtu", 1500)
                .show("type", "Core")
                .show("isnsxenabled", false)
                .show("ismultiarch", false)
                .show("asnrange", "")
                .show("routedmodeenabled", true)
                .show("hasannotations", false)
                .keep("publicvlan", world.ids().uuid())
                .keep("publicnetwork", world.ids().uuid())
                .keep("physicalnetwork", world.ids().uuid());
        zones.add(zone);
        hostCluster(name + "-cluster", pod(name + "-pod", zone));
    }

    /** A pod of the first zone. */
    public Resource pod(String name) {
        return pod(name, firstZone());
    }

    private Resource pod(String name, Resource zone) {
        var network = "192.0." + (100 + world.store(Kind.POD).all().size()) + ".";
        var ranges = empty();
        ranges.addObject()
                .put("startip", network + "2")
                .put("endip", network + "200")
                .put("forsystemvms", "0")
                .put("vlanid", "vlan://untagged");
        return world.add(Kind.POD, null, name)
                .show("zoneid", zone.uuid())
                .show("zonename", zone.name())
                .show("gateway", network + "1")
                .show("netmask", "255.255.255.0")
                .show("ipranges", ranges)
                .show("startip", empty().add(network + "2"))
                .show("endip", empty().add(network + "200"))
                .show("forsystemvms", empty().add("0"))
                .show("vlanid", empty().add("vlan://untagged"))
                .show("allocationstate", "Enabled")
                .show("hasannotations", false);
    }

    /** A cluster of hosts, without any yet. */
    public Resource hostCluster(String name, Resource pod) {
        return world.add(Kind.CLUSTER, null, name)
                .show("podid", pod.uuid())
                .show("podname", pod.name())
                .show("zoneid", pod.text("zoneid"))
                .show("zonename", pod.text("zonename"))
                .show("hypervisortype", "Simulator")
                .show("clustertype", "CloudManaged")
                .show("allocationstate", "Enabled")
                .show("managedstate", "Managed")
                .show("cpuovercommitratio", "4.0")
                .show("memoryovercommitratio", "1.0")
                .show("arch", "x86_64")
                .show("hasannotations", false);
    }

    /** A host that is up, in the first zone. */
    public Resource host(String name, int cpus, int memoryMegabytes) {
        var zone = firstZone().uuid();
        return host(
                name,
                cpus,
                memoryMegabytes,
                world.store(Kind.CLUSTER)
                        .first(cluster -> zone.equals(cluster.text("zoneid")))
                        .orElseThrow());
    }

    /** A host that is up, in a cluster of hosts. */
    public Resource host(String name, int cpus, int memoryMegabytes, Resource cluster) {
        var host = world.add(Kind.HOST, null, name);
        return host.show("state", "Up")
                .show("type", "Routing")
                .show("ipaddress", "192.0.2." + (100 + host.number()))
                .show("zoneid", cluster.text("zoneid"))
                .show("zonename", cluster.text("zonename"))
                .show("podid", cluster.text("podid"))
                .show("podname", cluster.text("podname"))
                .show("version", "4.23.0.0")
                .show("hypervisor", "Simulator")
                .show("cpunumber", cpus)
                .show("cpuspeed", 8000)
                .show("memorytotal", memoryMegabytes * MEGABYTE)
                .show("capabilities", "hvm")
                .show("clusterid", cluster.uuid())
                .show("clustername", cluster.name())
                .show("clustertype", "CloudManaged")
                .show("islocalstorageactive", false)
                .show("created", Timestamps.format(world.now()))
                .show("events", "Ping; AgentConnected; AgentDisconnected; HostDown; Remove; ShutdownRequested")
                .show("hostha", haDisabled())
                .show(
                        "outofbandmanagement",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("powerstate", "Disabled")
                                .put("enabled", false))
                .show("resourcestate", "Enabled")
                .show("hypervisorversion", "4.23.0.0")
                .show("gputotal", 0)
                .show("gpuused", 0)
                .show("networkkbsread", 32768)
                .show("networkkbswrite", 16384)
                .show("memoryused", 0)
                .show("cpuused", "0%")
                .show("cpuloadaverage", 0.0)
                .show("managementserverid", managementServer)
                .show("managementservername", "localhost")
                .show("lastpinged", Timestamps.format(world.now()))
                .show("hahost", false)
                .show("ueficapability", false)
                .show("arch", "x86_64")
                .show("hasannotations", false);
    }

    private static ObjectNode haDisabled() {
        return JsonNodeFactory.instance.objectNode().put("haenable", false).put("hastate", "Disabled");
    }

    private void osTypes() {
        for (var name : List.of("Ubuntu 24.04 LTS", "Debian GNU/Linux 12 (64-bit)", "Rocky Linux 9", "None")) {
            world.add(Kind.OS_TYPE, null, name)
                    .show("description", name)
                    .show("oscategoryid", world.ids().uuid())
                    .show("oscategoryname", name.split(" ")[0])
                    .show("isuserdefined", false)
                    .show("fordisplay", true);
        }
    }

    private void networkOfferings() {
        networkOffering(
                "DefaultIsolatedNetworkOfferingWithSourceNatService",
                "Isolated",
                false,
                "Dns",
                "Lb",
                "SourceNat",
                "StaticNat",
                "PortForwarding",
                "Vpn",
                "UserData",
                "Firewall",
                "Dhcp");
        networkOffering(
                KUBERNETES_NETWORK_OFFERING,
                "Isolated",
                true,
                "Dns",
                "Lb",
                "SourceNat",
                "StaticNat",
                "PortForwarding",
                "Vpn",
                "UserData",
                "Firewall",
                "Dhcp");
        networkOffering("DefaultSharedNetworkOffering", "Shared", false, "Dns", "UserData", "Dhcp");
        networkOffering(
                        VPC_NETWORK_OFFERING,
                        "Isolated",
                        false,
                        "Dns",
                        "Lb",
                        "SourceNat",
                        "StaticNat",
                        "PortForwarding",
                        "Vpn",
                        "UserData",
                        "NetworkACL",
                        "Dhcp")
                .show("forvpc", true);
    }

    private Resource networkOffering(String name, String guestType, boolean egressAllowed, String... services) {
        var provided = JsonNodeFactory.instance.arrayNode();
        for (var service : services) {
            provided.addObject()
                    .put("name", service)
                    .putArray("provider")
                    .addObject()
                    .put("name", "VirtualRouter");
        }
        return world.add(Kind.NETWORK_OFFERING, null, name)
                .show("displaytext", name)
                .show("created", Timestamps.format(world.now()))
                .show("traffictype", "Guest")
                .show("isdefault", true)
                .show("specifyvlan", guestType.equals("Shared"))
                .show("conservemode", true)
                .show("specifyipranges", guestType.equals("Shared"))
                .show("availability", name.equals(KUBERNETES_NETWORK_OFFERING) ? "Required" : "Optional")
                .show("networkrate", 200)
                .show("state", "Enabled")
                .show("guestiptype", guestType)
                .show("serviceofferingid", world.ids().uuid())
                .show("service", provided)
                .show("forvpc", false)
                .show("fornsx", false)
                .show("fortungsten", false)
                .show("ispersistent", false)
                .show("egressdefaultpolicy", egressAllowed)
                .show("supportsstrechedl2subnet", false)
                .show("supportspublicaccess", false)
                .show("supportsinternallb", false)
                .show("internetprotocol", "IPv4")
                .show("specifyasnumber", false)
                .show("hasannotations", false);
    }

    private void serviceOfferings() {
        serviceOffering("too-small", 1, 1024);
        serviceOffering("small", 2, 2048);
        serviceOffering("medium", 2, 4096);
        serviceOffering("large", 4, 8192);
        serviceOffering("cks-control", 2, 4096);
        serviceOffering("cks-worker", 4, 4096);
        serviceOffering("cks-etcd", 2, 2048);
        serviceOffering("fast-ssd", 2, 4096);
        serviceOffering("gpu-large", 8, 16384);
        serviceOffering("custom", 0, 0)
                .show("displaytext", "custom size")
                .show("iscustomized", true)
                .show("cpunumber", null)
                .show("memory", null);
    }

    /** A service offering of fixed size, for everyone. */
    public Resource serviceOffering(String name, int cpus, int memoryMegabytes) {
        var diskOffering = world.add(Kind.DISK_OFFERING, null, name).keep("compute", true);
        return world.add(Kind.SERVICE_OFFERING, null, name)
                .show("displaytext", name + ": " + cpus + " cores, " + memoryMegabytes + " MB")
                .show("state", "Active")
                .show("storagetype", "shared")
                .show("provisioningtype", "thin")
                .show("cpunumber", cpus)
                .show("cpuspeed", 1000)
                .show("memory", memoryMegabytes)
                .show("created", Timestamps.format(world.now()))
                .show("offerha", false)
                .show("limitcpuuse", false)
                .show("isvolatile", false)
                .show("issystem", false)
                .show("defaultuse", false)
                .show("iscustomized", false)
                .show("dynamicscalingenabled", true)
                .show("rootdisksize", 0)
                .show("diskofferingid", diskOffering.uuid())
                .show("diskofferingname", name)
                .show("diskofferingdisplaytext", name)
                .show("diskofferingstrictness", false)
                .show("cacheMode", "none")
                .show("encryptroot", false)
                .show("purgeresources", false)
                .show("gpudisplay", false)
                .show("hasannotations", false);
    }

    private void templatesAndIsos() {
        template("SystemVM Template (Simulator)", false)
                .show("templatetype", "SYSTEM")
                .show("ispublic", false)
                .keep("systemdefault", true);
        template("ubuntu-cks", true);
        template("ubuntu-24.04", false).show("isfeatured", true).show("isdynamicallyscalable", true);
        iso("v1.30.0-Kubernetes-Binaries-ISO");
        iso("v1.31.0-Kubernetes-Binaries-ISO");
    }

    /** A public template of the root admin, ready in the first zone. */
    public Resource template(String name, boolean forCks) {
        var row = image(Kind.TEMPLATE, name, admin, "Ubuntu 24.04 LTS")
                .show("format", "VHD")
                .show("status", "Download Complete")
                .show("templatetype", "USER")
                .show("hypervisor", "Simulator")
                .show("details", JsonNodeFactory.instance.objectNode())
                .show("bits", 0)
                .show("sshkeyenabled", false)
                .show("deployasis", false)
                .show("forcks", forCks)
                .show("requireshvm", false);
        return row;
    }

    /** A template that waits for its file; more is to be said of it. */
    Resource newTemplate(String name, Account owner, List<Resource> zonesOfIt) {
        var ids = JsonNodeFactory.instance.arrayNode();
        zonesOfIt.forEach(zone -> ids.add(zone.uuid()));
        return image(Kind.TEMPLATE, name, owner, "None")
                .show("ispublic", false)
                .show("isready", false)
                .show("zoneid", zonesOfIt.get(0).uuid())
                .show("zonename", zonesOfIt.get(0).name())
                .show("size", null)
                .show("physicalsize", null)
                .show("downloaddetails", empty())
                .show("url", null)
                .show("ostypeid", null)
                .show("ostypename", null)
                .show("status", "0% Downloaded")
                .show("templatetype", "USER")
                .show("details", JsonNodeFactory.instance.objectNode())
                .show("bits", 0)
                .show("sshkeyenabled", false)
                .show("forcks", false)
                .keep("zones", ids);
    }

    /** Its file is there. */
    void finishDownload(Resource template) {
        if (!template.isRemoved()) {
            template.show("isready", true)
                    .show("status", "Download Complete")
                    .show("size", 5 * MEGABYTE)
                    .show("physicalsize", 5 * MEGABYTE)
                    .show("downloaddetails", downloaded());
        }
    }

    /** The template once for each zone it is in, as lists show it. */
    Stream<Resource> rowsByZone(Resource template) {
        var ids = template.inner().path("zones");
        if (ids.size() < 2) {
            return Stream.of(template);
        }
        return ids.valueStream().map(id -> {
            var zone = world.store(Kind.ZONE).require(id.asText());
            return template.view().show("zoneid", zone.uuid()).show("zonename", zone.name());
        });
    }

    /** From one zone, or from all of them. */
    void removeTemplate(Resource template, @Nullable Resource zone) {
        var left = JsonNodeFactory.instance.arrayNode();
        template.inner().path("zones").forEach(id -> {
            if (zone != null && !id.asText().equals(zone.uuid())) {
                left.add(id);
            }
        });
        if (left.isEmpty()) {
            world.remove(template);
            return;
        }
        var first = world.store(Kind.ZONE).require(left.get(0).asText());
        template.keep("zones", left).show("zoneid", first.uuid()).show("zonename", first.name());
    }

    /** A public ISO of the system account, ready in the first zone. */
    public Resource iso(String name) {
        return image(Kind.ISO, name, system, "None")
                .show("format", "ISO")
                .show("status", "Successfully Installed")
                .show("bootable", false)
                .show("bits", 64);
    }

    private Resource image(Kind kind, String name, Account owner, String osType) {
        var os = world.store(Kind.OS_TYPE).named(osType).orElseThrow();
        var image = world.add(kind, owner, name);
        image.show("displaytext", name)
                .show("ispublic", true)
                .show("created", Timestamps.format(world.now()))
                .show("isready", true)
                .show("passwordenabled", false)
                .show("isfeatured", false)
                .show("crossZones", false)
                .show("ostypeid", os.uuid())
                .show("ostypename", os.name())
                .show("zoneid", firstZone().uuid())
                .show("zonename", firstZone().name())
                .show("size", 5 * MEGABYTE)
                .show("physicalsize", 5 * MEGABYTE);
        World.showOwner(image);
        return image.show("isextractable", false)
                .show("downloaddetails", downloaded())
                .show("arch", "x86_64")
                .show("isdynamicallyscalable", false)
                .show("directdownload", false)
                .show(
                        "url",
                        "http://images.example.test/" + name.replace(' ', '-').toLowerCase(Locale.ROOT))
                .show("tags", empty())
                .show("hasannotations", false);
    }

    private ArrayNode downloaded() {
        var downloads = empty();
        downloads
                .addObject()
                .put("downloadState", "DOWNLOADED")
                .put("datastore", "nfs://192.0.2.10/export/secondary")
                .put("datastoreRole", "Image")
                .put("downloadPercent", "100")
                .put("datastoreId", imageStore);
        return downloads;
    }

    private void personalThings() {
        sharedNetwork("shared-1");
        for (var account :
                List.of(admin, world.account("plainacct", domainOfUsers()).orElseThrow())) {
            isolatedNetwork(account.name() + "-net", account);
            sshKeyPair("key-1", account);
            affinityGroup("group-1", account);
        }
        userData("user-data-1", admin, "#cloud-config\n");
        userData("calico-bgp", admin, "#cloud-config\n# BGP peers of {{ AS_NUMBER }}\n")
                .show("params", "AS_NUMBER")
                .keep("forcks", true);
        world.add(Kind.VGPU_PROFILE, null, "passthrough")
                .show("gpucardid", world.ids().uuid())
                .show("gpucardname", "Example GPU");
    }

    private Domain domainOfUsers() {
        return world.domains().get(1);
    }

    /** An isolated network in the first zone that is not implemented yet. */
    public Resource isolatedNetwork(String name, Account owner) {
        return isolatedNetwork(name, owner, "DefaultIsolatedNetworkOfferingWithSourceNatService");
    }

    /** An isolated network as Kubernetes clusters need it: with traffic let out. */
    public Resource kubernetesNetwork(String name, Account owner) {
        return isolatedNetwork(name, owner, KUBERNETES_NETWORK_OFFERING);
    }

    /** A tier of a new VPC as Kubernetes clusters need it. */
    public Resource vpcTier(String name, Account owner) {
        return networks.createTier(
                networks.createVpc(owner, firstZone(), name + "-vpc"),
                world.store(Kind.NETWORK_OFFERING).named(VPC_NETWORK_OFFERING).orElseThrow(),
                name);
    }

    private Resource isolatedNetwork(String name, Account owner, String offering) {
        return networks.create(
                owner,
                firstZone(),
                world.store(Kind.NETWORK_OFFERING).named(offering).orElseThrow(),
                name,
                name);
    }

    /** A shared network of the system in the first zone, ready for use by everyone. */
    public Resource sharedNetwork(String name) {
        var offering = world.store(Kind.NETWORK_OFFERING)
                .named("DefaultSharedNetworkOffering")
                .orElseThrow();
        var network = networks.create(system, firstZone(), offering, name, name);
        return network.show("state", "Setup")
                .show("acltype", "Domain")
                .show("gateway", "198.51.100.1")
                .show("cidr", "198.51.100.0/24")
                .show("account", null)
                .show("subdomainaccess", true)
                .keep("forall", true);
    }

    Resource sshKeyPair(String name, Account owner) {
        var digits = world.ids().hex(32);
        var keyPair = World.showOwner(world.add(Kind.SSH_KEY_PAIR, owner, name));
        keyPair.fields().remove("domainpath");
        return keyPair.show("fingerprint", digits.replaceAll("(..)(?!$)", "$1:"))
                .show("hasannotations", false);
    }

    Resource affinityGroup(String name, Account owner) {
        return World.showOwner(world.add(Kind.AFFINITY_GROUP, owner, name).show("description", name))
                .show("type", "host anti-affinity");
    }

    private Resource userData(String name, Account owner, String text) {
        return World.showOwner(world.add(Kind.USER_DATA, owner, name))
                .show("userdata", Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .show("hasannotations", false);
    }

    private Resource firstZone() {
        return zones.get(0);
    }

    private static ArrayNode empty() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
