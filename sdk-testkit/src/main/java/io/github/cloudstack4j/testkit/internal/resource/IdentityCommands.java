// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.engine.ListQuery;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Domain;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import io.github.cloudstack4j.testkit.internal.world.User;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Domains, accounts, users, projects, and what accounts may have. */
final class IdentityCommands implements CommandModule {

    private static final Map<Role, String> ROLE_TYPES =
            Map.of(Role.ADMIN, "Admin", Role.DOMAIN_ADMIN, "DomainAdmin", Role.USER, "User");

    private final World world;
    private final Limits limits;
    private final Map<Role, String> roleIds = new EnumMap<>(Role.class);

    IdentityCommands(World world, Limits limits) {
        this.world = world;
        this.limits = limits;
        for (var role : Role.values()) {
            roleIds.put(role, world.ids().uuid());
        }
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("listDomains", this::domains).refersTo("id", Kind.DOMAIN);
        registry.on("listAccounts", this::accounts).refersTo("id", Kind.ACCOUNT);
        registry.on("listUsers", this::users).refersTo("id", Kind.USER);
        registry.on("listProjects", this::projects).refersTo("id", Kind.PROJECT);
        registry.on("listResourceLimits", this::resourceLimits);
        registry.on("updateResourceLimit", this::updateResourceLimit);
    }

    private Answer domains(Call call) {
        var id = call.args().resource("id");
        var name = call.args().string("name");
        var keyword = call.args().string("keyword");
        var own = call.caller().domain();
        var shown = world.domains().stream()
                .filter(own::contains)
                .filter(domain -> call.isRootAdmin() || call.args().flag("listall") || domain.equals(own) || id != null)
                .filter(domain -> id == null || domain.uuid().equals(id.uuid()))
                .filter(domain -> matches(name, keyword, domain.name()))
                .toList();
        return ListQuery.page(call, "domain", shown, this::domain);
    }

    private ObjectNode domain(Domain domain) {
        var view = JsonNodeFactory.instance
                .objectNode()
                .put("id", domain.uuid())
                .put("name", domain.name())
                .put("level", domain.level());
        if (domain.parent() != null) {
            view.put("parentdomainid", domain.parent().uuid())
                    .put("parentdomainname", domain.parent().name());
        }
        view.put("haschild", world.domains().stream().anyMatch(child -> domain.equals(child.parent())))
                .put("path", domain.path())
                .put("state", "Active");
        if (domain.parent() != null) {
            view.put("created", created(Kind.DOMAIN, domain.uuid()));
        }
        limits.showUnlimited(
                view, row -> row.owner() != null && domain.contains(row.owner().domain()));
        return view.put("hasannotations", false);
    }

    private Answer accounts(Call call) {
        var id = call.args().resource("id");
        var name = call.args().string("name");
        var keyword = call.args().string("keyword");
        var shown = visibleAccounts(call, id != null)
                .filter(account -> id == null || account.uuid().equals(id.uuid()))
                .filter(account -> matches(name, keyword, account.name()))
                .toList();
        return ListQuery.page(call, "account", shown, this::account);
    }

    private Stream<Account> visibleAccounts(Call call, boolean one) {
        var domainRow = call.args().resource("domainid");
        var all = world.accounts().stream()
                .filter(account -> !account.isProject() && !account.name().equals("system"));
        if (domainRow != null) {
            var domain = world.domain(domainRow.uuid()).orElseThrow();
            return all.filter(account -> maySee(call, account))
                    .filter(account -> call.args().flag("isrecursive")
                            ? domain.contains(account.domain())
                            : domain.equals(account.domain()));
        }
        return one || call.args().flag("listall")
                ? all.filter(account -> maySee(call, account))
                : all.filter(account -> account.equals(call.caller()));
    }

    private static boolean maySee(Call call, Account account) {
        var caller = call.caller();
        return caller.equals(account)
                || (caller.role() != Role.USER && caller.domain().contains(account.domain()));
    }

    private ObjectNode account(Account account) {
        var view =
                JsonNodeFactory.instance.objectNode().put("id", account.uuid()).put("name", account.name());
        showRole(view, account)
                .put("domainid", account.domain().uuid())
                .put("domain", account.domain().name())
                .put("domainpath", account.domain().path());
        limits.showUsage(view, account);
        var machines = world.store(Kind.VIRTUAL_MACHINE).stream()
                .filter(vm -> account.equals(vm.owner()))
                .toList();
        view.put(
                        "vmstopped",
                        machines.stream().filter(vm -> !Machines.isRunning(vm)).count())
                .put("vmrunning", machines.stream().filter(Machines::isRunning).count())
                .put("created", created(Kind.ACCOUNT, account.uuid()))
                .put("state", "enabled");
        var users = view.putArray("user");
        world.users().stream()
                .filter(user -> user.account().equals(account))
                .forEach(user -> users.add(userOfAccount(user)));
        view.put("isdefault", account.name().equals("admin"));
        view.putArray("groups");
        return view.put("apikeyaccess", "INHERIT");
    }

