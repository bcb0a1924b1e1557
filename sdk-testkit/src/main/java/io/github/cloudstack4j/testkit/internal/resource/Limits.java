// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Domain;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What accounts may have and what they have. A limit is the account's own value of a setting; none means unlimited. */
public final class Limits {

    private static final long UNLIMITED = -1;
    private static final long GIBIBYTE = 1L << 30;

    /** The types in the order of their numbers on the wire. */
    public enum Type {
        USER_VM("max.account.user.vms", "vm", Kind.VIRTUAL_MACHINE),
        PUBLIC_IP("max.account.public.ips", "ip", Kind.IP_ADDRESS),
        VOLUME("max.account.volumes", "volume", Kind.VOLUME, volume -> isDestroyed(volume) ? 0 : 1),
        SNAPSHOT("max.account.snapshots", "snapshot", Kind.SNAPSHOT, snapshot -> snapshot.flag("uncounted") ? 0 : 1),
        TEMPLATE("max.account.templates", "template", Kind.TEMPLATE),
        PROJECT("max.account.projects", "project", null),
        NETWORK("max.account.networks", "network", Kind.NETWORK),
        VPC("max.account.vpcs", "vpc", Kind.VPC),
        CPU("max.account.cpus", "cpu", Kind.VIRTUAL_MACHINE, vm -> vm.number("cpunumber")),
        MEMORY("max.account.memory", "memory", Kind.VIRTUAL_MACHINE, vm -> vm.number("memory")),
        PRIMARY_STORAGE(
                "max.account.primary.storage",
                "primarystorage",
                Kind.VOLUME,
                volume -> isDestroyed(volume) ? 0 : volume.number("size")),
        SECONDARY_STORAGE("max.account.secondary.storage", "secondarystorage", null),
        BACKUP("max.account.backups", "backup", null),
        BACKUP_STORAGE("max.account.backup.storage", "backupstorage", null),
        BUCKET("max.account.buckets", "bucket", null),
        OBJECT_STORAGE("max.account.object.storage", "objectstorage", null),
        GPU("max.account.gpus", "gpu", null);

        private final String setting;
        private final String prefix;
        private final @Nullable Kind counted;
        private final ToLongFunction<Resource> size;

        Type(String setting, String prefix, @Nullable Kind counted) {
            this(setting, prefix, counted, row -> 1);
        }

        Type(String setting, String prefix, @Nullable Kind counted, ToLongFunction<Resource> size) {
            this.setting = setting;
            this.prefix = prefix;
            this.counted = counted;
            this.size = size;
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Storage is counted in bytes and limited in gigabytes. */
        private long unit() {
            return this == PRIMARY_STORAGE || this == SECONDARY_STORAGE ? GIBIBYTE : 1;
        }

        private String print(long amount) {
            return unit() == 1 ? String.valueOf(amount) : "(" + readable(amount) + ") " + amount;
        }

        private static String readable(long bytes) {
            if (bytes >= 0 && bytes < 1024) {
                return bytes + " bytes";
            }
            var units = List.of("KB", "MB", "GB", "TB");
            var power = 0;
            var amount = bytes / 1024.0;
            while (amount >= 1024 && power < units.size() - 1) {
                amount /= 1024;
                power++;
            }
            return String.format(Locale.ROOT, "%.2f %s", amount, units.get(power));
        }

        private static boolean isDestroyed(Resource volume) {
            return "Destroy".equals(volume.text("state"));
        }
    }

    private final World world;

    public Limits(World world) {
        this.world = world;
    }

    /**
     * Refuses to let an account have more.
     *
     * @param requested how much more, in bytes where storage is meant
     * @throws ApiFault 535 if the account's own limit or that of a domain above it does not allow that
     */
    public void check(Account account, Type type, long requested) {
        check(account, type, requested, 0);
    }

