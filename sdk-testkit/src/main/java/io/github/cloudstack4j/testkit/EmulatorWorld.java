// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cloudstack4j.testkit.internal.Emulation;
import io.github.cloudstack4j.testkit.internal.resource.Seeds;
import io.github.cloudstack4j.testkit.internal.storage.StorageModule;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Domain;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.User;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of the emulated cloud, to arrange before a test and to look at afterwards. Methods that add return the new
 * id. Kinds are named as CloudStack names them in answers, such as {@code serviceoffering}, {@code virtualmachine} or
 * {@code kubernetescluster}.
 */
public final class EmulatorWorld {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final World world;
    private final Emulation emulation;
    private final Seeds seeds;
    private final StorageModule storage;

    EmulatorWorld(World world, Emulation emulation, Seeds seeds, StorageModule storage) {
        this.world = world;
        this.emulation = emulation;
        this.seeds = seeds;
        this.storage = storage;
    }

    /** Everything of one kind that was not removed, oldest first, with the fields that root admins see. */
    public List<Map<String, Object>> all(String kind) {
        return world.locked(() ->
                world.store(kind(kind)).stream().map(EmulatorWorld::fields).toList());
    }

    /** One thing by id or exact name; of several with one name the oldest. */
    public Optional<Map<String, Object>> find(String kind, String idOrName) {
        return world.locked(() -> row(kind(kind), idOrName).map(EmulatorWorld::fields));
    }

    /**
     * The id of the thing with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String id(String kind, String name) {
        return world.locked(() -> require(kind(kind), name).uuid());
    }

    /**
     * Sets a shown field of one thing, or takes it away where the value is null, to bring about states that no command
     * leads to.
     */
    public void set(String kind, String idOrName, String field, @Nullable Object value) {
        world.locked(() -> {
            require(kind(kind), idOrName).show(field, value == null ? null : JSON.valueToTree(value));
        });
    }

    /**
     * Takes one thing away, as its administrator would. The API goes on knowing its id, as it knows those of everything
     * that was removed.
     */
    public void remove(String kind, String idOrName) {
        world.locked(() -> world.remove(require(kind(kind), idOrName)));
    }

    /** Whether a zone has a store for the images of Kubernetes versions; each has one to begin with. */
    public void imageStore(String zone, boolean present) {
        world.locked(() -> {
            require(Kind.ZONE, zone).keep("withoutimagestore", !present);
        });
    }

    /** A service offering of fixed size. */
    public String addServiceOffering(String name, int cpus, int memoryMegabytes) {
        return world.locked(
                () -> seeds.serviceOffering(name, cpus, memoryMegabytes).uuid());
    }

    /**
     * A public template of the root admin, ready in the first zone.
     *
     * @param forCks whether it is marked as made for Kubernetes nodes
     */
    public String addTemplate(String name, boolean forCks) {
        return world.locked(() -> seeds.template(name, forCks).uuid());
    }

    /** A public ISO of the system account, ready in the first zone. */
    public String addIso(String name) {
        return world.locked(() -> seeds.iso(name).uuid());
    }

    /**
     * An isolated network of a user, in the first zone. It lets no traffic out, so clusters cannot live on it; see
     * {@link #addKubernetesNetwork}.
     */
    public String addNetwork(String name, EmulatorUser owner) {
        return world.locked(() -> seeds.isolatedNetwork(name, account(owner)).uuid());
    }

    /** An isolated network of a user, in the first zone, that can take a Kubernetes cluster: it lets traffic out. */
    public String addKubernetesNetwork(String name, EmulatorUser owner) {
        return world.locked(() -> seeds.kubernetesNetwork(name, account(owner)).uuid());
    }

    /**
     * A tier of a VPC of its own, in the first zone, that can take a Kubernetes cluster. The cluster gets one more public
     * address of the VPC, and no firewall rules: the tier's ACL lets everything in.
     */
    public String addVpcTier(String name, EmulatorUser owner) {
        return world.locked(() -> seeds.vpcTier(name, account(owner)).uuid());
    }

    /** A shared network that everyone may use, in the first zone. */
    public String addSharedNetwork(String name) {
        return world.locked(() -> seeds.sharedNetwork(name).uuid());
    }

    /** A host that is up, in the first zone. */
    public String addHost(String name, int cpus, int memoryMegabytes) {
        return world.locked(() -> seeds.host(name, cpus, memoryMegabytes).uuid());
    }

    /** A host that is up, in a cluster of hosts given by id or name. */
    public String addHost(String name, int cpus, int memoryMegabytes, String hostCluster) {
        return world.locked(() -> seeds.host(name, cpus, memoryMegabytes, require(Kind.CLUSTER, hostCluster))
                .uuid());
    }

    /** A cluster of hosts with primary storage of its own, in a pod given by id or name. */
    public String addHostCluster(String name, String pod) {
        return world.locked(() -> {
            var cluster = seeds.hostCluster(name, require(Kind.POD, pod));
            storage.pool(name + "-primary-1", cluster);
            return cluster.uuid();
        });
    }

