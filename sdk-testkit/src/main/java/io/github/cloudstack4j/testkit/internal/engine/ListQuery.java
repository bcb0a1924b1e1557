// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Role;
import io.github.cloudstack4j.testkit.internal.world.Settings;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list command's way from a store to a page: who may see what, filters, order, paging. All lists share these rules;
 * each adds its own filters.
 */
public final class ListQuery {

    private final Call call;
    private Stream<Resource> rows;
    private boolean newestFirst;
    private boolean cutFromNewest;
    private boolean countOnly;
    private ToIntFunction<Resource> weight = row -> 1;

    ListQuery(Call call, Stream<Resource> rows) {
        this.call = call;
        this.rows = rows;
    }

    /**
     * Keeps what the caller may see, by listall, isrecursive, account, domainid and projectid. For lists of owned
     * resources only.
     */
    public ListQuery visible() {
        return where(Visibility.of(call));
    }

    /** As {@link #visible}, and what is for everyone. */
    public ListQuery visibleOrPublic() {
        return where(Visibility.of(call).or(World::isForEveryone));
    }

    /** As {@link #visible}, and what passes {@code other}. */
    public ListQuery visibleOr(Predicate<Resource> other) {
        return where(Visibility.of(call).or(other));
    }

    public ListQuery where(Predicate<Resource> wanted) {
        rows = rows.filter(wanted);
        return this;
    }

    /** Keeps the one whose uuid the {@code id} parameter gave, and those among {@code ids}. */
    public ListQuery byId() {
        var id = call.args().resource("id");
        if (id != null) {
            where(row -> row.uuid().equals(id.uuid()));
        }
        var ids = call.args().list("ids");
        if (id != null && !ids.isEmpty()) {
            throw ApiFault.invalidValue("Specify either id or ids but not both parameters");
        }
        return ids.isEmpty() ? this : where(row -> ids.contains(row.uuid()));
    }

    /**
     * Keeps rows whose field of that name equals the text parameter of that name, if it was sent. Case does not matter.
     */
    public ListQuery byText(String... names) {
        for (var name : names) {
            var wanted = call.args().string(name);
            if (wanted != null) {
                where(row -> wanted.equalsIgnoreCase(row.text(name)));
            }
        }
        return this;
    }

    /** Keeps rows whose field of that name holds the uuid the parameter of that name refers to, if it was sent. */
    public ListQuery byReference(String... names) {
        for (var name : names) {
            var wanted = call.args().resource(name);
            if (wanted != null) {
                where(row -> wanted.uuid().equals(row.text(name)));
            }
        }
        return this;
    }

    /** Keeps rows whose boolean of that name equals the parameter of that name, if it was sent. */
    public ListQuery byFlag(String... names) {
        for (var name : names) {
            var wanted = call.args().flagIfSent(name);
            if (wanted != null) {
                where(row -> wanted == row.flag(name));
            }
        }
        return this;
    }

