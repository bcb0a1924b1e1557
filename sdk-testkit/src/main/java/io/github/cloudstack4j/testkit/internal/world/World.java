// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.world;

import io.github.cloudstack4j.testkit.EmulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of an emulated cloud: accounts, resources, settings. One lock guards it all; handlers and job steps
 * run under it, and so must everything else that reads or writes.
 */
public final class World {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final EmulatorClock clock;
    private final Ids ids;
    private final Settings settings = new Settings();
    private final Events events = new Events(this);
    private final Map<Kind, Store> stores = new EnumMap<>(Kind.class);
    private final List<Domain> domains = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<User> users = new ArrayList<>();
    private final Set<String> withSecondFactor = new HashSet<>();

    public World(EmulatorClock clock, long seed) {
        this.clock = clock;
        this.ids = new Ids(seed);
        for (var kind : Kind.values()) {
            stores.put(kind, new Store());
        }
        addDomain("ROOT", null);
    }

    /** Runs under the world's lock. */
    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Runs under the world's lock. */
    public void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Runs an action later, under the lock; survives a server restart, unlike the steps of a job. */
    public EmulatorClock.Scheduled after(Duration delay, Runnable action) {
        return clock.schedule(delay, () -> locked(action));
    }

    public EmulatorClock clock() {
        return clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public Ids ids() {
        return ids;
    }

    public Settings settings() {
        return settings;
    }

    public Events events() {
        return events;
    }

    public Store store(Kind kind) {
        return stores.get(kind);
    }

    /** Adds a row with a fresh number and uuid, and fills {@code id} and {@code name}. */
    public Resource add(Kind kind, @Nullable Account owner, @Nullable String name) {
        return add(kind, owner, name, ids.uuid());
    }

    public Resource add(Kind kind, @Nullable Account owner, @Nullable String name, String uuid) {
        var store = store(kind);
        var row = new Resource(kind, store.nextNumber(), uuid, owner, clock.instant());
        row.show("name", name);
        store.add(row);
        return row;
    }

    /** Marks a row removed: no list shows it, but its id stays known. */
    public void remove(Resource resource) {
        resource.remove();
    }

    /** Deletes a row as few commands do: its id is no longer known. */
    public void erase(Resource resource) {
        resource.remove();
        store(resource.kind()).erase(resource);
    }

    /** Gives a row another uuid; the API no longer knows the old one. */
    public void rename(Resource resource, String uuid) {
        store(resource.kind()).rename(resource, uuid);
    }

    /** A new row takes over the uuid and all else of this one, but is younger and has a database id of its own. */
    public void replace(Resource resource) {
        var store = store(resource.kind());
        resource.replace(store.nextNumber(), clock.instant());
        store.moveToEnd(resource);
    }

    /** Makes another account the owner. */
    public void giveTo(Resource resource, Account owner) {
        resource.giveTo(owner);
    }

    /** Puts {@code account} or {@code project}, and the domain of the owner, into the shown fields. */
    public static Resource showOwner(Resource row) {
        var owner = row.requireOwner();
        var project = owner.project();
        if (project == null) {
            row.show("account", owner.name());
        } else {
            row.show("projectid", project.uuid()).show("project", project.name());
        }
        return row.show("domainid", owner.domain().uuid())
                .show("domain", owner.domain().name())
                .show("domainpath", owner.domain().path());
    }

    public Domain rootDomain() {
        return domains.get(0);
    }

    public List<Domain> domains() {
        return List.copyOf(domains);
    }

    public Domain addDomain(String name, @Nullable Domain parent) {
        var row = add(Kind.DOMAIN, null, name);
        var domain = new Domain(row.number(), row.uuid(), name, parent);
        domains.add(domain);
        return domain;
    }

    public Optional<Domain> domain(String uuid) {
        return domains.stream().filter(d -> d.uuid().equals(uuid)).findFirst();
    }

    public List<Account> accounts() {
        return List.copyOf(accounts);
    }

    public Account addAccount(String name, Domain domain, Role role) {
        var row = add(Kind.ACCOUNT, null, name);
        var account = new Account(row.number(), row.uuid(), name, domain, role, null);
        accounts.add(account);
        return account;
    }

    public void removeAccount(Account account) {
        accounts.remove(account);
        store(Kind.ACCOUNT).find(account.uuid()).ifPresent(this::remove);
        users.stream().filter(u -> u.account().equals(account)).toList().forEach(this::removeUser);
    }

    private void removeUser(User user) {
        users.remove(user);
        store(Kind.USER).find(user.uuid()).ifPresent(this::remove);
    }

    public Optional<Account> account(String name, Domain domain) {
        return accounts.stream()
                .filter(a -> a.name().equals(name) && a.domain().equals(domain))
                .findFirst();
    }

    public Optional<Account> account(String uuid) {
        return accounts.stream().filter(a -> a.uuid().equals(uuid)).findFirst();
    }

    public List<User> users() {
        return List.copyOf(users);
    }

    /** Adds a user with a password and a fresh key pair. */
    public User addUser(String name, Account account) {
        var row = add(Kind.USER, null, name);
        var user =
                new User(row.number(), row.uuid(), name, account, ids.key(), ids.secretKey(), ids.password(row.uuid()));
        users.add(user);
        return user;
    }

    /** Has a session of the user ask for a second factor, or not. */
    public void setSecondFactor(User user, boolean needed) {
        if (needed) {
            withSecondFactor.add(user.uuid());
        } else {
            withSecondFactor.remove(user.uuid());
        }
    }

    public boolean needsSecondFactor(User user) {
        return withSecondFactor.contains(user.uuid())
                || settings.isOn("enable.user.2fa") && settings.isOn("mandate.user.2fa");
    }

    public Optional<User> userByApiKey(String apiKey) {
        return users.stream().filter(u -> apiKey.equals(u.apiKey())).findFirst();
    }

    /** Adds a project with its hidden account; members see and use what the project owns. */
    public Account addProject(String name, Domain domain, List<Account> members) {
        var row = add(Kind.PROJECT, null, name);
        var accountRow = add(Kind.ACCOUNT, null, "PrjAcct-" + name + "-" + row.number());
        var account = new Account(accountRow.number(), accountRow.uuid(), accountRow.name(), domain, Role.USER, row);
        row.keep("account", account.uuid());
        var list = row.inner().putArray("members");
        members.forEach(member -> list.add(member.uuid()));
        accounts.add(account);
        return account;
    }

    /** The hidden account of a project. */
    public Account projectAccount(Resource project) {
        return account(project.requireText("account")).orElseThrow();
    }

    public boolean isMember(Account account, Resource project) {
        for (var member : project.inner().path("members")) {
            if (member.asText().equals(account.uuid())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the account may work in a project: its members and the administrators above it may. */
    public boolean mayUseProject(Account caller, Resource project) {
        return caller.role() == Role.ADMIN
                || isMember(caller, project)
                || (caller.role() == Role.DOMAIN_ADMIN
                        && caller.domain().contains(projectAccount(project).domain()));
    }

    /** Public templates and ISOs, and networks shared with all domains. */
    public static boolean isForEveryone(Resource resource) {
        return resource.flag("ispublic") || resource.flag("forall");
    }

    /** Whether the account may see and use the resource, as CloudStack's access check decides. */
    public boolean mayUse(Account caller, Resource resource) {
        var owner = resource.owner();
        if (owner == null || isForEveryone(resource)) {
            return true;
        }
        if (caller.role() == Role.ADMIN || owner.uuid().equals(caller.uuid())) {
            return true;
        }
        if (caller.role() == Role.DOMAIN_ADMIN && caller.domain().contains(owner.domain())) {
            return true;
        }
        var project = owner.project();
        return project != null && isMember(caller, project);
    }
}