    /** A disk offering of fixed size, for everyone. */
    public String addDiskOffering(String name, int sizeGiB) {
        return world.locked(() -> storage.fixedOffering(name, sizeGiB).uuid());
    }

    /** A disk offering for everyone that leaves the size to whoever makes a volume. */
    public String addCustomDiskOffering(String name) {
        return world.locked(() -> storage.customOffering(name).uuid());
    }

    /** A pool of primary storage of 1 TiB, for the hosts of a cluster of hosts given by id or name. */
    public String addStoragePool(String name, String hostCluster) {
        return world.locked(
                () -> storage.pool(name, require(Kind.CLUSTER, hostCluster)).uuid());
    }

    /**
     * How many data disks an instance can have. Every instance says it is on the hypervisor {@code Simulator}, with six,
     * unless its field {@code hypervisor} was {@link #set}.
     */
    public void maxDataVolumes(String hypervisor, int max) {
        world.locked(() -> storage.maxDataVolumes(hypervisor, max));
    }

    /** A pod of the first zone. */
    public String addPod(String name) {
        return world.locked(() -> seeds.pod(name).uuid());
    }

    /** Domains along a path below ROOT, such as {@code ROOT/sales/emea}; existing ones stay. */
    public String addDomain(String path) {
        return world.locked(() -> domain(path).uuid());
    }

    /** A new account with one user of the same name, in a domain that is made if it does not exist. */
    public EmulatorUser addUser(String account, String domainPath, UserRole role) {
        return world.locked(() -> {
            var owner = world.addAccount(account, domain(domainPath), role(role));
            return publicView(world.addUser(account, owner));
        });
    }

    /** A project whose members are these users' accounts. */
    public String addProject(String name, EmulatorUser... members) {
        return world.locked(() -> {
            var accounts = List.of(members).stream().map(this::account).toList();
            var domain =
                    accounts.isEmpty() ? world.rootDomain() : accounts.get(0).domain();
            return seeds.project(name, domain, accounts).uuid();
        });
    }

    /** A global setting under CloudStack's own name. */
    public void setting(String name, String value) {
        world.locked(() -> world.settings().set(name, value));
    }

    /** An account's own value of a setting. */
    public void setting(String name, EmulatorUser user, String value) {
        world.locked(() -> world.settings().set(name, account(user), value));
    }

    /**
     * Whether sessions of a user need a second factor, which turns their calls away with HTTP 511. Calls signed with
     * keys never need one.
     */
    public void secondFactor(EmulatorUser user, boolean needed) {
        world.locked(
                () -> world.userByApiKey(user.getApiKey()).ifPresent(known -> world.setSecondFactor(known, needed)));
    }

    /** How many asynchronous jobs have not finished. */
    public int pendingJobs() {
        return world.locked(() -> emulation.jobs().pending().size());
    }

    EmulatorUser user(Role role) {
        return world.locked(() -> world.users().stream()
                .filter(user -> user.role() == role)
                .findFirst()
                .map(EmulatorWorld::publicView)
                .orElseThrow());
    }

    static EmulatorUser publicView(User user) {
        var account = user.account();
        return new EmulatorUser(
                user.name(),
                account.name(),
                account.domain().path(),
                switch (account.role()) {
                    case ADMIN -> UserRole.ROOT_ADMIN;
                    case DOMAIN_ADMIN -> UserRole.DOMAIN_ADMIN;
                    case USER -> UserRole.USER;
                },
                String.valueOf(user.apiKey()),
                String.valueOf(user.secretKey()),
                user.password());
    }

    private static Role role(UserRole role) {
        return switch (role) {
            case ROOT_ADMIN -> Role.ADMIN;
            case DOMAIN_ADMIN -> Role.DOMAIN_ADMIN;
            case USER -> Role.USER;
        };
    }

    private Account account(EmulatorUser user) {
        return world.userByApiKey(user.getApiKey())
                .orElseThrow(() -> new IllegalArgumentException(user + " is not a user of this emulator"))
                .account();
    }

    private Domain domain(String path) {
        var domain = world.rootDomain();
        for (var name : path.replaceFirst("^/?ROOT/?", "").split("/")) {
            if (!name.isEmpty()) {
                var parent = domain;
                domain = world.domains().stream()
                        .filter(child ->
                                parent.equals(child.parent()) && child.name().equals(name))
                        .findFirst()
                        .orElseGet(() -> world.addDomain(name, parent));
            }
        }
        return domain;
    }

    private Resource require(Kind kind, String idOrName) {
        return row(kind, idOrName)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + kind + " " + idOrName));
    }

    private Optional<Resource> row(Kind kind, String idOrName) {
        return world.store(kind)
                .first(row -> row.uuid().equals(idOrName) || row.name().equals(idOrName));
    }

    private static Kind kind(String name) {
        var wanted = name.replace("_", "").toUpperCase(Locale.ROOT);
        for (var kind : Kind.values()) {
            if (kind.name().replace("_", "").equals(wanted)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind: " + name);
    }

    private static Map<String, Object> fields(Resource row) {
        return JSON.convertValue(row.fields(), FIELDS);
    }
}