    /** Keeps rows that have the keyword, if one was sent, somewhere in one of these fields. */
    public ListQuery byKeyword(String... fields) {
        var keyword = call.args().string("keyword");
        if (keyword != null) {
            var wanted = keyword.toLowerCase(Locale.ROOT);
            where(row -> Stream.of(fields)
                    .map(row::text)
                    .filter(Objects::nonNull)
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)));
        }
        return this;
    }

    /** Lists each row as several, or as none. */
    public ListQuery each(Function<Resource, Stream<Resource>> parts) {
        rows = rows.flatMap(parts);
        return this;
    }

    public ListQuery newestFirst() {
        newestFirst = true;
        return this;
    }

    /** Pages begin with the newest rows, but within a page the oldest comes first. */
    public ListQuery cutFromNewest() {
        cutFromNewest = true;
        return this;
    }

    /** A row counts as often as this says; it is shown once all the same. */
    public ListQuery counting(ToIntFunction<Resource> times) {
        weight = times;
        return this;
    }

    /** Tells how many there are, and shows none. */
    public ListQuery countOnly() {
        countOnly = true;
        return this;
    }

    /** The answer with each row's own fields. */
    public Answer answer(String objectName) {
        return answer(objectName, row -> row.fields().deepCopy());
    }

    /** The answer with each row as {@code view} shows it; rows beyond the page are not viewed. */
    public Answer answer(String objectName, Function<Resource, ObjectNode> view) {
        var matches = new ArrayList<>(rows.toList());
        if (newestFirst || cutFromNewest) {
            Collections.reverse(matches);
        }
        var shown = new ArrayList<>(
                countOnly ? List.<Resource>of() : Paging.of(call).cut(matches));
        if (cutFromNewest) {
            Collections.reverse(shown);
        }
        var total = matches.stream().mapToInt(weight).sum();
        return new Answer.Page(objectName, total, shown.stream().map(view).toList());
    }

    /** Pages any list of things; for lists that are not made of resources. */
    public static <T> Answer page(Call call, String objectName, List<T> all, Function<T, ObjectNode> view) {
        var items = Paging.of(call).cut(all).stream().map(view).toList();
        return new Answer.Page(objectName, all.size(), items);
    }

    /** Whose things the caller's list shows; for lists that are not made of resources and know no projects. */
    public static Predicate<Account> owners(Call call) {
        return Visibility.owners(call);
    }

    /** Checked before anything else of a list, as the server does. */
    static void checkPaging(Call call) {
        Paging.of(call);
    }

    private record Paging(long offset, long limit) {

        <T> List<T> cut(List<T> all) {
            var from = Math.min((long) all.size(), offset);
            var to = Math.min((long) all.size(), offset + limit);
            return all.subList((int) from, (int) to);
        }

        static Paging of(Call call) {
            var page = call.args().number("page");
            var size = call.args().number("pagesize");
            long max = call.world().settings().getInt(Settings.DEFAULT_PAGE_SIZE);
            if (size != null && size != -1 && size > max) {
                throw ApiFault.invalidValue("Page size can't exceed max allowed page size value: " + max);
            }
            if (page != null && size == null) {
                throw ApiFault.badParameter("\"pagesize\" parameter is required when \"page\" is specified");
            }
            if (size != null && size == -1) {
                if (page != null) {
                    throw ApiFault.invalidValue("Can't specify page parameter when pagesize is -1 (Unlimited)");
                }
                return new Paging(0, Long.MAX_VALUE / 2);
            }
            if (size != null && page == null) {
                throw ApiFault.badParameter("\"page\" parameter is required when \"pagesize\" is specified");
            }
            var limit = size == null ? max : size;
            var number = page == null ? 1 : Math.max(1, page);
            return new Paging((number - 1) * limit, limit);
        }
    }

    private static final class Visibility {

        static Predicate<Resource> of(Call call) {
            var args = call.args();
            var caller = call.caller();
            var named = args.string("account");
            var project = args.resource("projectid");
            if (project != null || args.isMinusOne("projectid")) {
                if (named != null) {
                    throw ApiFault.invalidValue("Account and projectId can't be specified together");
                }
                return ofProject(call, project);
            }
            if (named != null) {
                return ownedBy(Owners.named(call, named));
            }
            if (args.has("id") || args.has("ids")) {
                // A plain user has to ask for projects to see what is theirs, be it by id.
                return caller.role() == Role.USER
                        ? ownedBy(caller)
                        : row -> call.world().mayUse(caller, row);
            }
            var owners = ofScope(call);
            return row -> owners.test(row.requireOwner()) && !row.requireOwner().isProject();
        }

        static Predicate<Account> owners(Call call) {
            var named = call.args().string("account");
            return named == null ? ofScope(call) : Owners.named(call, named)::equals;
        }

        private static Predicate<Account> ofScope(Call call) {
            var args = call.args();
            var caller = call.caller();
            var domainRow = args.resource("domainid");
            if (domainRow != null && caller.role() != Role.USER) {
                var domain = call.world().domain(domainRow.uuid()).orElseThrow();
                if (!caller.domain().contains(domain)) {
                    throw ApiFault.denied("Caller " + caller.name()
                            + " does not have permission to operate within domain id=" + domain.uuid());
                }
                return args.flag("isrecursive") || args.flag("listall")
                        ? owner -> domain.contains(owner.domain())
                        : owner -> domain.equals(owner.domain());
            }
            if (!args.flag("listall") || caller.role() == Role.USER) {
                return caller::equals;
            }
            return owner -> caller.domain().contains(owner.domain());
        }

        private static Predicate<Resource> ofProject(Call call, @Nullable Resource project) {
            if (project == null) {
                return row -> row.requireOwner().isProject() && call.world().mayUse(call.caller(), row);
            }
            if (!call.world().mayUseProject(call.caller(), project)) {
                throw ApiFault.denied(
                        "Account " + call.caller().name() + " cannot access project id=" + project.uuid());
            }
            return ownedBy(call.world().projectAccount(project));
        }

        private static Predicate<Resource> ownedBy(Account account) {
            return row -> row.requireOwner().uuid().equals(account.uuid());
        }
    }
}