    /**
     * As {@link #check(Account, Type, long)}, for something that takes the place of something else.
     *
     * @param reserved what it takes the place of, as a negative amount
     */
    public void check(Account account, Type type, long requested, long reserved) {
        var max = max(account, type);
        var used = used(type, row -> account.equals(row.owner()));
        if (max >= 0 && used + reserved + requested > max * type.unit()) {
            var project = account.project();
            throw exceeded("Maximum amount of resources of Type = '" + type.wireName() + "', tag = 'null' for "
                    + (project == null ? "Account Name = " + account.name() : "Project Name = " + project.name())
                    + " in Domain Id = " + account.domain().number() + " is exceeded: Account Resource Limit = "
                    + type.print(max * type.unit()) + ", Current Account Resource Amount = " + type.print(used)
                    + ", Current Account Resource Reservation = " + type.print(reserved)
                    + ", Requested Resource Amount = " + type.print(requested) + ".");
        }
        for (var domain = account.domain(); domain != null; domain = domain.parent()) {
            check(domain, type, requested, reserved);
        }
    }

    private void check(Domain domain, Type type, long requested, long reserved) {
        var own = world.store(Kind.DOMAIN).require(domain.uuid()).text(type.setting);
        var max = own == null ? UNLIMITED : Long.parseLong(own);
        var used = used(
                type, row -> row.owner() != null && domain.contains(row.owner().domain()));
        if (max >= 0 && used + reserved + requested > max * type.unit()) {
            throw exceeded("Maximum domain resource limits of Type '" + type.wireName() + "' for Domain Id = "
                    + domain.uuid() + " is exceeded: Domain Resource Limit = " + type.print(max * type.unit())
                    + ", Current Domain Resource Amount = " + type.print(used)
                    + ", Current Resource Reservation = " + type.print(reserved)
                    + ", Requested Resource Amount = " + type.print(requested) + ".");
        }
    }

    private static ApiFault exceeded(String text) {
        return new ApiFault(535, 4370, text);
    }

    /** What there is of a type, in bytes where storage is meant. */
    private long used(Type type, Predicate<Resource> counts) {
        return type.counted == null
                ? 0
                : world.store(type.counted).stream()
                        .filter(counts)
                        .mapToLong(type.size)
                        .sum();
    }

    void set(Account account, Type type, long max) {
        world.settings().set(type.setting, account, String.valueOf(max));
    }

    void set(Resource domain, Type type, long max) {
        domain.keep(type.setting, max);
    }

    /** One entry of {@code listResourceLimits} for a domain as a whole. */
    ObjectNode view(Domain domain, Type type) {
        var own = world.store(Kind.DOMAIN).require(domain.uuid()).text(type.setting);
        return view(JsonNodeFactory.instance.objectNode(), domain, type, own == null ? UNLIMITED : Long.parseLong(own));
    }

    /** One entry of {@code listResourceLimits}. */
    ObjectNode view(Account account, Type type) {
        var view = JsonNodeFactory.instance.objectNode();
        if (account.project() == null) {
            view.put("account", account.name());
        } else {
            view.put("projectid", account.project().uuid())
                    .put("project", account.project().name());
        }
        return view(view, account.domain(), type, max(account, type));
    }

    private static ObjectNode view(ObjectNode view, Domain domain, Type type, long max) {
        return view.put("domainid", domain.uuid())
                .put("domain", domain.name())
                .put("domainpath", domain.path())
                .put("resourcetype", String.valueOf(type.ordinal()))
                .put("resourcetypename", type.wireName())
                .put("max", max);
    }

    /**
     * Puts {@code …limit}, {@code …total} and {@code …available} of every type into the view of an account or project.
     */
    void showUsage(ObjectNode view, Account account) {
        show(view, type -> max(account, type), row -> account.equals(row.owner()));
    }

    /** As {@link #showUsage}, for everything in a domain, which here never has a limit of its own. */
    void showUnlimited(ObjectNode view, Predicate<Resource> within) {
        show(view, type -> UNLIMITED, within);
    }

    private void show(ObjectNode view, ToLongFunction<Type> limit, Predicate<Resource> counts) {
        for (var type : Type.values()) {
            var max = limit.applyAsLong(type);
            var total = used(type, counts) / type.unit();
            view.put(type.prefix + "limit", max < 0 ? "Unlimited" : String.valueOf(max))
                    .put(type.prefix + "total", total)
                    .put(type.prefix + "available", max < 0 ? "Unlimited" : String.valueOf(max - total));
        }
    }

    private long max(Account account, Type type) {
        var value = world.settings().get(type.setting, account);
        return value.isEmpty() ? UNLIMITED : Long.parseLong(value);
    }
}
