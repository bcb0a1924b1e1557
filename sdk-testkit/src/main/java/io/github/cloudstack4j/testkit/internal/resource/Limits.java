// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Domain;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What accounts may have and what they have. A limit is the account's own value of a setting; none means unlimited. */
final class Limits {

    private static final long UNLIMITED = -1;

    /** The types in the order of their numbers on the wire. */
    enum Type {
        USER_VM("max.account.user.vms", "vm", Kind.VIRTUAL_MACHINE),
        PUBLIC_IP("max.account.public.ips", "ip", Kind.IP_ADDRESS),
        VOLUME("max.account.volumes", "volume", Kind.VOLUME),
        SNAPSHOT("max.account.snapshots", "snapshot", Kind.SNAPSHOT),
        TEMPLATE("max.account.templates", "template", Kind.TEMPLATE),
        PROJECT("max.account.projects", "project", null),
        NETWORK("max.account.networks", "network", Kind.NETWORK),
        VPC("max.account.vpcs", "vpc", Kind.VPC),
        CPU("max.account.cpus", "cpu", Kind.VIRTUAL_MACHINE, vm -> vm.number("cpunumber")),
        MEMORY("max.account.memory", "memory", Kind.VIRTUAL_MACHINE, vm -> vm.number("memory")),
        PRIMARY_STORAGE("max.account.primary.storage", "primarystorage", null),
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
    }

    private final World world;

    Limits(World world) {
        this.world = world;
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
            var total = type.counted == null
                    ? 0
                    : world.store(type.counted).stream()
                            .filter(counts)
                            .mapToLong(type.size)
                            .sum();
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