    private ObjectNode showRole(ObjectNode view, Account account) {
        return view.put("accounttype", account.role().accountType())
                .put("roleid", roleIds.get(account.role()))
                .put("roletype", ROLE_TYPES.get(account.role()))
                .put("rolename", account.role().displayName());
    }

    private Answer users(Call call) {
        var id = call.args().resource("id");
        var name = call.args().string("username");
        var keyword = call.args().string("keyword");
        var accountName = call.args().string("account");
        var accounts = visibleAccounts(call, id != null || accountName != null).toList();
        var shown = world.users().stream()
                .filter(user -> accounts.contains(user.account()))
                .filter(user -> accountName == null || user.account().name().equals(accountName))
                .filter(user -> id == null || user.uuid().equals(id.uuid()))
                .filter(user -> matches(name, keyword, user.name()))
                .toList();
        return ListQuery.page(call, "user", shown, user -> userOfAccount(user).put("apikeyaccess", "INHERIT"));
    }

    private ObjectNode userOfAccount(User user) {
        var account = user.account();
        var view = JsonNodeFactory.instance
                .objectNode()
                .put("id", user.uuid())
                .put("username", user.name())
                .put("firstname", user.name())
                .put("lastname", "User")
                .put("email", user.name() + "@example.test")
                .put("created", created(Kind.USER, user.uuid()))
                .put("state", "enabled")
                .put("account", account.name())
                .put("accounttype", account.role().accountType())
                .put("usersource", "native");
        return showRole(view, account)
                .put("domainid", account.domain().uuid())
                .put("domain", account.domain().name())
                .put("apikey", user.apiKey())
                .put("accountid", account.uuid())
                .put("iscallerchilddomain", account.domain().parent() != null)
                .put("isdefault", account.name().equals("admin"))
                .put("is2faenabled", world.needsSecondFactor(user))
                .put("is2famandated", false);
    }

    private Answer projects(Call call) {
        return call.list(Kind.PROJECT)
                .byId()
                .where(project -> mayListProject(call, project))
                .byText("name", "displaytext", "state")
                .byKeyword("name", "displaytext")
                .answer("project", this::project);
    }

    private boolean mayListProject(Call call, Resource project) {
        var wide = call.args().flag("listall") || call.args().has("id");
        return world.isMember(call.caller(), project)
                || (wide
                        && !call.isPlainUser()
                        && call.caller()
                                .domain()
                                .contains(world.projectAccount(project).domain()));
    }

    private ObjectNode project(Resource project) {
        var view = project.fields().deepCopy();
        limits.showUsage(view, world.projectAccount(project));
        return view;
    }

    private Answer resourceLimits(Call call) {
        var account = call.newOwner();
        var wanted = call.args().number("resourcetype");
        var types = Stream.of(Limits.Type.values())
                .filter(type -> wanted == null || type.ordinal() == wanted)
                .toList();
        var domain = wholeDomain(call);
        return ListQuery.page(
                call,
                "resourcelimit",
                types,
                type -> domain == null ? limits.view(account, type) : limits.view(domain, type));
    }

    private Answer updateResourceLimit(Call call) {
        var account = call.newOwner();
        var types = Limits.Type.values();
        var number = call.args().number("resourcetype", -1);
        if (number < 0 || number >= types.length) {
            throw ApiFault.invalidValue("Please specify valid resource type");
        }
        var type = types[(int) number];
        var max = call.args().number("max", -1);
        var domain = wholeDomain(call);
        if (domain != null) {
            limits.set(call.args().requireResource("domainid"), type, max);
            return new Answer.One("resourcelimit", limits.view(domain, type));
        }
        limits.set(account, type, max);
        return new Answer.One("resourcelimit", limits.view(account, type));
    }

    /** The domain that is meant when nothing narrower is named. */
    private @Nullable Domain wholeDomain(Call call) {
        var args = call.args();
        var domain = args.resource("domainid");
        return domain == null || args.has("account") || args.has("projectid")
                ? null
                : world.domain(domain.uuid()).orElseThrow();
    }

    private String created(Kind kind, String uuid) {
        return Timestamps.format(world.store(kind).require(uuid).created());
    }

    private static boolean matches(@Nullable String name, @Nullable String keyword, String actual) {
        return (name == null || name.equalsIgnoreCase(actual))
                && (keyword == null || actual.toLowerCase(Locale.ROOT).contains(keyword.toLowerCase(Locale.ROOT)));
    }
}
